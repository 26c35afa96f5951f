using Discretion.Core.Facts;
using Discretion.Core.Policy;
using Discretion.Core.Screening;
using Discretion.Engine.Screening;

namespace Discretion.App.Commands;

/// <summary>A what-if as docs/json.md describes it.</summary>
internal static class SimulateJson
{
    public static object Of(Session session, Simulation simulation, bool byCourt) => new
    {
        docket = simulation.Docket.Name,
        asOf = simulation.Docket.AsOf,
        seenFrom = EarlierNote.Json(simulation.Docket),
        policy = simulation.Result.Before.Id,
        change = simulation.Change?.Title,
        countsCasesNotPeople = true,
        cases = simulation.Snapshot.Cases,
        entries = simulation.Result.Changes.Select(change => Entry(session, simulation, change, byCourt)),
        ifClosed = simulation.Backlog is not { } backlog ? null : new
        {
            entry = simulation.Entry,
            before = Range(backlog.Before),
            after = Range(backlog.After),
            closed = Range(backlog.Closed),
            hearings = Range(backlog.Hearings),
        },
        capacity = simulation.Capacity is not { } capacity ? null : new
        {
            entry = simulation.Entry,
            reviewers = capacity.Pace.Reviewers,
            minutes = capacity.Pace.MinutesPerCase,
            hoursPerDay = capacity.Pace.HoursPerDay,
            mayBeWider = capacity.MayBeWider,
            least = Reviewed(capacity.Least),
            most = Reviewed(capacity.Most),
        },
    };

    /// <summary>A range; nothing can be in what is null.</summary>
    public static object Range(PossibleFindings? possible, CourtRange? court = null)
    {
        CountRange range = possible is null ? default : court is { } one ? possible.Range(one) : possible.Range();
        return new { least = range.Least, most = range.Most, mayBeWider = range.MayBeWider };
    }

    private static Dictionary<string, object?> Entry(
        Session session, Simulation simulation, EntryChange change, bool byCourt)
    {
        Dictionary<string, object?> entry = new()
        {
            ["kind"] = Word(change.Kind),
            ["id"] = change.Id,
            ["conditionBefore"] = change.Before is { } was ? ConditionText.Write(was.Condition) : null,
            ["conditionAfter"] = change.After is { } now ? ConditionText.Write(now.Condition) : null,
        };
        Add(entry, change, new CourtRange(null, 0, simulation.Snapshot.Cases));
        entry["moves"] = SimulateReport.MovesOf(simulation, change).Select(one => new
        {
            from = one.Move.From.Word(),
            to = one.Move.To.Word(),
            facts = one.Move.Facts.Select(fact => fact.Id),
            cases = one.Cases,
        });
        if (byCourt)
        {
            entry["courts"] = simulation.Snapshot.Courts.ToDictionary(court => court.Court ?? "unknown", court =>
            {
                Dictionary<string, object?> one = new()
                {
                    ["name"] = court.Court is { } code ? Screening.City(session, code, simulation.Docket) : null,
                    ["cases"] = court.Count,
                };
                Add(one, change, court);
                return one;
            });
        }

        return entry;
    }

    private static void Add(Dictionary<string, object?> entry, EntryChange change, CourtRange court)
    {
        entry["before"] = Side(change.Before, court);
        entry["after"] = Side(change.After, court);
        entry["comeIn"] = Range(change.ComeIn, court);
        entry["dropOut"] = Range(change.DropOut, court);
    }

    private static object? Side(EntrySide? side, CourtRange court)
    {
        if (side is null)
        {
            return null;
        }

        Tally tally = side.Findings.Count(court);
        CountRange range = side.Possible.Range(court);
        return new
        {
            tally.Yes, tally.No, tally.Unknown, least = range.Least, most = range.Most, mayBeWider = range.MayBeWider,
        };
    }

    private static object Reviewed(ReviewCapacity capacity) => new
    {
        capacity.Cases, capacity.WorkingDays, capacity.LastReviewedOn, hearingsMissed = capacity.Missed,
        months = capacity.Months.Select(month => new
        {
            month = $"{month.Month:yyyy-MM}", month.Hearings, month.Missed,
        }),
    };

    /// <summary>The kind of an entry as JSON writes it.</summary>
    public static string Word(EntryKind kind) => kind switch
    {
        EntryKind.Queue => "queue",
        EntryKind.OutsideEveryQueue => "outside-every-queue",
        EntryKind.List => "list",
        EntryKind.Conflict => "conflict",
        EntryKind.Factor => "factor",
    };
}
