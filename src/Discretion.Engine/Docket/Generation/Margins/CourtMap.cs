using System.Globalization;

namespace Discretion.Engine.Docket.Generation.Margins;

/// <summary>The courts of a time, and the part that each has of a region's people and of the detained.</summary>
internal sealed class CourtMap
{
    private readonly (Court Court, double[] Weights)[] _rows;
    private readonly Mix<Court>[] _mixes;

    /// <summary>Reads a table.</summary>
    /// <param name="table">
    /// A line a court: its code and state; its weight for the people of each <see cref="Region"/> and for the detained;
    /// where it hears people at liberty; where it hears the detained; towns with the beginning of their postal codes.
    /// </param>
    public CourtMap(string table)
    {
        _rows = [.. table.Split('\n').Select(Row)];
        _mixes = [.. Enumerable.Range(0, _rows[0].Weights.Length).Select(MixOf)];
    }

    /// <summary>Every court.</summary>
    public IEnumerable<Court> All => _rows.Select(row => row.Court);

    /// <summary>The courts that hear detained people.</summary>
    public Mix<Court> Detained => _mixes[^1];

    /// <summary>The courts that hear people of a region who are at liberty.</summary>
    public Mix<Court> AtLiberty(Region region) => _mixes[(int)region];

    private Mix<Court> MixOf(int column) =>
        new([.. _rows.Where(row => row.Weights[column] > 0).Select(row => (row.Court, row.Weights[column]))]);

    private static (Court Court, double[] Weights) Row(string line)
    {
        string[] parts = line.Split('|', StringSplitOptions.TrimEntries);
        string[] left = parts[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        double[] weights = [.. left[2..].Select(weight => double.Parse(weight, CultureInfo.InvariantCulture))];
        string code = left[0];
        int judges = 2 + (int)(weights.Max() / 2);
        Court court = new(
            Codes.Of(code),
            Codes.Of(left[1]),
            Codes.Many(parts[1].Split(' ')),
            Codes.Many(parts[2].Split(' ')),
            [.. Enumerable.Range(0, judges).Select(i => Codes.Of($"{code[0]}{code[2]}{(char)('A' + i)}"))],
            [.. parts[3].Split(", ").Select(Home)]);
        return (court, weights);
    }

    private static (byte[] Town, int Postal) Home(string home) =>
        (Codes.Of(home[..^4]), int.Parse(home[^3..], CultureInfo.InvariantCulture));
}
