using Discretion.Core.Docket;

namespace Discretion.Engine.Docket;

/// <summary>
/// What is kept of every case while the tables are read: for each table an array by the case's place, so that two
/// tables can be folded at the same time.
/// </summary>
internal sealed class CourtStates
{
    // Only an earlier day has any, and then of few cases.
    private readonly Dictionary<int, CourtTables> _undated = [];

    /// <summary>The cases by key.</summary>
    public CaseIndex Index { get; } = new();

    /// <summary>How many cases there are.</summary>
    public int Count => Keys.Count;

    /// <summary>Each case's key, in the order of their lines.</summary>
    public List<long> Keys { get; } = [];

    /// <summary>The line of each case's own row.</summary>
    public List<int> Lines { get; } = [];

    /// <summary>Each case's own row.</summary>
    public List<CaseRow> Rows { get; } = [];

    /// <summary>Each case's proceedings.</summary>
    public CaseProceedings[] Proceedings { get; private set; } = [];

    /// <summary>Each case's hearings.</summary>
    public CaseHearings[] Hearings { get; private set; } = [];

    /// <summary>Each case's charges.</summary>
    public CaseCharges[] Charges { get; private set; } = [];

    /// <summary>Each case's applications.</summary>
    public CaseApplications[] Applications { get; private set; } = [];

    /// <summary>Each case's representatives.</summary>
    public CaseRepresentatives[] Representatives { get; private set; } = [];

    /// <summary>Each case's juvenile rows.</summary>
    public CaseJuveniles[] Juveniles { get; private set; } = [];

    /// <summary>Each case's family rows.</summary>
    public CaseFamilies[] Families { get; private set; } = [];

    /// <summary>Each case's appeals.</summary>
    public CaseAppeals[] Appeals { get; private set; } = [];

    /// <summary>The tables of which a row of each case was set aside.</summary>
    public CourtTables[] SetAside { get; private set; } = [];

    /// <summary>All that is kept of one case.</summary>
    public CourtCase this[int place] => new()
    {
        Row = Rows[place],
        Proceedings = At(Proceedings, place),
        Hearings = At(Hearings, place),
        Charges = At(Charges, place),
        Applications = At(Applications, place),
        Representatives = At(Representatives, place),
        Juveniles = At(Juveniles, place),
        Families = At(Families, place),
        Appeals = At(Appeals, place),
        SetAsideIn = SetAside[place],
        UndatedIn = _undated.GetValueOrDefault(place),
    };

    /// <summary>Makes room for the other tables when all cases are known.</summary>
    /// <param name="tables">Those that will be folded.</param>
    public void MakeRoom(CourtTables tables)
    {
        Proceedings = Room<CaseProceedings>(CourtTables.Proceedings);
        Hearings = Room<CaseHearings>(CourtTables.Hearings);
        Charges = Room<CaseCharges>(CourtTables.Charges);
        Applications = Room<CaseApplications>(CourtTables.Applications);
        Representatives = Room<CaseRepresentatives>(CourtTables.Representatives);
        Juveniles = Room<CaseJuveniles>(CourtTables.Juveniles);
        Families = Room<CaseFamilies>(CourtTables.Families);
        Appeals = Room<CaseAppeals>(CourtTables.Appeals);
        SetAside = HugePages.Array<CourtTables>(Count);
        Index.Settle();

        T[] Room<T>(CourtTables table)
            where T : unmanaged
            => (tables & table) != 0 ? HugePages.Array<T>(Count) : [];
    }

    /// <summary>Notes that a row of a case may have come after D.</summary>
    /// <param name="caseKey">The case; passed over when there is none of that key.</param>
    /// <param name="tables">What the row would have told.</param>
    public void MarkUndated(long caseKey, CourtTables tables)
    {
        if (Index.Find(caseKey) is >= 0 and var place)
        {
            lock (_undated)
            {
                _undated[place] = _undated.GetValueOrDefault(place) | tables;
            }
        }
    }

    /// <summary>Asks for a case's part in a table before it is needed.</summary>
    public void Prefetch(CourtTables table, int place)
    {
        switch (table)
        {
            case CourtTables.Proceedings: HugePages.Prefetch(Proceedings, place); break;
            case CourtTables.Hearings: HugePages.Prefetch(Hearings, place); break;
            case CourtTables.Charges: HugePages.Prefetch(Charges, place); break;
            case CourtTables.Applications: HugePages.Prefetch(Applications, place); break;
            case CourtTables.Representatives: HugePages.Prefetch(Representatives, place); break;
            case CourtTables.Juveniles: HugePages.Prefetch(Juveniles, place); break;
            case CourtTables.Families: HugePages.Prefetch(Families, place); break;
            case CourtTables.Appeals: HugePages.Prefetch(Appeals, place); break;
            case CourtTables.None or CourtTables.Cases: break;
            default: throw new System.Diagnostics.UnreachableException();
        }
    }

    private static T At<T>(T[] states, int place)
        where T : struct
        => states.Length == 0 ? default : states[place];
}
