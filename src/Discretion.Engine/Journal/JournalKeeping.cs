using System.Security.Cryptography;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.EntityFrameworkCore;

namespace Discretion.Engine.Journal;

/// <summary>
/// How long personal parts are kept: periods, legal holds and erasure. Each of these acts is an entry itself, which
/// says who, why and of which stream, and never what was erased.
/// </summary>
/// <param name="journal">The journal.</param>
/// <param name="clock">Tells what is due.</param>
public sealed class JournalKeeping(EventJournal journal, TimeProvider clock)
{
    private const string HoldStream = "journal/holds";
    private const string ErasureStream = "journal/erasures";
    private const string RetentionStream = "journal/retention";

    /// <summary>All holds, in the order in which they were placed; those too that were lifted.</summary>
    public IReadOnlyList<LegalHold> Holds => journal.Database.Read<IReadOnlyList<LegalHold>>([], HoldsIn);

    /// <summary>The periods that hold now: the defaults, and in their place what the office set.</summary>
    public IReadOnlyList<RetentionPeriod> Periods
    {
        get
        {
            Dictionary<string, RetentionPeriod> periods = RetentionPeriod.Defaults
                .ToDictionary(period => period.Streams, StringComparer.Ordinal);
            foreach (Entry entry in journal.Read(RetentionStream))
            {
                JsonElement body = JsonDocument.Parse(entry.Body).RootElement;
                string streams = body.GetProperty("streams").GetString()!;
                JsonElement days = body.GetProperty("days");
                periods[streams] = new(streams, days.ValueKind is JsonValueKind.Null ? null : days.GetInt32());
            }

            return [.. periods.Values.OrderBy(period => period.Streams, StringComparer.Ordinal)];
        }
    }

    /// <summary>The streams whose personal parts have been kept as long as they may, in order of their names.</summary>
    public IReadOnlyList<DueStream> Due()
    {
        RetentionPeriod[] periods = [.. Periods.OrderByDescending(period => period.Streams.Length)];
        DateTimeOffset now = clock.GetUtcNow();
        return journal.Database.Read<IReadOnlyList<DueStream>>([], context =>
        {
            IReadOnlyList<LegalHold> holds = HoldsIn(context);
            return [.. PersonalStreams(context)
                .Select(one => (one.Stream, one.Parts, one.LastAt, Days: DaysOf(periods, one.Stream)))
                .Where(one => one.Days is { } days && one.LastAt.AddDays(days) <= now)
                .Select(one => new DueStream(one.Stream, one.Parts, one.LastAt, one.LastAt.AddDays(one.Days!.Value),
                    holds.FirstOrDefault(hold => hold.Keeps(one.Stream))))
                .OrderBy(one => one.Stream, StringComparer.Ordinal)];
        });
    }

    /// <summary>Sets the period of some streams.</summary>
    /// <param name="period">The period.</param>
    /// <param name="person">Who sets it.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is not a day or more.</exception>
    public void Set(RetentionPeriod period, string person)
    {
        if (period.Days is { } days)
        {
            ArgumentOutOfRangeException.ThrowIfLessThan(days, 1, nameof(period));
        }

        Append(RetentionStream, "retention-set", new()
        {
            ["by"] = person,
            ["days"] = period.Days,
            ["streams"] = period.Streams,
        });
    }

    /// <summary>Places a legal hold.</summary>
    /// <param name="stream">The stream; null for the whole journal.</param>
    /// <param name="person">Who places it.</param>
    /// <param name="reason">Why; kept for good, so without personal words.</param>
    public LegalHold Hold(string? stream, string person, string reason)
    {
        Guid id = new(RandomNumberGenerator.GetBytes(16));
        LegalHold? placed = null;
        Append(
            HoldStream, "hold-placed",
            new() { ["by"] = person, ["hold"] = id.ToString(), ["reason"] = reason, ["stream"] = stream },
            (context, entry) =>
            {
                placed = new(id, stream, person, reason, entry.RecordedAt, null);
                context.Holds.Add(new()
                {
                    Id = id,
                    Stream = stream,
                    Person = person,
                    Reason = reason,
                    Since = JournalTime.Of(entry.RecordedAt),
                });
            });
        return placed!;
    }

