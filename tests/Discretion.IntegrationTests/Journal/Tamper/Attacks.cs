using System.Text;
using Discretion.Engine.Journal;

namespace Discretion.IntegrationTests.Journal.Tamper;

/// <summary>What an attack did.</summary>
/// <param name="FirstChanged">The first entry that is not what it was; null when nothing that was recorded
/// changed.</param>
/// <param name="LeavesTraces">Whether it can be seen without any checkpoint.</param>
internal sealed record Attacked(long? FirstChanged, bool LeavesTraces);

/// <summary>
/// What someone can do who owns the database: every guard is gone, and hashes can be made anew. What they lack is the
/// checkpoint that is kept elsewhere.
/// </summary>
/// <param name="source">The journal.</param>
internal sealed class Attacks(TamperSource source)
{
    /// <summary>The attacks by name.</summary>
    public IReadOnlyDictionary<string, Func<string, Random, Attacked>> ByName =>
        new Dictionary<string, Func<string, Random, Attacked>>
        {
            ["edit"] = (home, random) => OnEntries(home, random, Edit),
            ["delete"] = (home, random) => OnEntries(home, random, Delete),
            ["insert"] = (home, random) => OnEntries(home, random, Insert),
            ["reorder"] = (home, random) => OnEntries(home, random, Reorder),
            ["truncate"] = (home, random) => OnEntries(home, random, Truncate),
            ["full re-chain"] = FullReChain,
            ["old backup"] = OldBackup,
            ["fork"] = Fork,
            ["backdate"] = (home, random) => OnEntries(home, random, Backdate),
            ["replay of an act"] = (home, random) => OnEntries(home, random, Replay),
            ["key swap"] = KeySwap,
        };

    // In every second trial the attacker makes all hashes anew and takes out the journal's own checkpoints.
    private static Attacked OnEntries(string home, Random random, Func<TamperedJournal, Random, bool?> attack)
    {
        using TamperedJournal journal = new(home);
        bool? leavesTraces = attack(journal, random);
        bool isCareful = random.Next(2) == 0;
        if (isCareful)
        {
            journal.MakeHashesAnew(0);
            journal.Execute("DELETE FROM checkpoints");
        }

        journal.Save();
        return new(journal.FirstChanged(), leavesTraces ?? !isCareful);
    }

    // Each returns whether the change can be seen without any checkpoint; null when making all hashes anew hides it.
    private static bool? Edit(TamperedJournal journal, Random random)
    {
        int at = random.Next(journal.Entries.Count);
        TamperedEntry one = journal.Entries[at];
        switch (random.Next(7))
        {
            case 0:
                journal.Entries[at] = one with { Body = Encoding.UTF8.GetBytes("""{"by":"Nobody"}""") };
                return HasPersonal(journal, one) ? true : null;
            case 1:
                byte[] flipped = [.. one.Body];
                flipped[random.Next(flipped.Length)] ^= (byte)(1 << random.Next(8));
                journal.Entries[at] = one with { Body = flipped };
                return null;
            case 2:
                journal.Entries[at] = one with { Kind = "closed" };
                return one.Kind == "decided" ? true : null;
            case 3:
                journal.Entries[at] = one with { Stream = "review/another" };
                return true;
            case 4:
                journal.Entries[at] = one with { Version = one.Version + 1 };
                return true;
            case 5:
                byte[] hash = [.. one.Hash];
                hash[random.Next(hash.Length)] ^= 1;
                journal.Entries[at] = one with { Hash = hash };
                return null;
            default:
                journal.Execute("UPDATE decisions SET person = 'Nobody'");
                return true;
        }
    }

    private static bool HasPersonal(TamperedJournal journal, TamperedEntry one) => journal.Strings(
        "SELECT CAST(position AS TEXT) FROM personal WHERE position = $at", ("$at", one.Position)).Count > 0;

    private static bool? Delete(TamperedJournal journal, Random random)
    {
        int at = random.Next(journal.Entries.Count - 1);
        journal.TakeOutBeside(journal.Entries[at].Position);
        journal.Entries.RemoveAt(at);
        bool leavesGap = random.Next(2) == 0;
        if (!leavesGap)
        {
            journal.NumberAnew();
        }

        return leavesGap ? true : null;
    }

    private static bool? Insert(TamperedJournal journal, Random random)
    {
        int at = random.Next(journal.Entries.Count);
        TamperedEntry before = journal.Entries[at];
        journal.Entries.Insert(at, before with { Position = 0, Kind = "noted", Act = null, Body = "{}"u8.ToArray() });
        journal.NumberAnew();
        return null;
    }

    private static bool? Reorder(TamperedJournal journal, Random random)
    {
        int at = random.Next(journal.Entries.Count - 1);
        int other = at + 1 + random.Next(Math.Min(5, journal.Entries.Count - at - 1));
        (TamperedEntry one, TamperedEntry two) = (journal.Entries[at], journal.Entries[other]);
        bool onlyPlaces = random.Next(2) == 0;
        if (onlyPlaces)
        {
            journal.Entries[at] = two with { Position = one.Position };
            journal.Entries[other] = one with { Position = two.Position };
            return true;
        }

        (journal.Entries[at], journal.Entries[other]) =
            (two with { RecordedAt = one.RecordedAt }, one with { RecordedAt = two.RecordedAt });
        journal.NumberAnew();
        return null;
    }

