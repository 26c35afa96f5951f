namespace Discretion.Engine.Docket.Generation;

/// <summary>The order in which a table has its cases: by number, or scattered by a step that reaches all.</summary>
internal sealed class CaseOrder
{
    private readonly long _step;

    /// <summary>Makes an order of <paramref name="count"/> cases.</summary>
    /// <param name="scatter">0 for the order of numbers; another number for each scattered order.</param>
    public CaseOrder(long count, int scatter)
    {
        Count = count;
        _step = scatter == 0 ? 1 : Math.Max(1, (long)(count * 0.6180339887) + scatter);
        while (GreatestCommonDivisor(_step, count) != 1)
        {
            _step++;
        }
    }

    public long Count { get; }

    /// <summary>The number of the case at a place; every case stands at exactly one.</summary>
    public long CaseAt(long place) => place * _step % Count;

    private static long GreatestCommonDivisor(long a, long b) => b == 0 ? a : GreatestCommonDivisor(b, a % b);
}
