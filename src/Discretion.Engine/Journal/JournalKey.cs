using System.Security.Cryptography;
using Discretion.Engine.Docket;

namespace Discretion.Engine.Journal;

/// <summary>
/// The master key of one journal: drawn when the first thing is sealed, and from then on held to the mark that the
/// journal keeps of it.
/// </summary>
/// <param name="database">The journal.</param>
/// <param name="home">The home folder, in which the key must not lie.</param>
/// <param name="keyPath">The key's file.</param>
public sealed class JournalKey(JournalDatabase database, string home, string keyPath)
{
    /// <summary>The key.</summary>
    /// <exception cref="JournalException">Its file is missing, or holds another key.</exception>
    internal MasterKey Of(JournalContext journal)
    {
        MasterKey key = MasterKey.Read(keyPath) ?? throw new JournalException(
            $"The key {keyPath} is not there, and without it nothing that was sealed can be read. Put your copy of it "
            + "back, or say with DISCRETION_KEY where it is.");
        return journal.Marks.Find(JournalMark.MasterKey) is { } mark
            && CryptographicOperations.FixedTimeEquals(mark.Value, key.Mark)
            ? key
            : throw new JournalException($"The key {keyPath} is not the one that {database.Place} was sealed with. Put "
                + "that one back, or say with DISCRETION_KEY where it is.");
    }

    /// <summary>The key, drawn when the journal has none yet; a key without anything sealed is of no use to
    /// anybody.</summary>
    /// <exception cref="DocketException">Its place is in the home folder, with what it opens.</exception>
    internal MasterKey OfOrNew(JournalContext journal)
    {
        if (journal.Marks.Find(JournalMark.MasterKey) is not null)
        {
            return Of(journal);
        }

        string fromHome = Path.GetRelativePath(Path.GetFullPath(home), Path.GetFullPath(keyPath));
        if (fromHome != keyPath && !fromHome.StartsWith("..", StringComparison.Ordinal))
        {
            throw new DocketException($"The key {keyPath} would lie in the home folder, with what it opens. Give "
                + "DISCRETION_KEY another place.");
        }

        MasterKey key = MasterKey.Read(keyPath) ?? MasterKey.Create(keyPath);
        journal.Marks.Add(new() { Name = JournalMark.MasterKey, Value = key.Mark });
        return key;
    }
}
