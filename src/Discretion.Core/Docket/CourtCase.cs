namespace Discretion.Core.Docket;

/// <summary>
/// All that facts need of one case, folded from its rows one at a time and in any order: the result does not depend on
/// the order. Each table has its own part, so that tables can be folded beside each other.
/// </summary>
public readonly record struct CourtCase
{
    /// <summary>The case's own row.</summary>
    public CaseRow Row { get; init; }

    /// <summary>Its proceedings.</summary>
    public CaseProceedings Proceedings { get; init; }

    /// <summary>Its hearings.</summary>
    public CaseHearings Hearings { get; init; }

    /// <summary>Its charges.</summary>
    public CaseCharges Charges { get; init; }

    /// <summary>Its applications for relief.</summary>
    public CaseApplications Applications { get; init; }

    /// <summary>Its representatives.</summary>
    public CaseRepresentatives Representatives { get; init; }

    /// <summary>Its juvenile rows.</summary>
    public CaseJuveniles Juveniles { get; init; }

    /// <summary>Its family rows.</summary>
    public CaseFamilies Families { get; init; }

    /// <summary>Its appeals.</summary>
    public CaseAppeals Appeals { get; init; }

    /// <summary>
    /// The tables of which a row of this case was set aside, so that they can say no <em>no</em> any more.
    /// </summary>
    public CourtTables SetAsideIn { get; init; }

    /// <summary>
    /// The tables of which a row of this case may have come after D, because the file does not say when it came; like
    /// those of which a row was set aside.
    /// </summary>
    public CourtTables UndatedIn { get; init; }
}
