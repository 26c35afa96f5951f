using System.Buffers;
using System.Globalization;
using System.Text.Unicode;

namespace Discretion.Engine.Facts;

/// <summary>A data file's bytes as text: UTF-8 in which everything can be seen, or each reason why not.</summary>
/// <remarks>
/// A character that an editor does not show could make a file say something other than what its reader sees.
/// </remarks>
internal sealed class YamlText
{
    /// <summary>The most bytes that a file may have.</summary>
    public const int BytesMax = 2_000_000;

    private const int ProblemsMax = 20;
    private const char ByteOrderMark = '\uFEFF';
    private const char Lost = '\uFFFD';
    private readonly Action<int, int, string> _report;
    private int _line = 1;
    private int _column = 1;
    private int _problems;

    private YamlText(Action<int, int, string> report) => _report = report;

    /// <summary>Reads a file.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="report">Takes line, column (both from 1) and sentence of what is wrong.</param>
    /// <returns>Its text without a byte order mark; null when something was reported.</returns>
    /// <exception cref="IOException">The disk failed, or the file is there and may not be read.</exception>
    public static string? Read(string path, Action<int, int, string> report)
    {
        YamlText reader = new(report);
        string? text = reader.Bytes(path) is { } bytes ? reader.Decode(bytes) : null;
        return text is not null && reader.IsPlain(text) ? text : null;
    }

    // A pipe or a device has no length, and would be waited for or read without end.
    private byte[]? Bytes(string path)
    {
        if (Target(path) is not { Exists: true } file)
        {
            Wrong("There is no file here: it is a folder, or a link that leads to none. Mend the link or take it out.");
            return null;
        }

        if (file.Length is 0 or > BytesMax)
        {
            Wrong(file.Length == 0
                ? "Nothing can be read here: the file is empty, or is no plain file. Write a key into it or take it "
                    + "out."
                : string.Create(CultureInfo.InvariantCulture,
                    $"The file has more than {BytesMax:N0} bytes. Split it."));
            return null;
        }

        using FileStream stream = file.OpenRead();
        byte[] bytes = new byte[file.Length];
        return bytes[..stream.ReadAtLeast(bytes, bytes.Length, throwOnEndOfStream: false)];
    }

    private static FileInfo? Target(string path)
    {
        FileInfo file = new(path);
        try
        {
            return file.LinkTarget is null ? file : file.ResolveLinkTarget(returnFinalTarget: true) as FileInfo;
        }
        catch (IOException)
        {
            // A link that leads back to itself.
            return null;
        }
    }

    private string? Decode(byte[] bytes)
    {
        if (bytes is [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..])
        {
            Wrong("The file is saved as UTF-16. Save it as UTF-8.");
            return null;
        }

        char[] text = new char[bytes.Length];
        OperationStatus status = Utf8.ToUtf16(
            bytes, text, out int read, out int written, replaceInvalidSequences: false);
        foreach (char one in text.AsSpan(0, written))
        {
            Pass(one);
        }

        if (status != OperationStatus.Done)
        {
            Wrong($"The byte {bytes[read]:X2} is not UTF-8. Save the file as UTF-8 and write the letter again.");
            return null;
        }

        int start = text[0] == ByteOrderMark ? 1 : 0;
        return new string(text, start, written - start);
    }

    private bool IsPlain(string text)
    {
        (_line, _column) = (1, 1);
        bool isIndent = true;
        for (int at = 0; at < text.Length && _problems < ProblemsMax; at++)
        {
            char one = text[at];
            if (one == '\r' && (at + 1 == text.Length || text[at + 1] != '\n'))
            {
                Wrong("A line ends here with CR alone, which most editors do not show. Save the file with LF.");
            }
            else if (IsUnseen(text, at))
            {
                Wrong($"The character U+{char.ConvertToUtf32(text, at):X4} cannot be seen. Take it out.");
            }
            else if (one == Lost)
            {
                Wrong("A letter was lost here when the file was saved. Write it again.");
            }
            else if (isIndent && one != ' ' && char.IsWhiteSpace(one) && one is not ('\r' or '\n'))
            {
                Wrong(one == '\t'
                    ? "A TAB stands before the text of this line. Indent with blanks."
                    : "A blank of another kind stands before the text of this line. Indent with plain blanks.");
            }

            isIndent = one == '\n' || (isIndent && one == ' ');
            Pass(one);
            if (char.IsHighSurrogate(one))
            {
                Pass(text[++at]);
            }
        }

        return _problems == 0;
    }

    private static bool IsUnseen(string text, int at) => text[at] is not ('\t' or '\r' or '\n')
        && CharUnicodeInfo.GetUnicodeCategory(text, at) is UnicodeCategory.Control or UnicodeCategory.Format
            or UnicodeCategory.LineSeparator or UnicodeCategory.ParagraphSeparator or UnicodeCategory.OtherNotAssigned
            or UnicodeCategory.PrivateUse;

    private void Pass(char one)
    {
        (_line, _column) = one == '\n' ? (_line + 1, 1) : (_line, _column + 1);
    }

    private void Wrong(string message)
    {
        _problems++;
        _report(_line, _column, message);
    }
}
