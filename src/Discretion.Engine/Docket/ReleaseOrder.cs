using System.Collections.Concurrent;
using Discretion.Core.Docket;

namespace Discretion.Engine.Docket;

/// <summary>The order of the cases in a release: by court, next hearing and key; unknown comes last.</summary>
internal static class ReleaseOrder
{
    private const int DayBits = 22;
    private const int RankBits = 30;
    private const ulong LastDay = (1UL << DayBits) - 1;

    /// <summary>The place of each case, in the release's order.</summary>
    public static int[] Of(CourtStates states, CourtFacts facts)
    {
        string?[] courts = new string?[states.Count];
        uint[] days = new uint[states.Count];
        Parallel.ForEach(Partitioner.Create(0, Math.Max(1, states.Count)), range =>
        {
            for (int place = range.Item1; place < Math.Min(range.Item2, states.Count); place++)
            {
                CourtCase caseFile = states[place];
                courts[place] = facts.Court(caseFile).Text;
                FactSlot hearing = facts.NextHearing(caseFile).On;
                days[place] = hearing.IsKnown ? (uint)hearing.Low : (uint)LastDay;
            }
        });
        return Sort(states.Keys, courts, days);
    }

    // Court, day and the rank of the key packed into one number, so that sorting numbers is enough.
    private static int[] Sort(List<long> caseKeys, string?[] courts, uint[] days)
    {
        int[] byKey = [.. Enumerable.Range(0, courts.Length)];
        Array.Sort(caseKeys.ToArray(), byKey);
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
}
