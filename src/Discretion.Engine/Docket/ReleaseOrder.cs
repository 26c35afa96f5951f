using Discretion.Core.Docket;
using Discretion.Core.Facts;

namespace Discretion.Engine.Docket;

/// <summary>The cases in the release's order, and how many know each fact.</summary>
/// <param name="Places">The place of each case in the source, in the release's order.</param>
/// <param name="Counts">By fact, in the vocabulary's order.</param>
internal sealed record ReleaseOrder(int[] Places, Dictionary<string, FactCount> Counts)
{
    private const int DayBits = 22;
    private const int RankBits = 30;
    private const ulong LastDay = (1UL << DayBits) - 1;

    /// <summary>Sorts by court, next hearing and key; unknown comes last.</summary>
    public static ReleaseOrder Of(CourtCase[] cases, SourceTable rows, CourtFacts facts)
    {
        long[,] counts = new long[CourtFactIds.Count, 1 + Enum.GetValues<UnknownReason>().Length];
        string?[] courts = new string?[cases.Length];
        uint[] days = new uint[cases.Length];
        FactSlot[] slots = new FactSlot[CourtFactIds.Count];
        for (int place = 0; place < cases.Length; place++)
        {
            facts.Derive(cases[place], slots);
            courts[place] = slots[(int)CourtFact.Court].Text;
            FactSlot hearing = slots[(int)CourtFact.NextHearingOn];
            days[place] = hearing.IsKnown ? (uint)hearing.Low : (uint)LastDay;
            for (int fact = 0; fact < slots.Length; fact++)
            {
                counts[fact, slots[fact].Reason is { } reason ? 1 + (int)reason : 0]++;
            }
        }

        return new(Sort(rows, courts, days), Name(counts));
    }

    // Court, day and the rank of the key packed into one number, so that sorting numbers is enough.
    private static int[] Sort(SourceTable rows, string?[] courts, uint[] days)
    {
        int[] byKey = [.. Enumerable.Range(0, courts.Length)];
        Array.Sort(rows.Cases.ToArray(), byKey);
        Dictionary<string, ulong> courtRanks = courts.OfType<string>().Distinct().Order(StringComparer.Ordinal)
            .Select((court, rank) => (court, rank)).ToDictionary(pair => pair.court, pair => (ulong)pair.rank);
        ulong[] keys = new ulong[courts.Length];
        for (int rank = 0; rank < byKey.Length; rank++)
        {
            int place = byKey[rank];
            ulong court = courts[place] is { } code ? courtRanks[code] : (ulong)courtRanks.Count;
            keys[rank] = (court << (DayBits + RankBits)) | ((ulong)days[place] << RankBits) | (uint)rank;
        }

        Array.Sort(keys);
        return [.. keys.Select(key => byKey[(int)(key & ((1UL << RankBits) - 1))])];
    }

    private static Dictionary<string, FactCount> Name(long[,] counts) => Enum.GetValues<CourtFact>().ToDictionary(
        fact => fact.Id(),
        fact => new FactCount(
            counts[(int)fact, 0],
            Enum.GetValues<UnknownReason>()
                .Where(reason => counts[(int)fact, 1 + (int)reason] > 0)
                .ToDictionary(reason => reason.Words(), reason => counts[(int)fact, 1 + (int)reason])));
}