    /// <summary>Lifts a hold.</summary>
    /// <returns>False when there is none of that id, or it is lifted already.</returns>
    public bool Lift(Guid hold, string person, string reason)
    {
        if (!Holds.Any(one => one.Id == hold && one.LiftedAt is null))
        {
            return false;
        }

        Append(
            HoldStream, "hold-lifted", new() { ["by"] = person, ["hold"] = hold.ToString(), ["reason"] = reason },
            (context, entry) => context.Holds.Single(one => one.Id == hold).LiftedAt =
                JournalTime.Of(entry.RecordedAt));
        return true;
    }

    /// <summary>Erases the personal parts of a stream and their key, for good. The entries stay, and with them the
    /// chain.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="person">Who erases.</param>
    /// <param name="reason">Why; kept for good, so without personal words.</param>
    /// <exception cref="IOException">They are erased, but traces may be left in the files; the message says
    /// why.</exception>
    public ErasureResult ErasePersonal(string stream, string person, string reason)
    {
        if (Holds.FirstOrDefault(one => one.Keeps(stream)) is { } hold)
        {
            return new ErasureResult.Held(hold);
        }

        int parts = journal.Database.Read(0, context => PersonalOf(context, stream).Count());
        if (parts == 0)
        {
            return new ErasureResult.Nothing();
        }

        Append(
            ErasureStream, "personal-erased",
            new() { ["by"] = person, ["parts"] = parts, ["reason"] = reason, ["stream"] = stream },
            (context, _) =>
            {
                context.Personal.RemoveRange(PersonalOf(context, stream));
                context.StreamKeys.RemoveRange(context.StreamKeys.Where(key => key.Stream == stream));
            });
        journal.Database.Scrub();
        return new ErasureResult.Erased(parts);
    }

    private static IQueryable<PersonalRow> PersonalOf(JournalContext context, string stream) =>
        context.Personal.Where(personal => context.Entries.Any(
            entry => entry.Position == personal.Position && entry.Stream == stream));

    private static (string Stream, int Parts, DateTimeOffset LastAt)[] PersonalStreams(JournalContext context)
    {
        var streams = context.Personal
            .Join(context.Entries, personal => personal.Position, entry => entry.Position, (_, entry) => entry.Stream)
            .GroupBy(stream => stream)
            .Select(group => new { Stream = group.Key, Parts = group.Count() })
            .ToArray();
        return [.. streams.Select(one => (one.Stream, one.Parts, JournalTime.From(context.Entries
            .Where(entry => entry.Stream == one.Stream).Max(entry => entry.RecordedAt))))];
    }

    private static int? DaysOf(RetentionPeriod[] longestFirst, string stream) => longestFirst
        .First(period => stream.StartsWith(period.Streams, StringComparison.Ordinal)).Days;

    private static LegalHold[] HoldsIn(JournalContext context) =>
        [.. context.Holds.AsNoTracking().OrderBy(one => one.Since).AsEnumerable().Select(one => new LegalHold(
            one.Id, one.Stream, one.Person, one.Reason, JournalTime.From(one.Since),
            one.LiftedAt is { } at ? JournalTime.From(at) : null))];

    // Two that keep the journal at once write one after the other.
    private void Append(string stream, string kind, JsonObject body, Action<JournalContext, Entry>? beside = null)
    {
        int version = journal.Database.Read(0, context =>
            context.Entries.Where(entry => entry.Stream == stream).Max(entry => (int?)entry.Version) ?? 0);
        while (journal.Append(new(stream, version, kind, CanonicalJson.Write(body)) { Beside = beside })
            is AppendResult.Conflict(var actual))
        {
            version = actual;
        }
    }
}
