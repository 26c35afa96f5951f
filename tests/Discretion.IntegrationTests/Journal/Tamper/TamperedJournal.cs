using System.Globalization;
using Discretion.Engine.Journal;
using Microsoft.Data.Sqlite;

namespace Discretion.IntegrationTests.Journal.Tamper;

/// <summary>An entry in the hands of someone who can write anything.</summary>
internal sealed record TamperedEntry(
    long Position, string Stream, int Version, string Kind, long RecordedAt, string? Act, byte[] Body, byte[] Hash)
{
    public bool Is(TamperedEntry other) => this with { Body = [], Hash = [] } == other with { Body = [], Hash = [] }
        && Body.AsSpan().SequenceEqual(other.Body) && Hash.AsSpan().SequenceEqual(other.Hash);
}

/// <summary>A journal in the hands of the owner of its file: no guard is left.</summary>
internal sealed class TamperedJournal : IDisposable
{
    private static readonly (string Table, string Column)[] Beside =
        [("decisions", "position"), ("acts", "consumed_by"), ("personal", "position")];

    private readonly SqliteConnection _connection;

    public TamperedJournal(string home)
    {
        Home = home;
        _connection = new($"Data Source={Path.Combine(home, "journal.db")};Pooling=False;Foreign Keys=False");
        _connection.Open();
        foreach (string trigger in Strings("SELECT name FROM sqlite_master WHERE type = 'trigger'"))
        {
            Execute($"DROP TRIGGER \"{trigger}\"");
        }

        foreach (string index in Strings("SELECT name FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL"))
        {
            Execute($"DROP INDEX \"{index}\"");
        }

        Original = Read();
        Entries = [.. Original];
    }

    /// <summary>Its home.</summary>
    public string Home { get; }

    /// <summary>The entries as they were.</summary>
    public IReadOnlyList<TamperedEntry> Original { get; }

    /// <summary>The entries as they will be.</summary>
    public List<TamperedEntry> Entries { get; set; }

    /// <summary>Makes the hashes anew from an entry on.</summary>
    public void MakeHashesAnew(int from)
    {
        for (int at = from; at < Entries.Count; at++)
        {
            TamperedEntry one = Entries[at];
            byte[] before = at == 0 ? EntryHash.Beginning.ToArray() : Entries[at - 1].Hash;
            Entries[at] = one with
            {
                Hash = EntryHash.Of(
                    before, one.Position, one.Stream, one.Version, one.Kind, one.RecordedAt,
                    one.Act is null ? null : Guid.Parse(one.Act, CultureInfo.InvariantCulture), one.Body),
            };
        }
    }

    /// <summary>Numbers positions and versions anew, and takes along what stands beside the entries.</summary>
    public void NumberAnew()
    {
        Dictionary<string, int> versions = [];
        for (int at = 0; at < Entries.Count; at++)
        {
            TamperedEntry one = Entries[at];
            int version = versions[one.Stream] = versions.GetValueOrDefault(one.Stream) + 1;
            if (one.Position != at + 1)
            {
                foreach ((string table, string column) in Beside)
                {
                    Execute(
                        $"UPDATE {table} SET {column} = -$to WHERE {column} = $from", ("$to", at + 1),
                        ("$from", one.Position));
                }
            }

            Entries[at] = one with { Position = at + 1, Version = version };
        }

        foreach ((string table, string column) in Beside)
        {
            Execute($"UPDATE {table} SET {column} = -{column} WHERE {column} < 0");
        }
    }

    /// <summary>Takes out what stands beside an entry.</summary>
    public void TakeOutBeside(long position)
    {
        foreach ((string table, string column) in Beside)
        {
            Execute($"DELETE FROM {table} WHERE {column} = $at", ("$at", position));
        }
    }

    /// <summary>Writes the entries.</summary>
    public void Save()
    {
        Execute("BEGIN");
        Execute("DELETE FROM entries");
        foreach (TamperedEntry one in Entries)
        {
            Execute(
                "INSERT INTO entries VALUES ($position, $stream, $version, $kind, $at, $act, $body, $hash)",
                ("$position", one.Position), ("$stream", one.Stream), ("$version", one.Version), ("$kind", one.Kind),
                ("$at", one.RecordedAt), ("$act", one.Act), ("$body", one.Body), ("$hash", one.Hash));
        }

        Execute("COMMIT");
    }

    /// <summary>The position of the first entry that is another than it was; null when none is.</summary>
    public long? FirstChanged()
    {
        int at = 0;
        while (at < Original.Count && at < Entries.Count && Original[at].Is(Entries[at]))
        {
            at++;
        }

        return at == Original.Count && at == Entries.Count ? null : at + 1;
    }

    public void Execute(string sql, params (string Name, object? Value)[] values)
    {
        using SqliteCommand command = Command(sql, values);
        command.ExecuteNonQuery();
    }

    public List<string> Strings(string sql, params (string Name, object? Value)[] values)
    {
        using SqliteCommand command = Command(sql, values);
        using SqliteDataReader reader = command.ExecuteReader();
        List<string> strings = [];
        while (reader.Read())
        {
            strings.Add(reader.GetString(0));
        }

        return strings;
    }

    public List<TamperedEntry> Read()
    {
        using SqliteCommand command = Command(
            "SELECT position, stream, version, kind, recorded_at, act, body, hash FROM entries ORDER BY position", []);
        using SqliteDataReader reader = command.ExecuteReader();
        List<TamperedEntry> read = [];
        while (reader.Read())
        {
            read.Add(new(
                reader.GetInt64(0), reader.GetString(1), reader.GetInt32(2), reader.GetString(3), reader.GetInt64(4),
                reader.IsDBNull(5) ? null : reader.GetString(5), reader.GetFieldValue<byte[]>(6),
                reader.GetFieldValue<byte[]>(7)));
        }

        return read;
    }

    public void Dispose() => _connection.Dispose();

    private SqliteCommand Command(string sql, (string Name, object? Value)[] values)
    {
        SqliteCommand command = _connection.CreateCommand();
        command.CommandText = sql;
        foreach ((string name, object? value) in values)
        {
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        }

        return command;
    }
}
