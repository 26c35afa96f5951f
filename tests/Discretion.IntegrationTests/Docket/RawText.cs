using System.Text;
using System.Text.Unicode;

namespace Discretion.IntegrationTests.Docket;

/// <summary>
/// Makes a raw table readable to a database, in the plainest way there is: the header aside, every physical line with
/// its number before it, every cell decoded on its own, control characters gone. Nothing else is changed.
/// </summary>
internal static class RawText
{
    /// <summary>Copies a table line by line and gives the names in its header.</summary>
    /// <returns>The header's cells, trimmed, in the order of the file.</returns>
    public static string[] Copy(string fromPath, string toPath)
    {
        string[] header = [];
        byte[] bytes = File.ReadAllBytes(fromPath);
        using FileStream to = File.Create(toPath);
        using BufferedStream buffered = new(to, 1 << 20);
        int start = 0;
        for (long line = 0; start < bytes.Length; line++)
        {
            int end = Array.IndexOf(bytes, (byte)'\n', start);
            end = end < 0 ? bytes.Length : end;
            string text = Decode(bytes.AsSpan(start, end - start));
            start = end + 1;
            if (line == 0)
            {
                header = [.. text.Split('\t').Select(name => name.Trim(' '))];
                continue;
            }

            buffered.Write(Encoding.UTF8.GetBytes($"{line}\t{text}\n"));
        }

        return header;
    }

    /// <summary>A line's cells as text, each decoded on its own, without control characters.</summary>
    public static string[] Cells(ReadOnlySpan<byte> line) => Decode(line).Split('\t');

    private static string Decode(ReadOnlySpan<byte> line) => line.ContainsAnyExceptInRange((byte)0x20, (byte)0x7E)
        ? string.Join('\t', Encoding.Latin1.GetString(line).Split('\t').Select(Cell))
        : Encoding.ASCII.GetString(line);

    // Latin-1 maps the 256 bytes to the first 256 characters and back, so the cell's own bytes are still there.
    private static string Cell(string latin1)
    {
        string text = string.Concat(latin1.Where(letter => letter is >= ' ' and not '\u007F'));
        byte[] bytes = Encoding.Latin1.GetBytes(text);
        return Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : text;
    }
}
