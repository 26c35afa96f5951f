namespace Discretion.Engine.Docket;

/// <summary>What a table of codes says of one code.</summary>
/// <param name="Codes">The list.</param>
/// <param name="Code">The code; where blanks inside mean nothing, without them.</param>
/// <param name="CaseType">The case type in which it stands for this; null for all.</param>
/// <param name="Name">What it stands for, as the court writes it.</param>
/// <param name="IsActive">Whether it is in use; true when the table does not say.</param>
/// <param name="Table">The table.</param>
/// <param name="Line">Its line.</param>
public sealed record LookupCode(
    string Codes, string Code, string? CaseType, string Name, bool IsActive, string Table, int Line);

/// <summary>The account of one table of codes: <c>In = Kept + SetAside</c>, in lines.</summary>
/// <param name="Table">The file's name without <c>.csv</c>.</param>
/// <param name="In">Lines after the header.</param>
/// <param name="Kept">Lines that were read.</param>
/// <param name="SetAside">Lines that have more or fewer cells than the header.</param>
public sealed record LookupReport(string Table, long In, long Kept, long SetAside);

/// <summary>Reads the tables of codes of a source: small ones, whole.</summary>
internal sealed class Lookups
{
    /// <summary>The release's file with every code.</summary>
    public const string File = "lookups.parquet";

    private Lookups()
    {
    }

    /// <summary>Every code, in the order of the format and of the files.</summary>
    public List<LookupCode> Codes { get; } = [];

    /// <summary>The account of each table that the source has.</summary>
    public List<LookupReport> Reports { get; } = [];

    /// <summary>The lines set aside.</summary>
    public List<RowProblem> Problems { get; } = [];

    /// <summary>Reads those that the source has.</summary>
    public static Lookups Read(DocketSource source, EoirFormat format, CancellationToken cancel)
    {
        Lookups lookups = new();
        foreach (IGrouping<string, LookupFormat> table in format.Lookups
            .GroupBy(lookup => lookup.File, StringComparer.OrdinalIgnoreCase).Where(table => source.Has(table.Key)))
        {
            cancel.ThrowIfCancellationRequested();
            lookups.ReadTable(source, format, table.Key, [.. table]);
        }

        return lookups;
    }

    private void ReadTable(DocketSource source, EoirFormat format, string file, LookupFormat[] lists)
    {
        using TsvReader lines = new(source.OpenTable(file));
        string[] header = lines.Read() ? Cells(lines) : [];
        Dictionary<string, int> places = header.Index().DistinctBy(at => at.Item, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(at => at.Item, at => at.Index, StringComparer.OrdinalIgnoreCase);
        (long kept, long setAside) = (0, 0);
        while (lines.Read())
        {
            int line = checked((int)lines.LineNumber);
            if (lines.CellCount != header.Length || lines.IsOversized)
            {
                setAside++;
                Problems.Add(new(file, line, 1, false, "wrong-number-of-cells", CellText.Decode(lines.Line), []));
                continue;
            }

            kept++;
            string[] cells = Cells(lines);
            foreach (LookupFormat list in lists)
            {
                Take(format, list, line, column =>
                    column is not null && places.TryGetValue(column, out int at) ? cells[at] : "");
            }
        }

        Reports.Add(new(file, kept + setAside, kept, setAside));
    }

    private void Take(EoirFormat format, LookupFormat list, int line, Func<string?, string> cell)
    {
        string code = cell(list.Code);
        string name = cell(list.Name);
        if (code.Length > 0 && name.Length > 0
            && (list.Only is not { } only || cell(only.Column) == only.Text))
        {
            Codes.Add(new(
                list.Codes,
                format.FindList(list.Codes)?.Compact(code) ?? code,
                cell(list.CaseType) is { Length: > 0 } type ? type : null,
                name,
                list.Active is null || cell(list.Active) != "0",
                list.File,
                line));
        }
    }

    private static string[] Cells(TsvReader lines) => [.. Enumerable.Range(0, lines.CellCount).Select(cell =>
    {
        bool changed = false;
        return CellText.Decode(CellText.Clean(lines.Cell(cell), ref changed)).TrimStart('\uFEFF');
    })];
}
