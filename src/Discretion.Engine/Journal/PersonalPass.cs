using Microsoft.EntityFrameworkCore;

namespace Discretion.Engine.Journal;

/// <summary>
/// Holds the personal texts to the commitments in their entries. One that was erased is none; one that is there must be
/// what was recorded.
/// </summary>
/// <param name="journal">The journal.</param>
/// <param name="master">The key that opens the texts; null to look only at whether each has its commitment.</param>
/// <param name="faults">Takes what is wrong.</param>
internal sealed class PersonalPass(JournalContext journal, MasterKey? master, ChainFaults faults)
{
    private const int PageLength = 2_000;

    private readonly Dictionary<string, byte[]?> _keys = new(StringComparer.Ordinal);

    /// <summary>Checks; how many texts there are.</summary>
    public long Check()
    {
        long texts = 0;
        long last = long.MinValue;
        while (Page(last) is { Length: > 0 } page)
        {
            foreach ((PersonalRow text, EntryRow? entry) in page)
            {
                texts++;
                last = text.Position;
                if (entry is null || !IsOf(entry, text))
                {
                    faults.Add(text.Position, ChainFaultKind.Personal);
                }
            }
        }

        return texts;
    }

    // Page by page, for the keys of the streams are read between.
    private (PersonalRow Text, EntryRow? Entry)[] Page(long after) =>
    [
        .. journal.Personal.AsNoTracking().Where(text => text.Position > after).OrderBy(text => text.Position)
            .Take(PageLength)
            .GroupJoin(
                journal.Entries.AsNoTracking(), text => text.Position, entry => entry.Position,
                (text, entries) => new { text, entries })
            .SelectMany(both => both.entries.DefaultIfEmpty(), (both, entry) => new { both.text, entry })
            .AsEnumerable().OrderBy(one => one.text.Position).Select(one => (one.text, one.entry)),
    ];

    private bool IsOf(EntryRow entry, PersonalRow text)
    {
        try
        {
            return text.Salt.Length == PersonalText.SaltLength && (master is null
                ? PersonalText.CommitmentIn(entry.Body) is not null
                : KeyOf(entry.Stream, master) is { } key && PersonalText.Open(key, entry, text) is not null);
        }
        catch (Exception changed) when (changed is JournalException or System.Text.Json.JsonException)
        {
            return false;
        }
    }

    private byte[]? KeyOf(string stream, MasterKey master)
    {
        if (!_keys.TryGetValue(stream, out byte[]? key))
        {
            _keys.Add(stream, key = PersonalText.KeyOf(journal, master, stream));
        }

        return key;
    }
}
