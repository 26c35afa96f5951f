using Discretion.Core.Facts;

namespace Discretion.Core.Review;

/// <summary>On which side a consideration is put.</summary>
public enum Side
{
    /// <summary>For discretion.</summary>
    For,

    /// <summary>Against it.</summary>
    Against,
}

/// <summary>One consideration that a person names.</summary>
/// <param name="Side">On which side.</param>
/// <param name="Factor">The policy's factor, by id; null for what no factor covers.</param>
/// <param name="Facts">The facts that it rests on, by id.</param>
/// <param name="Words">In the person's own words.</param>
public sealed record Reason(Side Side, string? Factor, IReadOnlyList<string> Facts, PersonalText Words);

/// <summary>Why: at least one consideration for and one against, or an explicit "none found" in place of it.</summary>
/// <param name="Named">The considerations.</param>
/// <param name="NoneFor">The person states that they looked and found none for.</param>
/// <param name="NoneAgainst">The person states that they looked and found none against.</param>
/// <param name="Totality">The weighing of the whole, in words.</param>
public sealed record Reasons(
    IReadOnlyList<Reason> Named, bool NoneFor, bool NoneAgainst, PersonalText Totality)
{
    /// <summary>How many characters the weighing of the whole has at least, whatever the outcome.</summary>
    public const int TotalityMin = 20;
}

/// <summary>Where an answer about a fact comes from.</summary>
public enum SourceClass
{
    /// <summary>The court's record.</summary>
    CourtRecord,

    /// <summary>The agency's own record.</summary>
    AgencyRecord,

    /// <summary>A public record: civil registry, school, army, another court.</summary>
    PublicRecord,

    /// <summary>The person whose case it is.</summary>
    Respondent,

    /// <summary>Their lawyer or accredited representative.</summary>
    Representative,

    /// <summary>A relative or member of the household: possibly a prohibited source until somebody clears it.</summary>
    Relative,

    /// <summary>Somebody else.</summary>
    OtherPerson,

    /// <summary>An abuser, trafficker or perpetrator, or their household: prohibited by 8 U.S.C. 1367.</summary>
    Prohibited,
}

/// <summary>An answer about a fact, as it stands in a review.</summary>
/// <param name="Id">1-based, in the order of the review.</param>
/// <param name="Fact">The fact.</param>
/// <param name="Value">The value as <see cref="FactValue.ToInvariantText"/> writes it; erased when it was
/// erased.</param>
/// <param name="Source">Who told it.</param>
/// <param name="Evidence">The paper it rests on; null when there is none.</param>
/// <param name="By">Who recorded it.</param>
/// <param name="At">When.</param>
/// <param name="Cleared">A second person found that the source is none of the prohibited.</param>
/// <param name="CorroboratedBy">The independent sources that say the same.</param>
/// <param name="Withdrawn">Taken back by who recorded it or by a supervisor.</param>
public sealed record StandingAnswer(
    int Id,
    string Fact,
    PersonalText Value,
    SourceClass Source,
    PersonalText? Evidence,
    string By,
    DateTimeOffset At,
    bool Cleared,
    IReadOnlyList<SourceClass> CorroboratedBy,
    bool Withdrawn)
{
    /// <summary>
    /// Whether it can support an adverse decision: not from a prohibited source, nor from one that may be, unless
    /// cleared or independently corroborated (8 U.S.C. 1367(a)(1)).
    /// </summary>
    public bool SupportsAdverse => !Withdrawn
        && (CorroboratedBy.Count > 0 || Source switch
        {
            SourceClass.Prohibited => false,
            SourceClass.Relative => Cleared,
            SourceClass.CourtRecord or SourceClass.AgencyRecord or SourceClass.PublicRecord
                or SourceClass.Respondent or SourceClass.Representative or SourceClass.OtherPerson => true,
        });
}

/// <summary>What the record said of one factor when somebody looked.</summary>
/// <param name="Factor">The factor, by id.</param>
/// <param name="Truth">The finding.</param>
/// <param name="Because">The facts that made it so, by id.</param>
/// <param name="Missing">The facts that could settle it, by id.</param>
public sealed record FindingSeen(
    string Factor, Truth Truth, IReadOnlyList<string> Because, IReadOnlyList<string> Missing);
