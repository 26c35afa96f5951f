namespace Discretion.Engine.Screening;

/// <summary>Numbers the values of a text fact in the order in which they first occur, from 0.</summary>
internal sealed class CodeBook
{
    private readonly Dictionary<string, int> _ordinals = new(StringComparer.Ordinal);
    private readonly List<string> _names = [];

    public IReadOnlyDictionary<string, int> Ordinals => _ordinals;

    public string NameOf(int ordinal) => _names[ordinal];

    public int OrdinalOf(string name)
    {
        if (!_ordinals.TryGetValue(name, out int ordinal))
        {
            ordinal = _names.Count;
            _ordinals.Add(name, ordinal);
            _names.Add(name);
        }

        return ordinal;
    }
}
