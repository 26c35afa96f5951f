using Discretion.Core.Facts;

namespace Discretion.Core.Docket;

/// <summary>The facts that the court's public file tells, in the order of <c>facts/court.yaml</c>.</summary>
public enum CourtFact
{
#pragma warning disable CS1591 // Each is described, in both languages, in facts/court.yaml.
    Court,
    CaseType,
    Custody,
    Nationality,
    Language,
    ChargingDocumentOn,
    FiledOn,
    NextHearingOn,
    NextHearingKind,
    Represented,
    BirthMonth,
    AgeYears,
    LastEnteredOn,
    YearsSinceLastEntry,
    YearsPresent,
    AgeAtEntryYears,
    LawfulPermanentResident,
    CriminalGroundCharged,
    AggravatedFelonyCharged,
    SecurityGroundCharged,
    FraudCharged,
    PriorRemovalCharged,
    SmugglingCharged,
    OrderedInAbsentia,
    ReliefPending,
    AsylumPending,
    CancellationPending,
    AdministrativelyClosed,
    CaseCompleted,
    DiscretionExercised,
    DiscretionUnderConsideration,
    AppealPending,
    FinalOrder,
    InFamilyGroup,
    Juvenile,
#pragma warning restore CS1591
}

/// <summary>The facts' ids in the vocabulary.</summary>
public static class CourtFactIds
{
    private static readonly string[] Ids = [.. Enum.GetNames<CourtFact>().Select(SnakeCase)];

    /// <summary>How many there are.</summary>
    public static int Count => Ids.Length;

    /// <summary>The id of a fact: its name in snake case.</summary>
    public static string Id(this CourtFact fact) => Ids[(int)fact];

    private static string SnakeCase(string name) => string.Concat(name.Select((letter, at) =>
        char.IsAsciiLetterUpper(letter) ? (at == 0 ? "" : "_") + char.ToLowerInvariant(letter) : letter.ToString()));
}

/// <summary>One fact's value without an object, for filling columns.</summary>
/// <param name="Reason">Why it is unknown; null when known.</param>
/// <param name="Low">A yes as 1 and a no as 0; a number; a day number; the low end of a range.</param>
/// <param name="High">The high end of a range; <see cref="int.MaxValue"/> when it has none.</param>
/// <param name="Text">A text fact's value.</param>
public readonly record struct FactSlot(UnknownReason? Reason, int Low, int High, string? Text)
{
    /// <summary>Unknown, and why.</summary>
    public static FactSlot Unknown(UnknownReason reason) => new(reason, 0, 0, null);

    /// <summary>Yes or no.</summary>
    public static FactSlot Of(bool value) => new(null, value ? 1 : 0, value ? 1 : 0, null);

    /// <summary>A number.</summary>
    public static FactSlot Of(int value) => new(null, value, value, null);

    /// <summary>A range; <paramref name="high"/> is <see cref="int.MaxValue"/> when there is no upper end.</summary>
    public static FactSlot Of(int low, int high) => new(null, low, high, null);

    /// <summary>A date.</summary>
    public static FactSlot Of(DateOnly value) => new(null, value.DayNumber, value.DayNumber, null);

    /// <summary>A text.</summary>
    public static FactSlot Of(string value) => new(null, 0, 0, value);

    /// <summary>A value of the vocabulary as a slot; <see cref="ToValue"/> gives it back.</summary>
    public static FactSlot Of(FactValue value) => value switch
    {
        FactValue.Unknown(var reason) => Unknown(reason),
        FactValue.YesNo(var yes) => Of(yes),
        FactValue.Number(var low, var high) => Of(low, high ?? int.MaxValue),
        FactValue.Date(var date) => Of(date),
        FactValue.Month month => Of(month.First.DayNumber, month.Last.DayNumber),
        FactValue.Text(var text) => Of(text),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    /// <summary>Whether there is a value.</summary>
    public bool IsKnown => Reason is null;

    /// <summary>The same as a value of the vocabulary's kind.</summary>
    public FactValue ToValue(FactKind kind) => Reason is { } reason ? new FactValue.Unknown(reason) : kind switch
    {
        FactKind.YesNo => new FactValue.YesNo(Low == 1),
        FactKind.Number or FactKind.NumberRange => new FactValue.Number(Low, High == int.MaxValue ? null : High),
        FactKind.Date => new FactValue.Date(DateOnly.FromDayNumber(Low)),
        FactKind.Month => new FactValue.Month(DateOnly.FromDayNumber(Low)),
        FactKind.Text => new FactValue.Text(Text!),
    };
}
