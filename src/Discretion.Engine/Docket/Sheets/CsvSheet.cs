using System.Text;
using Sylvan.Data.Csv;

namespace Discretion.Engine.Docket.Sheets;

/// <summary>Reads a CSV file: UTF-8 or marked UTF-16, with commas, semicolons or TABs.</summary>
internal static class CsvSheet
{
    private static readonly char[] Delimiters = [',', ';', '\t'];

    public static Sheet? Read(byte[] bytes, SheetMapping mapping, SheetProblems problems)
    {
        if (Decode(bytes, problems) is not { } text)
        {
            return null;
        }

        char? stated = mapping.Delimiter;
        if (text.StartsWith("sep=", StringComparison.Ordinal) && text.Length > 4)
        {
            // What Excel writes before the headings, and does not show.
            stated ??= text[4];
            text = text[Math.Min(text.Length, Math.Max(text.IndexOf('\n') + 1, 5))..];
        }

        if ((stated ?? Delimiter(text)) is not { } delimiter)
        {
            problems.Add(SheetIssues.DelimiterUnclear());
            return null;
        }

        List<SheetRow> rows = [];
        try
        {
            using CsvDataReader reader = CsvDataReader.Create(
                new StringReader(text), new() { HasHeaders = false, Delimiter = delimiter, BufferSize = 1 << 20 });
            while (rows.Count <= SheetFile.RowsMax + 1 && reader.Read())
            {
                rows.Add(new(reader.RowNumber, [.. Enumerable.Range(0, reader.RowFieldCount)
                    .Select(at => SheetCell.OfText(reader.GetString(at)))]));
            }
        }
        catch (Exception wrong) when (wrong is CsvFormatException or InvalidDataException)
        {
            problems.Add(SheetIssues.BrokenQuotes(), rows.Count + 1);
            return null;
        }

        return new(problems.File, Path.GetFileNameWithoutExtension(problems.File), rows, []);
    }

    private static string? Decode(byte[] bytes, SheetProblems problems)
    {
        ReadOnlySpan<byte> all = bytes;
        Encoding? marked = all.StartsWith(Encoding.UTF8.Preamble) ? new UTF8Encoding(true, throwOnInvalidBytes: true)
            : all.StartsWith(Encoding.Unicode.Preamble) ? new UnicodeEncoding(false, true, throwOnInvalidBytes: true)
            : all.StartsWith(Encoding.BigEndianUnicode.Preamble)
                ? new UnicodeEncoding(true, true, throwOnInvalidBytes: true)
            : null;
        Encoding encoding = marked ?? new UTF8Encoding(false, throwOnInvalidBytes: true);
        if (marked is null && all.Contains((byte)0))
        {
            problems.Add(SheetIssues.NotASpreadsheet());
            return null;
        }

        int skip = marked?.Preamble.Length ?? 0;
        try
        {
            return encoding.GetString(bytes, skip, bytes.Length - skip);
        }
        catch (DecoderFallbackException wrong)
        {
            int before = Math.Clamp(skip + wrong.Index, 0, bytes.Length);
            problems.Add(SheetIssues.WrongEncoding(), 1 + all[..before].Count((byte)'\n'));
            return null;
        }
    }

    // The one that stands most often among the headings, outside quotes; a comma when there is one heading only.
    private static char? Delimiter(string text)
    {
        int[] counts = new int[Delimiters.Length];
        bool quoted = false;
        foreach (char letter in text)
        {
            if (letter == '"')
            {
                quoted = !quoted;
            }
            else if (!quoted && letter is '\n' or '\r')
            {
                break;
            }
            else if (!quoted && Array.IndexOf(Delimiters, letter) is >= 0 and var at)
            {
                counts[at]++;
            }
        }

        int most = counts.Max();
        return most == 0 ? ','
            : counts.Count(count => count == most) == 1 ? Delimiters[Array.IndexOf(counts, most)]
            : null;
    }
}
