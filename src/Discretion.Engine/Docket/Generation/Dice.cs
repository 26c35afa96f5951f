namespace Discretion.Engine.Docket.Generation;

/// <summary>What numbers are drawn for; each has its own sequence, so that one more draw moves no other.</summary>
internal enum Purpose
{
    Household = 1,
    Matter,
    Person,
    Proceedings,
    Hearings,
    Charges,
    Applications,
    Representation,
    Appearance,
    Lawyers,
    Family,
    Juvenile,
    Appeals,
    Town,
    Nationality,
    CaseRow,
    ProceedingRow,
    HearingRow,
    Order,
    Dates,
    Defects,
    SecondAppeals,
    FederalCourts,
    ThreeMembers,
    ProBono,
    CustodyHistory,
    Identifiers,
    Priorities,
    Bonds,
    Motions,
    Lawyer,
    LawyerKey,
    Days,
    PriorityRow,
}

/// <summary>
/// Numbers that depend on nothing but (seed, number, purpose): SplitMix64 from a scrambled start. A case is
/// therefore the same whichever thread draws it, in whatever order, beside however many others.
/// </summary>
internal struct Dice
{
    private const ulong Step = 0x9E3779B97F4A7C15;
    private static readonly int[] Waits = ExponentialQuantiles();

    private ulong _state;

    public Dice(ulong seed, long number, Purpose purpose) =>
        _state = Scramble(seed + Scramble(((ulong)number * Step) + ((ulong)purpose * 0xD1B54A32D192ED03)));

    /// <summary>The dice of a table's rows; those of the first sixteen tables stay what they were.</summary>
    public static Dice Of(ulong seed, long number, int table, Purpose purpose) =>
        new(seed + ((ulong)(table >> 4) * Step), (number * 16) + (table & 15), purpose);

    public ulong Next()
    {
        _state += Step;
        return Scramble(_state);
    }

    /// <summary>0 to <paramref name="limit"/> − 1, evenly; 0 when the limit is 1 or less.</summary>
    public int Below(int limit) => limit <= 1 ? 0 : (int)(((Next() >> 32) * (ulong)limit) >> 32);

    /// <summary><paramref name="low"/> to <paramref name="high"/>, both included.</summary>
    public int Between(int low, int high) => low + Below(high - low + 1);

    /// <summary>True in the given share of draws.</summary>
    public bool Chance(double share) => (Next() >> 11) < share * (1UL << 53);

    /// <summary>A waiting time with the given mean, exponentially distributed up to seven times the mean.</summary>
    public int Wait(int mean) => (int)((long)Waits[Next() >> 54] * mean / 1000);

    private static ulong Scramble(ulong value)
    {
        value = (value ^ (value >> 30)) * 0xBF58476D1CE4E5B9;
        value = (value ^ (value >> 27)) * 0x94D049BB133111EB;
        return value ^ (value >> 31);
    }

    private static int[] ExponentialQuantiles()
    {
        int[] quantiles = new int[1024];
        for (int i = 0; i < quantiles.Length; i++)
        {
            quantiles[i] = (int)Math.Round(-1000 * Math.Log(1 - ((i + 0.5) / quantiles.Length)));
        }

        return quantiles;
    }
}
