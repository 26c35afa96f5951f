using Discretion.Core.Facts;
using Discretion.Core.Screening;

namespace Discretion.Core.Docket;

/// <summary>A fact that follows from others.</summary>
/// <param name="Value">Its value, or why it is unknown.</param>
/// <param name="From">The facts it follows from, by id.</param>
public sealed record DerivedFact(FactValue Value, IReadOnlyList<string> From);

/// <summary>
/// What follows from the facts that people tell of a case, by the same rules as for the court's file;
/// docs/office-lists.md
/// is the specification. A fact that was told itself is never worked out.
/// </summary>
public static class ToldFacts
{
    /// <summary>The fact with the whole date of birth, which the court's file lacks.</summary>
    public const string BornOn = "born_on";

    /// <summary>The fact that says whether the court has the charging document.</summary>
    public const string Filed = "charging_document_filed";

    /// <summary>What can be worked out, by the fact; each with the facts that it is worked out from.</summary>
    public static IReadOnlyDictionary<string, IReadOnlyList<string>> Sources { get; } =
        new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal)
        {
            [Birth] = [BornOn],
            [AgeYears] = [BornOn, Birth],
            [YearsSince] = [Entered],
            [YearsPresent] = [Entered, BornOn, Birth, AgeYears, Completed],
            [AgeAtEntry] = [Entered, BornOn, Birth],
            [Filed] = [CourtFact.FiledOn.Id()],
        };

    /// <summary>
    /// What one other fact settles: the day of birth, or the day of the last entry. Nobody needs to be asked both.
    /// </summary>
    public static IReadOnlyList<string> Settled { get; } = [Birth, AgeYears, YearsSince];

    /// <summary>
    /// The fact to ask for so that one is known: another that settles it, where there is one that people can tell.
    /// </summary>
    public static FactDefinition AskedFor(FactDefinition fact, Vocabulary vocabulary) =>
        Settled.Contains(fact.Id) && vocabulary.Find(Sources[fact.Id][0]) is { PeopleCanTell: true } other
            ? other : fact;

    private static string Birth => CourtFact.BirthMonth.Id();

    private static string AgeYears => CourtFact.AgeYears.Id();

    private static string Entered => CourtFact.LastEnteredOn.Id();

    private static string YearsSince => CourtFact.YearsSinceLastEntry.Id();

    private static string YearsPresent => CourtFact.YearsPresent.Id();

    private static string AgeAtEntry => CourtFact.AgeAtEntryYears.Id();

    private static string Completed => CourtFact.CaseCompleted.Id();

    /// <summary>
    /// Works out what follows from told facts. A fact that was told, and one that stays unknown, is not among it.
    /// </summary>
    /// <param name="told">What people told.</param>
    /// <param name="asOf">D, the day that the facts speak of.</param>
    public static IReadOnlyDictionary<string, DerivedFact> Derive(FactSheet told, DateOnly asOf)
    {
        Dictionary<string, DerivedFact> derived = new(StringComparer.Ordinal);
        void Add(string fact, FactValue? value, params string[] from)
        {
            if (value is { IsKnown: true } && !told[fact].IsKnown)
            {
                derived[fact] = new(value, from);
            }
        }

        Add(Birth, told[BornOn] is FactValue.Date(var born) ? new FactValue.Month(FirstOf(born)) : null, BornOn);
        (FactValue? age, string birth) = AgeOn(told, asOf);
        Add(AgeYears, age, birth);
        if (told[Entered] is FactValue.Date(var entered))
        {
            Add(YearsSince, new FactValue.Number(entered.WholeYearsTo(asOf)), Entered);
            (FactValue? then, _) = AgeOn(told, entered);
            if (then is FactValue.Number(_, { } most))
            {
                Add(AgeAtEntry, Presence.AgeAtEntry(most).ToValue(FactKind.NumberRange), Entered, birth);
            }

            FactValue now = told[AgeYears].IsKnown ? told[AgeYears] : age ?? told[AgeYears];
            FactSlot present = Presence.YearsPresent(FactSlot.Of(told[Entered]),
                FactSlot.Of(entered.WholeYearsTo(asOf)), FactSlot.Of(now), FactSlot.Of(told[Completed]));
            string[] from = told[AgeYears].IsKnown ? [AgeYears] : age is null ? [] : [birth];
            Add(YearsPresent, present.ToValue(FactKind.NumberRange), [Entered, .. from, Completed]);
        }

        Add(Filed, told[CourtFact.FiledOn.Id()].IsKnown ? new FactValue.YesNo(true) : null, CourtFact.FiledOn.Id());
        return derived;
    }

    // The age that follows from the birth, to the year when its day is known; null when no birth was told.
    private static (FactValue? Age, string From) AgeOn(FactSheet told, DateOnly on) =>
        (told[BornOn], told[Birth]) switch
        {
            (FactValue.Date(var born), _) when born <= on => (new FactValue.Number(born.WholeYearsTo(on)), BornOn),
            (FactValue.Unknown, FactValue.Month(var first)) when Age.IsPossible(first, on) =>
                (Range(Age.On(first, on)), Birth),
            (_, FactValue.Unknown) => (null, BornOn),
            _ => (null, Birth),
        };

    private static DateOnly FirstOf(DateOnly day) => new(day.Year, day.Month, 1);

    private static FactValue.Number Range((int Low, int High) ends) => new(ends.Low, ends.High);
}
