namespace Discretion.Engine.Docket;

/// <summary>Finds a case's place by its key; the court's keys are dense, so mostly an array.</summary>
internal sealed class CaseIndex
{
    private const long DirectMax = 1L << 26;
    private readonly Dictionary<long, int> _sparse = [];
    private int[] _direct = new int[1 << 10];

    /// <summary>How many cases there are.</summary>
    public int Count { get; private set; }

    /// <summary>Gives a case the next place; false when it has one.</summary>
    public bool TryAdd(long key)
    {
        if (Find(key) >= 0)
        {
            return false;
        }

        if (key >= DirectMax)
        {
            _sparse.Add(key, Count++);
            return true;
        }

        if (key >= _direct.Length)
        {
            long wanted = Math.Max(key + 1, _direct.Length + (_direct.Length / 2));
            Array.Resize(ref _direct, (int)Math.Min(DirectMax, wanted));
        }

        _direct[key] = ++Count;
        return true;
    }

    /// <summary>Makes finding quick when no more cases come.</summary>
    public void Settle()
    {
        int[] settled = HugePages.Array<int>(_direct.Length);
        _direct.CopyTo(settled, 0);
        _direct = settled;
    }

    /// <summary>Asks for the place of a case before it is needed.</summary>
    public void Prefetch(long key)
    {
        if ((ulong)key < (ulong)_direct.Length)
        {
            HugePages.Prefetch(_direct, (int)key);
        }
    }

    /// <summary>The place of a case; -1 when there is no such case.</summary>
    public int Find(long key) => (ulong)key < (ulong)_direct.Length ? _direct[key] - 1
        : key < DirectMax ? -1
        : _sparse.GetValueOrDefault(key, -1);
}
