using System.Security.Cryptography;
using Discretion.Core.Docket;
using Discretion.Core.Facts;

namespace Discretion.Engine.Docket;

/// <summary>Writes a release's files: the cases with their facts, the rows they come from, and the problems.</summary>
/// <param name="folder">An empty folder.</param>
/// <param name="vocabulary">The facts; gives each its kind.</param>
internal sealed class ReleaseWriter(string folder, Vocabulary vocabulary)
{
    private readonly SortedDictionary<string, ReleaseFile> _files = new(StringComparer.Ordinal);

    /// <summary>The files written, with their hashes.</summary>
    public IReadOnlyDictionary<string, ReleaseFile> Files => _files;

    /// <summary>Writes <c>cases.parquet</c>, sorted by court, next hearing and key; unknown comes last.</summary>
    /// <returns>How many cases know each fact.</returns>
    public async Task<Dictionary<string, FactCount>> WriteCasesAsync(
        CourtCase[] cases, SourceTable rows, CourtFacts facts, CancellationToken cancel)
    {
        ReleaseOrder order = ReleaseOrder.Of(cases, rows, facts);
        FactSlot[] slots = [];
        int firstRow = 0;
        ParquetTable table = new()
        {
            BeforeGroup = (from, count) =>
            {
                slots = slots.Length >= count * CourtFactIds.Count ? slots : new FactSlot[count * CourtFactIds.Count];
                firstRow = from;
                for (int i = 0; i < count; i++)
                {
                    facts.Derive(cases[order.Places[from + i]],
                        slots.AsSpan(i * CourtFactIds.Count, CourtFactIds.Count));
                }
            },
        };
        table.Long("case_id", row => rows.Cases[order.Places[row]]);
        foreach (CourtFact fact in Enum.GetValues<CourtFact>())
        {
            AddFact(table, vocabulary[fact.Id()], row => slots[((row - firstRow) * CourtFactIds.Count) + (int)fact]);
        }

        table.Int("line", row => rows.Lines[order.Places[row]]);
        table.Long("current_proceeding", row =>
            cases[order.Places[row]] is { CurrentIsCertain: true } one ? one.Current.Key : null);
        table.Long("next_hearing_row", row => cases[order.Places[row]].NextHearing?.Key);
        await WriteAsync("cases.parquet", table, cases.Length, cancel).ConfigureAwait(false);
        return order.Counts;
    }

    private static void AddFact(ParquetTable table, FactDefinition fact, Func<int, FactSlot> slot)
    {
        switch (fact.Kind)
        {
            case FactKind.YesNo:
                table.Bool(fact.Id, row => slot(row) is { IsKnown: true } value ? value.Low == 1 : null);
                break;
            case FactKind.Number:
                table.Int(fact.Id, row => slot(row) is { IsKnown: true } value ? value.Low : null);
                break;
            case FactKind.NumberRange:
                table.Int(fact.Id + "_low", row => slot(row) is { IsKnown: true } value ? value.Low : null);
                table.Int(fact.Id + "_high", row =>
                    slot(row) is { IsKnown: true, High: < int.MaxValue } value ? value.High : null);
                break;
            case FactKind.Date:
                table.Date(fact.Id, row => Day(slot(row), slot(row).Low));
                break;
            case FactKind.Month:
                table.Date(fact.Id + "_low", row => Day(slot(row), slot(row).Low));
                table.Date(fact.Id + "_high", row => Day(slot(row), slot(row).High));
                break;
            case FactKind.Text:
                table.Text(fact.Id, row => slot(row).Text);
                break;
        }

        table.Text(fact.Id + "_unknown", row => slot(row).Reason?.Words());
    }

    private static DateOnly? Day(FactSlot slot, int dayNumber) =>
        slot.IsKnown ? DateOnly.FromDayNumber(dayNumber) : null;

    /// <summary>
    /// Writes a source table's kept columns to <c>rows/&lt;table&gt;.parquet</c>, sorted by case and line.
    /// </summary>
    /// <remarks>A row that joins two cases stands once for each, so that each case's rows are together.</remarks>
    public async Task WriteRowsAsync(SourceTable source, CancellationToken cancel)
    {
        int[] order = RowOrder(source);
        int Row(int at) => order[at] & int.MaxValue;
        bool IsSecond(int at) => order[at] < 0;
        ParquetTable table = new();
        table.Long("case_id", at => IsSecond(at) ? source.SecondCases[Row(at)] : source.Cases[Row(at)]);
        table.Int("line", at => source.Lines[Row(at)]);
        table.Long(source.Format.Key, at => source.Keys[Row(at)] is >= 0 and var key ? key : null);
        if (source.SecondCases.Count > 0)
        {
            table.Long(source.Format.CaseColumns[0], at => source.Cases[Row(at)]);
            table.Long(source.Format.CaseColumns[1], at => source.SecondCases[Row(at)]);
        }

        foreach (TextColumn column in source.Columns)
        {
            table.Text(column.Format.Name, at => column[Row(at)]);
        }

        await WriteAsync($"rows/{source.Format.File}.parquet", table, order.Length, cancel).ConfigureAwait(false);
    }

    // Rows by case, then by line. The sign bit marks the second case of a row that joins two.
    private static int[] RowOrder(SourceTable source)
    {
        IEnumerable<(long Case, int Row)> first = source.Cases.Select((key, row) => (key, row));
        IEnumerable<(long Case, int Row)> second = source.SecondCases
            .Select((key, row) => (Case: key, Row: row | int.MinValue))
            .Where(entry => entry.Case != source.Cases[entry.Row & int.MaxValue]);
        (long Case, int Row)[] all = [.. first, .. second];
        Array.Sort(all, (a, b) => a.Case != b.Case
            ? a.Case.CompareTo(b.Case)
            : (a.Row & int.MaxValue).CompareTo(b.Row & int.MaxValue));
        return [.. all.Select(entry => entry.Row)];
    }

    /// <summary>Writes <c>problems.parquet</c>: every repaired or set-aside row, in the order given.</summary>
    public Task WriteProblemsAsync(IReadOnlyList<RowProblem> problems, CancellationToken cancel)
    {
        ParquetTable table = new();
        table.Text("table", row => problems[row].Table);
        table.Long("line", row => problems[row].Line);
        table.Int("lines", row => problems[row].Lines);
        table.Text("what", row => problems[row].IsRepaired ? "repaired" : "set aside");
        table.Text("reason", row => problems[row].Reason);
        table.Text("text", row => problems[row].Text);
        table.Text("cases", row =>
            problems[row].Cases.Count == 0 ? null : $" {string.Join(' ', problems[row].Cases)} ");
        return WriteAsync("problems.parquet", table, problems.Count, cancel);
    }

    /// <summary>Writes the manifest, last.</summary>
    public void WriteManifest(Manifest manifest)
    {
        using FileStream file = new(Path.Combine(folder, "manifest.json"), FileMode.CreateNew);
        file.Write(System.Text.Encoding.UTF8.GetBytes(manifest.ToJson()));
        file.Flush(flushToDisk: true);
    }

    private async Task WriteAsync(string name, ParquetTable table, int rows, CancellationToken cancel)
    {
        string path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await table.WriteAsync(path, rows, cancel).ConfigureAwait(false);
        FileStream file = File.OpenRead(path);
        await using (file.ConfigureAwait(false))
        {
            byte[] hash = await SHA256.HashDataAsync(file, cancel).ConfigureAwait(false);
            lock (_files)
            {
                _files[name] = new(file.Length, Convert.ToHexStringLower(hash));
            }
        }
    }
}
