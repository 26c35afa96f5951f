using System.Text.Encodings.Web;
using System.Text.Json;
using Discretion.Engine.Docket;
using Discretion.Engine.Docket.Releases;
using Microsoft.EntityFrameworkCore;

namespace Discretion.Engine.Journal;

/// <summary>
/// The journal as a file: JSON, one entry on each line, after a first line that says whose it is. Whoever has it can
/// verify the chain without our program.
/// </summary>
/// <remarks>Its lines are read by <c>verify/verify_journal.py</c>.</remarks>
/// <param name="journal">The journal.</param>
public sealed class JournalExport(EventJournal journal)
{
    private static readonly JsonWriterOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>Writes it; how many entries there are.</summary>
    /// <param name="path">The file to make.</param>
    /// <param name="withPersonalText">Whether what tells of a person is written too, in the clear: then nobody but the
    /// file's owner may read it.</param>
    /// <param name="cancel">Stops it; then there is no file.</param>
    /// <exception cref="DocketException">There is no journal yet, or such a file already.</exception>
    /// <exception cref="JournalException">It is damaged, or the master key is missing.</exception>
    public long Write(string path, bool withPersonalText, CancellationToken cancel)
    {
        string id = journal.Id?.ToString()
            ?? throw new DocketException($"The journal in {journal.Database.Place} has no entry yet.");
        return DurableFile.Create(path, temporary =>
        {
            FileStreamOptions options = new() { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            using FileStream file = new(temporary, options);
            WriteLine(file, json => json.WriteString("journal", id));
            long entries = 0;
            foreach (Entry entry in withPersonalText ? journal.ReadAll() : journal.ReadChain())
            {
                cancel.ThrowIfCancellationRequested();
                WriteLine(file, json => Write(json, entry));
                entries++;
            }

            file.Flush(flushToDisk: true);
            return entries;
        });
    }

    private void Write(Utf8JsonWriter json, Entry entry)
    {
        json.WriteNumber("position", entry.Position);
        json.WriteString("stream", entry.Stream);
        json.WriteNumber("version", entry.Version);
        json.WriteString("kind", entry.Kind);
        json.WriteNumber("recorded_at", JournalTime.Of(entry.RecordedAt));
        json.WriteString("act", entry.Act?.ToString());
        json.WriteString("body", entry.Body);
        json.WriteString("hash", Convert.ToHexStringLower(entry.Hash));
        if (entry.Personal is { } personal && SaltOf(entry.Position) is { } salt)
        {
            json.WriteStartObject("personal");
            json.WriteString("salt", Convert.ToHexStringLower(salt));
            json.WriteString("text", personal);
            json.WriteEndObject();
        }
    }

    private byte[]? SaltOf(long position) => journal.Database.Read<byte[]?>(null, context =>
        context.Personal.AsNoTracking().SingleOrDefault(text => text.Position == position)?.Salt);

    private static void WriteLine(FileStream file, Action<Utf8JsonWriter> members)
    {
        using (Utf8JsonWriter json = new(file, Options))
        {
            json.WriteStartObject();
            members(json);
            json.WriteEndObject();
        }

        file.Write("\n"u8);
    }
}
