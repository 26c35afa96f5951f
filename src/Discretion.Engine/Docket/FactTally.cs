using Discretion.Core.Docket;
using Discretion.Core.Facts;

namespace Discretion.Engine.Docket;

/// <summary>Counts how many cases know each fact, and why the others do not.</summary>
internal sealed class FactTally
{
    private readonly long[,] _counts = new long[CourtFactIds.Count, 1 + Enum.GetValues<UnknownReason>().Length];

    /// <summary>Counts one case.</summary>
    public void Add(ReadOnlySpan<FactSlot> slots)
    {
        for (int fact = 0; fact < slots.Length; fact++)
        {
            _counts[fact, slots[fact].Reason is { } reason ? 1 + (int)reason : 0]++;
        }
    }

    /// <summary>By fact, in the vocabulary's order.</summary>
    public Dictionary<string, FactCount> Counts() => Enum.GetValues<CourtFact>().ToDictionary(
        fact => fact.Id(),
        fact => new FactCount(
            _counts[(int)fact, 0],
            Enum.GetValues<UnknownReason>()
                .Where(reason => _counts[(int)fact, 1 + (int)reason] > 0)
                .ToDictionary(reason => reason.Words(), reason => _counts[(int)fact, 1 + (int)reason])));
}
