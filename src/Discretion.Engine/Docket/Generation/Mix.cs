using System.Text;

namespace Discretion.Engine.Docket.Generation;

/// <summary>Values with weights, drawn in one step whatever their number (Vose's alias method).</summary>
/// <remarks>Weights need not add up to anything; they are shares of their own sum.</remarks>
internal sealed class Mix<T>
{
    private readonly T[] _values;
    private readonly T[] _others;
    private readonly double[] _limits;

    public Mix(IReadOnlyList<(T Value, double Weight)> entries)
    {
        int count = entries.Count;
        _values = [.. entries.Select(entry => entry.Value)];
        _others = [.. _values];
        _limits = new double[count];
        double sum = entries.Sum(entry => entry.Weight);
        Stack<int> small = new();
        Stack<int> large = new();
        for (int i = 0; i < count; i++)
        {
            _limits[i] = entries[i].Weight * count / sum;
            (_limits[i] < 1 ? small : large).Push(i);
        }

        while (small.Count > 0 && large.Count > 0)
        {
            int less = small.Pop();
            int more = large.Pop();
            _others[less] = _values[more];
            _limits[more] -= 1 - _limits[less];
            (_limits[more] < 1 ? small : large).Push(more);
        }

        foreach (int full in small.Concat(large))
        {
            _limits[full] = 1;
        }
    }

    public T Pick(ref Dice dice)
    {
        ulong draw = dice.Next();
        int index = (int)(((draw >> 32) * (ulong)_values.Length) >> 32);
        return (uint)draw < _limits[index] * (1UL << 32) ? _values[index] : _others[index];
    }
}

/// <summary>Makes mixes of codes, kept as the bytes that are written.</summary>
internal static class Codes
{
    public static readonly byte[] Blank = [];

    public static byte[] Of(string code) => Encoding.UTF8.GetBytes(code);

    public static byte[][] Many(params string[] codes) => [.. codes.Select(Of)];

    public static Mix<byte[]> Mix(params (string Code, double Weight)[] entries) =>
        new([.. entries.Select(entry => (Of(entry.Code), entry.Weight))]);
}
