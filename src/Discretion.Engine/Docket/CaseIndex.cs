namespace Discretion.Engine.Docket;

/// <summary>
/// Finds a case's place by its key. The court's keys are dense, so mostly an array; it is never longer than so many
/// cases deserve, and keys beyond it stand in a dictionary.
/// </summary>
internal sealed class CaseIndex
{
    private const long DirectMax = 1L << 26;
    private const int DirectMin = 1 << 10;

    /// <summary>So many places of the array for each case cost no more than the dictionary would.</summary>
    private const long PlacesPerCase = 8;

    private readonly Dictionary<long, int> _sparse = [];
    private int[] _direct = new int[DirectMin];

    /// <summary>How many cases there are.</summary>
    public int Count { get; private set; }

    /// <summary>How many places the array has.</summary>
    internal int Places => _direct.Length;

    /// <summary>Gives a case the next place; false when it has one.</summary>
    public bool TryAdd(long key)
    {
        if (Find(key) >= 0)
        {
            return false;
        }

        long most = Math.Min(DirectMax, Math.Max(DirectMin, PlacesPerCase * Count));
        if (key >= _direct.Length && key < most)
        {
            Grow((int)Math.Min(most, Math.Max(key + 1, _direct.Length + (_direct.Length / 2))));
        }

        if (key < _direct.Length)
        {
            _direct[key] = ++Count;
        }
        else
        {
            _sparse.Add(key, Count++);
        }

        return true;
    }

    /// <summary>Makes finding quick when no more cases come.</summary>
    public void Settle()
    {
        long most = Math.Min(DirectMax, PlacesPerCase * Count);
        long last = _sparse.Keys.Where(key => key < most).DefaultIfEmpty(0).Max();
        int[] settled = HugePages.Array<int>((int)Math.Max(_direct.Length, last + 1));
        TakeIn(settled);
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
        : _sparse.Count == 0 ? -1
        : _sparse.GetValueOrDefault(key, -1);

    private void Grow(int places) => TakeIn(new int[places]);

    // What stood in the dictionary and has a place in the array now goes there.
    private void TakeIn(int[] array)
    {
        _direct.CopyTo(array, 0);
        _direct = array;
        long[] moved = [.. _sparse.Keys.Where(key => key < array.Length)];
        foreach (long key in moved)
        {
            _sparse.Remove(key, out int place);
            array[key] = place + 1;
        }
    }
}
