using Discretion.Core.Review;
using Discretion.Engine.Journal;
using Microsoft.EntityFrameworkCore;

namespace Discretion.Engine.Review;

/// <summary>
/// The lists of work. Every list has one order: the next hearing, then the time waited; nothing sorts by merit, and no
/// list or count has what the person may not know of.
/// </summary>
/// <param name="database">The journal's database.</param>
/// <param name="sources">Tells the courts' time zones.</param>
/// <param name="clock">Tells the day.</param>
public sealed class Worklist(JournalDatabase database, IReviewSources sources, TimeProvider clock)
{
    private const int DueWithinBusinessDays = 10;

    private static readonly string Check = DeskNames.Of(StageKind.Check);
    private static readonly string Ruling = DeskNames.Of(StageKind.Ruling);
    private static readonly string Decide = DeskNames.Of(StageKind.Decide);

    /// <summary>A page of a list.</summary>
    /// <param name="by">Whose eyes it is for.</param>
    /// <param name="query">What is asked.</param>
    public WorklistPage List(SignedIn by, WorklistQuery query)
    {
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(query);
        DateTimeOffset now = clock.GetUtcNow();
        return database.Read(new WorklistPage(0, []), journal =>
        {
            IQueryable<ReviewRow> rows = Filter(journal.Reviews.AsNoTracking().For(by), query, by.At.DayAt(now));
            ReviewRow[] page = [.. InOrder(After(rows, query.After)).Skip(query.Offset).Take(query.Limit + 1)];
            ReviewRow? last = page.Length > query.Limit ? page[query.Limit - 1] : null;
            return new WorklistPage(
                rows.Count(), [.. page.Take(query.Limit).Select(row => Item(row, by.At, now))],
                last is null ? null : new(last.NextHearingOn, last.IdentifiedAt, last.Id));
        });
    }

    /// <summary>All pages of a list, one after the other.</summary>
    /// <param name="by">Whose eyes it is for.</param>
    /// <param name="query">What is asked; from where on and how many are not looked at.</param>
    public IReadOnlyList<WorklistItem> All(SignedIn by, WorklistQuery query)
    {
        List<WorklistItem> items = [];
        WorklistPage page;
        do
        {
            page = List(by, query with { Offset = items.Count, Limit = WorklistQuery.LimitMax });
            items.AddRange(page.Items);
        }
        while (page.Items.Count > 0 && items.Count < page.Total);
        return items;
    }

    /// <summary>How many open reviews each queue has, of those that the person may know of.</summary>
    public IReadOnlyList<(string Policy, string? Queue, int Open, int Unassigned)> Queues(SignedIn by)
    {
        ArgumentNullException.ThrowIfNull(by);
        return database.Read<IReadOnlyList<(string, string?, int, int)>>([], journal =>
            [.. journal.Reviews.AsNoTracking().For(by).Where(row => !row.IsEnded)
                .GroupBy(row => new { row.Policy, row.Queue })
                .Select(group => new
                {
                    group.Key.Policy,
                    group.Key.Queue,
                    Open = group.Count(),
                    Unassigned = group.Count(row => row.AssignedTo == null),
                })
                .AsEnumerable()
                .OrderBy(one => one.Policy, StringComparer.Ordinal).ThenBy(one => one.Queue, StringComparer.Ordinal)
                .Select(one => (one.Policy, one.Queue, one.Open, one.Unassigned))]);
    }

    /// <summary>The one review whose id begins so, of those that the person may know of; null when there is none, or
    /// more than one.</summary>
    /// <param name="by">Whose eyes it is for.</param>
    /// <param name="begins">At least 4 hexadecimal digits.</param>
    public Guid? Find(SignedIn by, string begins)
    {
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(begins);
        string stream = "review/" + begins.Replace("-", "", StringComparison.Ordinal).ToLowerInvariant();
        Guid[] found = database.Read<Guid[]>([], journal => [.. journal.Reviews.AsNoTracking().For(by)
            .Where(row => row.Stream.StartsWith(stream)).OrderBy(row => row.Stream).Take(2).Select(row => row.Id)]);
        return found is [var one] ? one : null;
    }

