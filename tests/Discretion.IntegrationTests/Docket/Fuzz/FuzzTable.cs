using System.Text;

namespace Discretion.IntegrationTests.Docket.Fuzz;

/// <summary>One table of a dump while mutations change it: first its lines and cells, then its bytes.</summary>
/// <param name="name">The table's name.</param>
/// <param name="header">The header's names.</param>
/// <param name="lines">Its lines without their ends. One with a line feed in it is two.</param>
internal sealed class FuzzTable(string name, List<string> header, List<byte[]> lines)
{
    private const int LongestChanged = 1 << 20;

    /// <summary>The table's name.</summary>
    public string Name => name;

    /// <summary>The file's name.</summary>
    public string File { get; set; } = name + ".csv";

    /// <summary>The header's names.</summary>
    public List<string> Header => header;

    /// <summary>Its lines without their ends.</summary>
    public List<byte[]> Lines => lines;

    /// <summary>What ends each line; of several each line takes the next.</summary>
    public string[] Ends { get; set; } = ["\n"];

    /// <summary>What happens to the bytes of the file in the end.</summary>
    public List<Func<byte[], byte[]>> OnBytes { get; } = [];

    /// <summary>A line's cells.</summary>
    public static List<byte[]> Split(byte[] line)
    {
        List<byte[]> cells = [];
        foreach (Range range in line.AsSpan().Split((byte)'\t'))
        {
            cells.Add(line[range]);
        }

        return cells;
    }

    /// <summary>Cells as a line.</summary>
    public static byte[] Join(IEnumerable<byte[]> cells) =>
        [.. cells.SelectMany((cell, at) => at == 0 ? cell : [(byte)'\t', .. cell])];

    /// <summary>Changes the cells of a line; one that is longer than any row stays what it is.</summary>
    public void Change(int line, Action<List<byte[]>> change)
    {
        if (lines[line].Length > LongestChanged)
        {
            return;
        }

        List<byte[]> cells = Split(lines[line]);
        change(cells);
        lines[line] = Join(cells);
    }

    /// <summary>Puts a column at a place of the header, and a cell at that place of every line.</summary>
    public void Insert(int at, string column, Func<List<byte[]>, byte[]> cell)
    {
        header.Insert(at, column);
        for (int line = 0; line < lines.Count; line++)
        {
            Change(line, cells => cells.Insert(Math.Min(at, cells.Count), cell(cells)));
        }
    }

    /// <summary>The bytes of the file.</summary>
    public byte[] Render()
    {
        using MemoryStream bytes = new();
        bytes.Write(Encoding.Latin1.GetBytes(string.Join('\t', header)));
        bytes.Write(Encoding.Latin1.GetBytes(Ends[0]));
        for (int line = 0; line < lines.Count; line++)
        {
            bytes.Write(lines[line]);
            bytes.Write(Encoding.Latin1.GetBytes(Ends[(line + 1) % Ends.Length]));
        }

        return OnBytes.Aggregate(bytes.ToArray(), (before, change) => change(before));
    }
}