    private static bool? Truncate(TamperedJournal journal, Random random)
    {
        int keep = random.Next(1, journal.Entries.Count);
        foreach (TamperedEntry one in journal.Entries.Skip(keep))
        {
            journal.TakeOutBeside(one.Position);
        }

        journal.Entries = [.. journal.Entries.Take(keep)];
        journal.Execute("DELETE FROM checkpoints WHERE size > $size", ("$size", keep));
        return false;
    }

    private static bool? Backdate(TamperedJournal journal, Random random)
    {
        int at = random.Next(1, journal.Entries.Count);
        long from = journal.Entries[at - 1].RecordedAt;
        bool isBeforeTheLast = random.Next(3) == 0;
        long to = isBeforeTheLast ? from - random.Next(1, 1_000_000)
            : from + (long)((journal.Entries[at].RecordedAt - from) * random.NextDouble());
        journal.Entries[at] = journal.Entries[at] with { RecordedAt = to };
        return isBeforeTheLast ? true : null;
    }

    // The act of an earlier decision serves for one more.
    private static bool? Replay(TamperedJournal journal, Random random)
    {
        TamperedEntry[] decided = [.. journal.Entries.Where(one => one.Act is not null)];
        TamperedEntry one = decided[random.Next(decided.Length)];
        TamperedEntry last = journal.Entries[^1];
        int version = journal.Entries.Where(entry => entry.Stream == one.Stream).Max(entry => entry.Version) + 1;
        journal.Entries.Add(one with
        {
            Position = last.Position + 1,
            Version = version,
            RecordedAt = last.RecordedAt,
        });
        journal.MakeHashesAnew(journal.Entries.Count - 1);
        journal.Execute(
            "INSERT INTO decisions SELECT $to, stream, act, person FROM decisions WHERE position = $from",
            ("$to", last.Position + 1), ("$from", one.Position));
        if (random.Next(2) == 0)
        {
            journal.Execute(
                "UPDATE acts SET consumed_by = $to WHERE id = $act", ("$to", last.Position + 1), ("$act", one.Act));
        }

        return true;
    }

    // With the very key that signs, taken from the machine, the attacker signs the journal's own checkpoints anew.
    private Attacked FullReChain(string home, Random random)
    {
        using TamperedJournal journal = new(home);
        int at = random.Next(journal.Entries.Count);
        TamperedEntry one = journal.Entries[at];
        string body = $$"""{"number":{{1_000 + random.Next(1_000)}}}""";
        journal.Entries[at] = one with { Body = Encoding.UTF8.GetBytes(body) };
        journal.Execute("DELETE FROM personal WHERE position = $at", ("$at", one.Position));
        journal.MakeHashesAnew(0);
        SignAnew(journal, source.Key);
        journal.Save();
        return new(journal.FirstChanged(), LeavesTraces: false);
    }

    private Attacked OldBackup(string home, Random random)
    {
        int size = PutBack(home, random);
        return new(size + 1, LeavesTraces: false);
    }

    private Attacked Fork(string home, Random random)
    {
        int size = PutBack(home, random);
        Dictionary<int, int> versions = source.VersionsIn(home);
        source.Append(home, random.Next(1, TamperSource.Entries - size + 10), random, stream => versions[stream]++);
        return new(size + 1, LeavesTraces: false);
    }

    private int PutBack(string home, Random random)
    {
        int days = TamperSource.Entries / TamperSource.EntriesOfDay;
        int size = random.Next(1, days) * TamperSource.EntriesOfDay;
        File.Copy(source.Copy(size), Path.Combine(home, "journal.db"), overwrite: true);
        return size;
    }

    // A key of the attacker's own, with which the journal's own checkpoints are signed anew.
    private Attacked KeySwap(string home, Random random)
    {
        using SigningKey key = SigningKey.Create(home + ".other-key");
        using TamperedJournal journal = new(home);
        if (random.Next(2) == 0)
        {
            int at = random.Next(journal.Entries.Count);
            journal.Entries[at] = journal.Entries[at] with { Body = "{}"u8.ToArray() };
            journal.Execute("DELETE FROM personal WHERE position = $at", ("$at", at + 1));
            journal.MakeHashesAnew(0);
        }

        SignAnew(journal, key);
        journal.Save();
        return new(journal.FirstChanged(), LeavesTraces: true);
    }

    private void SignAnew(TamperedJournal journal, SigningKey key)
    {
        foreach (string size in journal.Strings("SELECT CAST(size AS TEXT) FROM checkpoints"))
        {
            int at = int.Parse(size, System.Globalization.CultureInfo.InvariantCulture);
            TamperedEntry last = journal.Entries[at - 1];
            Checkpoint made = Checkpoint.Sign(
                key, source.Outside.Journal, at, last.Hash, DateTimeOffset.UnixEpoch.AddTicks(last.RecordedAt * 10));
            journal.Execute(
                "UPDATE checkpoints SET head = $head, made_at = $at, signature = $signature WHERE size = $size",
                ("$head", made.Head), ("$at", last.RecordedAt), ("$signature", made.Signature), ("$size", at));
        }
    }
}
