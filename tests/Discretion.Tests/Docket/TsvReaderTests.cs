using System.Text;
using CsCheck;
using Discretion.Engine.Docket;

namespace Discretion.Tests.Docket;

public sealed class TsvReaderTests
{
    // Only what the reader looks at, and a byte that is no UTF-8.
    private static readonly Gen<byte[]> Bytes = Gen.Char["\t\n\ra\"\u00FF"]
        .Select(letter => (byte)letter).Array[0, 200];

    [Fact]
    public void Lines_and_cells_are_what_splitting_the_text_gives() => Bytes.Sample(bytes =>
    {
        string[][] expected = Naive(Encoding.Latin1.GetString(bytes));

        string[][] read = ReadAll(new MemoryStream(bytes));

        Assert.Equal(expected, read);
    });

    [Fact]
    public void Lines_survive_the_borders_of_chunks()
    {
        StringBuilder text = new();
        for (int row = 0; row < 400_000; row++)
        {
            text.Append(row).Append('\t').Append('x', row % 17).Append('\t').Append(row % 3).Append('\n');
        }

        string[][] read = ReadAll(new MemoryStream(Encoding.Latin1.GetBytes(text.ToString())));

        Assert.Equal(400_000, read.Length);
        Assert.All(read.Index(), line => Assert.Equal(
            [line.Index.ToString(System.Globalization.CultureInfo.InvariantCulture), new string('x', line.Index % 17),
             (line.Index % 3).ToString(System.Globalization.CultureInfo.InvariantCulture)],
            line.Item));
    }

    [Fact]
    public void A_line_that_no_row_can_be_is_passed_over_and_the_next_one_read()
    {
        byte[] bytes = [.. "a\tb\n"u8, .. Enumerable.Repeat((byte)'z', TsvReader.LineBytesMax * 2), .. "\nc\td\n"u8];
        using TsvReader reader = new(new MemoryStream(bytes));

        Assert.True(reader.Read());
        Assert.Equal(2, reader.CellCount);
        Assert.True(reader.Read());
        Assert.True(reader.IsOversized);
        Assert.Equal(2, reader.LineNumber);
        Assert.True(reader.Read());
        Assert.False(reader.IsOversized);
        Assert.Equal("d", Encoding.Latin1.GetString(reader.Cell(1)));
        Assert.False(reader.Read());
    }

    [Fact]
    public void A_reader_takes_the_buffers_of_the_one_before()
    {
        ReadAll(new MemoryStream("a\tb\n"u8.ToArray()));
        byte[] text = [.. Enumerable.Repeat((byte)'\t', 200_000), (byte)'\n'];
        ReadAll(new MemoryStream(text));
        long before = GC.GetAllocatedBytesForCurrentThread();

        using (TsvReader reader = new(new MemoryStream(text)))
        {
            Assert.True(reader.Read());
            Assert.Equal(200_001, reader.CellCount);
        }

        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 100_000);
    }

    private static string[][] Naive(string text)
    {
        List<string> lines = [.. text.Split('\n')];
        if (lines[^1].Length == 0)
        {
            lines.RemoveAt(lines.Count - 1);
        }

        return [.. lines.Select(line => (line.EndsWith('\r') ? line[..^1] : line).Split('\t'))];
    }

    private static string[][] ReadAll(Stream stream)
    {
        using TsvReader reader = new(stream);
        List<string[]> lines = [];
        while (reader.Read())
        {
            string[] cells = new string[reader.CellCount];
            for (int at = 0; at < cells.Length; at++)
            {
                cells[at] = Encoding.Latin1.GetString(reader.Cell(at));
            }

            lines.Add(cells);
        }

        return [.. lines];
    }
}