    private static IQueryable<ReviewRow> Filter(IQueryable<ReviewRow> rows, WorklistQuery query, DateOnly today)
    {
        DateOnly due = CourtCalendar.AddBusinessDays(today, DueWithinBusinessDays);
        rows = query.State switch
        {
            WorklistState.Open => rows.Where(row => !row.IsEnded),
            WorklistState.Ready => rows.Where(row => !row.IsEnded && !(row.HeldUntil > today)
                && row.InformationDueOn == null && row.OfferAnswerBy == null && row.ReferredTo == null
                && row.DisputedBy == null && row.StageKind != Check && row.StageKind != Ruling),
            WorklistState.Unassigned => rows.Where(row => !row.IsEnded && row.AssignedTo == null),
            WorklistState.Waiting => rows.Where(row => !row.IsEnded && (row.InformationDueOn != null
                || row.OfferAnswerBy != null || row.ReferredTo != null || row.StageKind == Check
                || row.StageKind == Ruling)),
            WorklistState.OnHold => rows.Where(row => !row.IsEnded && row.HeldUntil > today),
            WorklistState.SentBack => rows.Where(row => !row.IsEnded && row.SentBack),
            WorklistState.Due => rows.Where(row => !row.IsEnded && (row.NextHearingOn <= due
                || row.InformationDueOn <= due || row.OfferAnswerBy <= due || row.StageDueOn <= due)),
            WorklistState.Ended => rows.Where(row => row.IsEnded),
            WorklistState.Recalendared => rows.Where(row => row.Recalendared),
        };
        rows = query.Queue is { } queue ? rows.Where(row => row.Queue == queue) : rows;
        rows = query.Stage is { } stage ? rows.Where(row => row.Stage == stage) : rows;
        rows = query.Policy is { } policy ? rows.Where(row => row.Policy == policy) : rows;
        rows = query.AssignedTo is { } person ? rows.Where(row => row.AssignedTo == person) : rows;
        rows = query.QualityReader is { } reader ? rows.Where(row => row.QualityReader == reader) : rows;
        return query.Family is { } family ? rows.Where(row => row.Family == family) : rows;
    }

    // What comes after a place in the order below; no hearing comes last.
    private static IQueryable<ReviewRow> After(IQueryable<ReviewRow> rows, WorklistPlace? place) => place switch
    {
        null => rows,
        (null, var at, var id) => rows.Where(row => row.NextHearingOn == null
            && (row.IdentifiedAt > at || (row.IdentifiedAt == at && row.Id.CompareTo(id) > 0))),
        ({ } day, var at, var id) => rows.Where(row => row.NextHearingOn == null || row.NextHearingOn > day
            || (row.NextHearingOn == day
                && (row.IdentifiedAt > at || (row.IdentifiedAt == at && row.Id.CompareTo(id) > 0)))),
    };

    private static IQueryable<ReviewRow> InOrder(IQueryable<ReviewRow> rows) => rows
        .OrderBy(row => row.NextHearingOn == null).ThenBy(row => row.NextHearingOn).ThenBy(row => row.IdentifiedAt)
        .ThenBy(row => row.Id);

    private WorklistItem Item(ReviewRow row, DeskOffice office, DateTimeOffset now) => new()
    {
        Id = row.Id,
        Version = row.Version,
        Source = row.Source,
        CaseId = row.CaseId,
        Office = row.Office,
        Court = row.Court,
        Policy = row.Policy,
        Queue = row.Queue,
        Stage = row.Stage,
        AssignedTo = row.AssignedTo,
        NextHearingOn = row.NextHearingOn,
        Detained = row.Detained,
        WaitingFor = Waiting(row, office.DayAt(now)),
        DaysAtStage = Days(row.StageSince, row.EndedAt ?? JournalTime.Of(now)),
        DaysWaiting = Days(row.IdentifiedAt, row.EndedAt ?? JournalTime.Of(now)),
        SentBack = row.SentBack,
        Round = row.Round,
        End = row.End,
        Family = row.Family,
        Deadlines = Deadline.Of(row, office, row.Court is { } court ? sources.TimeZoneOf(court) : null, now),
    };

    private static WaitingFor Waiting(ReviewRow row, DateOnly today) =>
        row.IsEnded ? WaitingFor.Nobody
        : row.ReferredTo is not null ? WaitingFor.OtherAgency
        : row.DisputedBy is not null ? WaitingFor.Dispute
        : row.HeldUntil > today ? WaitingFor.Hold
        : row.InformationDueOn is not null || row.OfferAnswerBy is not null ? WaitingFor.Person
        : row.StageKind == Check ? WaitingFor.Checks
        : row.StageKind == Ruling ? WaitingFor.Court
        : row.AssignedTo is null ? WaitingFor.Assignment
        : row.StageKind == Decide ? WaitingFor.Decider
        : WaitingFor.Assignee;

    private static int Days(long from, long to) =>
        Math.Max(0, (JournalTime.From(to) - JournalTime.From(from)).Days);
}
