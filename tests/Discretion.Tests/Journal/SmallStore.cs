using Discretion.Core.Facts;
using Discretion.Engine.Docket;
using Discretion.Engine.Journal;
using Discretion.Tests.House;
using Microsoft.Data.Sqlite;

namespace Discretion.Tests.Journal;

/// <summary>A journal in a folder of its own, with its key beside it.</summary>
internal sealed class SmallStore : IDisposable
{
    /// <summary>A word that stands in one client's case and nowhere else.</summary>
    public const string Told = "Zapotitlan-4711";

    private readonly string _folder = Directory.CreateTempSubdirectory("discretion-").FullName;

    public string Home => Path.Combine(_folder, "home");

    public string KeyPath => Path.Combine(_folder, "home.key");

    public string Journal => Path.Combine(Home, "journal.db");

    public OfficeListStore Lists => With(KeyPath);

    public OfficeListStore With(string keyPath) => new(Home, keyPath, Repository.Vocabulary);

    public string Scratch(string name) => Path.Combine(_folder, name);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <summary>Changes the journal behind the program's back.</summary>
    public void Tamper(string sql)
    {
        using SqliteConnection connection = new($"Data Source={Journal};Pooling=False;Foreign Keys=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = sql;
        Assert.NotEqual(0, command.ExecuteNonQuery());
    }

    /// <summary>The bytes that stand for a client in the journal: its key and its case.</summary>
    public byte[][] BytesOf(int position)
    {
        using SqliteConnection connection = new($"Data Source={Journal};Pooling=False");
        connection.Open();
        using SqliteCommand command = connection.CreateCommand();
        command.CommandText = $"SELECT id, key, text FROM clients WHERE position = {position}";
        using SqliteDataReader reader = command.ExecuteReader();
        Assert.True(reader.Read());
        return [System.Text.Encoding.UTF8.GetBytes(reader.GetString(0)), (byte[])reader[1], (byte[])reader[2]];
    }

    /// <summary>Whether some bytes, or half of them, stand in any file under the home.</summary>
    public bool Holds(byte[] bytes) => Directory.EnumerateFiles(Home, "*", SearchOption.AllDirectories)
        .Select(File.ReadAllBytes)
        .Any(file => file.AsSpan().IndexOf(bytes.AsSpan(0, bytes.Length / 2)) >= 0
            || file.AsSpan().IndexOf(bytes.AsSpan(bytes.Length / 2)) >= 0);

    /// <summary>A list of some clients; the second says what nobody else says.</summary>
    public static OfficeList List(string name, int clients = 3) => new()
    {
        Name = name,
        AsOf = new(2011, 11, 17),
        File = "clients.xlsx",
        Sheet = "Cases",
        GivenBy = "Ana Ruiz",
        GivenOn = new(2011, 11, 1),
        Columns = [new("born_on", "DOB", "B", null), new("in_school", "School", "C", null)],
        Cases = [.. Enumerable.Range(1, clients).Select(at => new ClientCase
        {
            CaseId = $"24-{at:000}",
            Row = at + 1,
            GivenBy = at == 2 ? Told : "Ana Ruiz",
            GivenOn = new(2011, 11, 1),
            Told = new Dictionary<string, ToldFact>
            {
                ["born_on"] = new(new FactValue.Date(new(1990, 1, at % 28 + 1)), $"1/{at}/1990"),
                ["in_school"] = new(new FactValue.Unknown(UnknownReason.AskedNotKnown), "?"),
                ["years_present"] = new(new FactValue.Number(8, 12), "8-12"),
            },
            CourtCase = at == 1 ? 5461523 : null,
            Court = at == 1
                ? new Dictionary<string, FactValue>
                {
                    ["birth_month"] = new FactValue.Month(new(1990, 1, 1)),
                    ["court"] = new FactValue.Unknown(UnknownReason.Contradictory),
                }
                : new Dictionary<string, FactValue>(),
        })],
    };
}
