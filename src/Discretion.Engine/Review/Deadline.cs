using Discretion.Core.Review;

namespace Discretion.Engine.Review;

/// <summary>What a day is the last of.</summary>
public enum DeadlineKind
{
    /// <summary>The next hearing: what is to be done is done before.</summary>
    Hearing,

    /// <summary>Asked-for information is due.</summary>
    Information,

    /// <summary>An offer is to be answered.</summary>
    Offer,

    /// <summary>The path's own time for the stage.</summary>
    Stage,

    /// <summary>A hold ends, and the review is back in its queue.</summary>
    Hold,
}

/// <summary>A day that a review has to keep in sight.</summary>
/// <param name="Kind">What the day is the last of.</param>
/// <param name="On">The day, in <paramref name="TimeZone"/>.</param>
/// <param name="BusinessDaysLeft">The business days after today up to and with it; below zero when it is past.</param>
/// <param name="TimeZone">Whose days these are: the court's for a hearing, else the office's.</param>
public sealed record Deadline(DeadlineKind Kind, DateOnly On, int BusinessDaysLeft, string TimeZone)
{
    /// <summary>How a kind is called.</summary>
    public static string NameOf(DeadlineKind kind) => kind switch
    {
        DeadlineKind.Hearing => "hearing",
        DeadlineKind.Information => "information",
        DeadlineKind.Offer => "offer",
        DeadlineKind.Stage => "stage",
        DeadlineKind.Hold => "hold",
    };

    /// <summary>The days of a review, the soonest first.</summary>
    internal static IReadOnlyList<Deadline> Of(
        ReviewRow row, DeskOffice office, string? courtZone, DateTimeOffset now)
    {
        string court = courtZone ?? office.TimeZone;
        Deadline? At(DeadlineKind kind, DateOnly? on, string zone) => on is { } day
            ? new(kind, day, CourtCalendar.BusinessDaysBetween(DeskOffice.DayIn(zone, now), day), zone) : null;
        return row.IsEnded ? [] : [.. new[]
        {
            At(DeadlineKind.Hearing, row.NextHearingOn, court),
            At(DeadlineKind.Information, row.InformationDueOn, office.TimeZone),
            At(DeadlineKind.Offer, row.OfferAnswerBy, office.TimeZone),
            At(DeadlineKind.Stage, row.StageDueOn, office.TimeZone),
            At(DeadlineKind.Hold, row.HeldUntil > office.DayAt(now) ? row.HeldUntil : null, office.TimeZone),
        }.OfType<Deadline>().OrderBy(deadline => deadline.On).ThenBy(deadline => deadline.Kind)];
    }
}
