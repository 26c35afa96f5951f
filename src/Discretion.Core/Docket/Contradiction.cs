using Discretion.Core.Facts;
using Discretion.Core.Screening;

namespace Discretion.Core.Docket;

/// <summary>Why two things that were told of one case cannot both be true.</summary>
public enum ContradictionKind
{
    /// <summary>The month of birth is not that of the day of birth.</summary>
    BirthMonthAgainstDay,

    /// <summary>The age is not the one that the birth gives.</summary>
    AgeAgainstBirth,

    /// <summary>The last entry lies before the birth.</summary>
    EnteredBeforeBirth,

    /// <summary>The last entry lies after the charging document, so that the rule takes it for an error.</summary>
    EnteredAfterCharged,

    /// <summary>The years since the last entry are not those that its day gives.</summary>
    YearsAgainstEntry,

    /// <summary>More years than the person has lived.</summary>
    LongerThanLife,

    /// <summary>The charging document is dated after the day on which the court recorded the case.</summary>
    ChargedAfterFiled,

    /// <summary>The court recorded the case, and the charging document is said not to be filed.</summary>
    FiledAndNotFiled,
}

/// <summary>Two told facts that cannot both be true.</summary>
/// <param name="Kind">Why.</param>
/// <param name="First">The one fact, by id.</param>
/// <param name="Second">The other.</param>
public sealed record Contradiction(ContradictionKind Kind, string First, string Second)
{
    /// <summary>Finds every contradiction among what was told of one case.</summary>
    /// <param name="told">What people told.</param>
    /// <param name="asOf">D, the day that the facts speak of.</param>
    public static IReadOnlyList<Contradiction> Among(FactSheet told, DateOnly asOf)
    {
        List<Contradiction> found = [];
        void Check(bool impossible, ContradictionKind kind, string first, string second)
        {
            if (impossible)
            {
                found.Add(new(kind, first, second));
            }
        }

        string month = CourtFact.BirthMonth.Id();
        string age = CourtFact.AgeYears.Id();
        string entered = CourtFact.LastEnteredOn.Id();
        string charged = CourtFact.ChargingDocumentOn.Id();
        string filed = CourtFact.FiledOn.Id();
        string born = told[ToldFacts.BornOn].IsKnown ? ToldFacts.BornOn : month;
        (DateOnly? bornFirst, DateOnly? bornLast) = Ends(told[born]);
        (DateOnly? enteredOn, _) = Ends(told[entered]);
        (DateOnly? chargedOn, _) = Ends(told[charged]);
        (DateOnly? filedOn, _) = Ends(told[filed]);

        Check(born == ToldFacts.BornOn && told[month] is FactValue.Month monthOf
            && (bornFirst < monthOf.First || bornFirst > monthOf.Last),
            ContradictionKind.BirthMonthAgainstDay, ToldFacts.BornOn, month);
        Check(bornFirst is { } first && bornLast is { } last && first <= asOf
            && Apart(told[age], last <= asOf ? last.WholeYearsTo(asOf) : 0, first.WholeYearsTo(asOf)),
            ContradictionKind.AgeAgainstBirth, age, born);
        Check(enteredOn < bornFirst, ContradictionKind.EnteredBeforeBirth, entered, born);
        Check(enteredOn > chargedOn, ContradictionKind.EnteredAfterCharged, entered, charged);
        Check(enteredOn is { } entry && entry <= asOf
            && Apart(told[CourtFact.YearsSinceLastEntry.Id()], entry.WholeYearsTo(asOf), entry.WholeYearsTo(asOf)),
            ContradictionKind.YearsAgainstEntry, CourtFact.YearsSinceLastEntry.Id(), entered);
        Check(chargedOn > filedOn, ContradictionKind.ChargedAfterFiled, charged, filed);
        Check(filedOn is not null && told[ToldFacts.Filed] is FactValue.YesNo(false),
            ContradictionKind.FiledAndNotFiled, ToldFacts.Filed, filed);
        foreach (string years in (string[])[CourtFact.YearsPresent.Id(), CourtFact.AgeAtEntryYears.Id(),
            "years_as_permanent_resident"])
        {
            (int? life, string from) = Lived(told, age, born, bornFirst, asOf);
            Check(told[years] is FactValue.Number(var low, _) && low > life,
                ContradictionKind.LongerThanLife, years, from);
        }

        return found;
    }

    // The most whole years that the person can have lived, and the fact that says so.
    private static (int? Most, string From) Lived(
        FactSheet told, string age, string born, DateOnly? bornFirst, DateOnly asOf) =>
        told[age] is FactValue.Number(_, { } most) ? (most, age)
        : bornFirst is { } first && first <= asOf ? (first.WholeYearsTo(asOf), born)
        : (null, born);

    private static bool Apart(FactValue told, int low, int high) =>
        told is FactValue.Number(var least, var most) && (least > high || most < low);

    private static (DateOnly? First, DateOnly? Last) Ends(FactValue value) => value switch
    {
        FactValue.Date(var date) => (date, date),
        FactValue.Month month => (month.First, month.Last),
        _ => (null, null),
    };
}
