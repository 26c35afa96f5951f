using System.IO.Compression;

namespace Discretion.Engine.Docket.Sheets;

/// <summary>
/// Opens a spreadsheet of whatever kind, and says of one that cannot be read how to make it readable.
/// </summary>
public static class SheetFile
{
    /// <summary>The largest file, and the most that an .xlsx may hold unpacked.</summary>
    public const long BytesMax = 20_000_000;

    /// <summary>The most that an .xlsx may hold unpacked.</summary>
    public const long UnpackedBytesMax = 200_000_000;

    /// <summary>The most rows below the headings.</summary>
    public const int RowsMax = 20_000;

    /// <summary>The most columns.</summary>
    public const int ColumnsMax = 500;

    private static ReadOnlySpan<byte> Zip => "PK"u8;

    private static ReadOnlySpan<byte> CompoundFile => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>Whether a file looks like a spreadsheet by its name.</summary>
    public static bool IsNamedLikeOne(string path) =>
        Path.GetExtension(path).ToUpperInvariant() is ".XLSX" or ".XLSM" or ".XLS" or ".CSV" or ".TSV" or ".ODS";

    /// <summary>Reads the sheet that holds the cases.</summary>
    /// <param name="path">The file.</param>
    /// <param name="mapping">Which sheet, and which delimiter, when the user says so.</param>
    /// <param name="problems">Takes what is wrong.</param>
    /// <returns>Null when no sheet can be read; the reason is among the problems.</returns>
    /// <exception cref="DocketException">There is no such file.</exception>
    public static Sheet? Read(string path, SheetMapping mapping, SheetProblems problems)
    {
        if (!File.Exists(path))
        {
            throw new DocketException(Directory.Exists(path)
                ? $"{path} is a folder. Name the spreadsheet in it."
                : $"There is nothing at {path}. Give the path of an .xlsx or .csv file.");
        }

        if (new FileInfo(path).Length > BytesMax)
        {
            problems.Add(SheetIssues.TooLarge());
            return null;
        }

        byte[] bytes = File.ReadAllBytes(path);
        Sheet? sheet = bytes.AsSpan().StartsWith(Zip) ? ReadPackage(bytes, mapping, problems)
            : bytes.AsSpan().StartsWith(CompoundFile) ? RefuseCompoundFile(bytes, problems)
            : CsvSheet.Read(bytes, mapping, problems);
        if (sheet is not null)
        {
            problems.Sheet = sheet.Name;
            CheckSize(sheet, problems);
        }

        return problems.None ? sheet : null;
    }

    private static Sheet? ReadPackage(byte[] bytes, SheetMapping mapping, SheetProblems problems)
    {
        try
        {
            using ZipArchive package = new(new MemoryStream(bytes, writable: false));
            if (package.Entries.Sum(entry => entry.Length) > UnpackedBytesMax)
            {
                problems.Add(SheetIssues.TooLarge());
            }
            else if (package.Entries.Any(entry => entry.FullName == "xl/workbook.xml"))
            {
                return ExcelSheet.Read(bytes, mapping, problems);
            }
            else
            {
                problems.Add(package.Entries.Any(entry => entry.FullName == "xl/workbook.bin")
                    ? SheetIssues.OldExcel(".xlsb") : SheetIssues.NotASpreadsheet());
            }
        }
        catch (InvalidDataException)
        {
            problems.Add(SheetIssues.Damaged());
        }

        return null;
    }

    // An old .xls and an .xlsx with a password come in the same wrapping; the latter names its content in UTF-16.
    private static Sheet? RefuseCompoundFile(byte[] bytes, SheetProblems problems)
    {
        bool isLocked = bytes.AsSpan().IndexOf(System.Text.Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0;
        problems.Add(isLocked ? SheetIssues.Password() : SheetIssues.OldExcel(".xls"));
        return null;
    }

    private static void CheckSize(Sheet sheet, SheetProblems problems)
    {
        if (sheet.Rows.Count > RowsMax + 1)
        {
            problems.Add(SheetIssues.TooManyRows());
        }

        if (sheet.Rows.Any(row => row.Cells.Count > ColumnsMax))
        {
            problems.Add(SheetIssues.TooManyColumns());
        }

        if (sheet.Rows.Count == 0 || sheet.Rows.Skip(1).All(row => row.IsBlank))
        {
            problems.Add(SheetIssues.NoRows());
        }
    }
}
