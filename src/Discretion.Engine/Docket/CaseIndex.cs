namespace Discretion.Engine.Docket;

/// <summary>Finds a case's place by its key; the court's keys are dense, so mostly an array.</summary>
internal sealed class CaseIndex
{
    private const long DirectMax = 1L << 26;
    private readonly int[] _direct;
    private readonly Dictionary<long, int> _sparse = [];

    /// <summary>Numbers the keys in their order; a key that comes again keeps its first place.</summary>
    public CaseIndex(ReadOnlySpan<long> keys)
    {
        long highest = 0;
        foreach (long key in keys)
        {
            highest = key < DirectMax ? Math.Max(highest, key) : highest;
        }

        _direct = new int[highest + 1];
        for (int place = 0; place < keys.Length; place++)
        {
            if (keys[place] >= DirectMax)
            {
                _sparse.TryAdd(keys[place], place);
            }
            else if (_direct[keys[place]] == 0)
            {
                _direct[keys[place]] = place + 1;
            }
        }
    }

    /// <summary>The place of a case; -1 when there is no such case.</summary>
    public int Find(long key) =>
        key >= 0 && key < _direct.Length ? _direct[key] - 1 : _sparse.GetValueOrDefault(key, -1);
}
