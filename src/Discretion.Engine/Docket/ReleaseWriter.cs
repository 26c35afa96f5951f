using Discretion.Core.Docket;
using Discretion.Core.Facts;

namespace Discretion.Engine.Docket;

/// <summary>Writes a release's files: the cases with their facts, the rows they come from, and the problems.</summary>
/// <param name="folder">An empty folder.</param>
/// <param name="vocabulary">The facts; gives each its kind.</param>
internal sealed class ReleaseWriter(string folder, Vocabulary vocabulary)
{
    private const long GroupLettersMax = 32 << 20;

    private readonly SortedDictionary<string, ReleaseFile> _files = new(StringComparer.Ordinal);

    /// <summary>The files written, with their hashes.</summary>
    public IReadOnlyDictionary<string, ReleaseFile> Files => _files;

    /// <summary>Writes <c>cases.parquet</c> and the rows of every table that keeps them, side by side.</summary>
    /// <returns>How many cases know each fact.</returns>
    public async Task<Dictionary<string, FactCount>> WriteAsync(
        CourtStates states,
        CourtFacts facts,
        IEnumerable<(SourceTable Rows, RowSpill? Spill)> tables,
        CancellationToken cancel)
    {
        Dictionary<string, FactCount> counts = [];
        Func<CancellationToken, Task>[] files =
        [
            async stop => counts = await WriteCasesAsync(states, facts, stop).ConfigureAwait(false),
            .. tables.Where(table => table.Spill is not null).OrderByDescending(table => table.Spill!.Rows)
                .Select(table => (Func<CancellationToken, Task>)(
                    stop => WriteRowsAsync(table.Rows, table.Spill!, stop))),
        ];
        ParallelOptions allCores = new()
        {
            MaxDegreeOfParallelism = Environment.ProcessorCount,
            CancellationToken = cancel,
        };
        await Parallel.ForEachAsync(files, allCores, async (file, stop) =>
            await file(stop).ConfigureAwait(false)).ConfigureAwait(false);
        return counts;
    }

    /// <summary>Writes <c>cases.parquet</c>, sorted by court, next hearing and key; unknown comes last.</summary>
    /// <returns>How many cases know each fact.</returns>
    private async Task<Dictionary<string, FactCount>> WriteCasesAsync(
        CourtStates states, CourtFacts facts, CancellationToken cancel)
    {
        int[] order = ReleaseOrder.Of(states, facts);
        CourtFact[] all = Enum.GetValues<CourtFact>();
        FactTally tally = new();
        DerivedGroup current = new(all.Length, order.Length);
        ParquetTable table = new();
        table.Long("case_id", Rows<long?>(row => states.Keys[order[current.First + row]]));
        foreach (CourtFact fact in all)
        {
            AddFact(table, vocabulary[fact.Id()], () => current.Slots[(int)fact]);
        }

        table.Int("line", Rows<int?>(row => states.Lines[order[current.First + row]]));
        table.Long("current_proceeding", Rows(row => current.CurrentProceedings[row]));
        table.Long("next_hearing_row", Rows(row => current.NextHearings[row]));
        await WriteAsync("cases.parquet", table, Groups(), cancel).ConfigureAwait(false);
        return tally.Counts();

        // While one group is written the next is derived.
        async IAsyncEnumerable<int> Groups()
        {
            DerivedGroup next = new(all.Length, order.Length);
            Task derived = Derive(next, 0);
            while (true)
            {
                await derived.ConfigureAwait(false);
                (current, next) = (next, current);
                if (current.Count == 0)
                {
                    yield break;
                }

                derived = Derive(next, current.First + current.Count);
                yield return current.Count;
            }
        }

        Task Derive(DerivedGroup group, int first) =>
            Task.Run(() => group.Fill(states, facts, order, first, tally), cancel);
    }

    private static void AddFact(ParquetTable table, FactDefinition fact, Func<FactSlot[]> slots)
    {
        switch (fact.Kind)
        {
            case FactKind.YesNo:
                table.Bool(fact.Id, Slots<bool?>(slots, slot => slot.IsKnown ? slot.Low == 1 : null));
                break;
            case FactKind.Number:
                table.Int(fact.Id, Slots<int?>(slots, slot => slot.IsKnown ? slot.Low : null));
                break;
            case FactKind.NumberRange:
                table.Int(fact.Id + "_low", Slots<int?>(slots, slot => slot.IsKnown ? slot.Low : null));
                table.Int(fact.Id + "_high", Slots<int?>(slots, slot =>
                    slot is { IsKnown: true, High: < int.MaxValue and var high } ? high : null));
                break;
            case FactKind.Date:
                table.Date(fact.Id, Slots(slots, slot => Day(slot, slot.Low)));
                break;
            case FactKind.Month:
                table.Date(fact.Id + "_low", Slots(slots, slot => Day(slot, slot.Low)));
                table.Date(fact.Id + "_high", Slots(slots, slot => Day(slot, slot.High)));
                break;
            case FactKind.Text:
                table.Text(fact.Id, Slots(slots, slot => slot.Text));
                break;
        }

        table.Text(fact.Id + "_unknown", Slots(slots, slot => slot.Reason?.Words()));
    }

    private static DateOnly? Day(in FactSlot slot, int dayNumber) =>
        slot.IsKnown ? DateOnly.FromDayNumber(dayNumber) : null;

    private static ParquetTable.Fill<T> Rows<T>(Func<int, T> value) => values =>
    {
        for (int row = 0; row < values.Length; row++)
        {
            values[row] = value(row);
        }
    };

    private static ParquetTable.Fill<T> Slots<T>(Func<FactSlot[]> slots, Func<FactSlot, T> value) => values =>
    {
        FactSlot[] current = slots();
        for (int row = 0; row < values.Length; row++)
        {
            values[row] = value(current[row]);
        }
    };

    /// <summary>
    /// Writes a source table's kept columns to <c>rows/&lt;table&gt;.parquet</c>, sorted by case and line.
    /// </summary>
    /// <remarks>A row that joins two cases stands once for each, so that each case's rows are together.</remarks>
    private async Task WriteRowsAsync(SourceTable source, RowSpill spill, CancellationToken cancel)
    {
        SpilledRows? rows = null;
        int first = 0;
        ParquetTable table = new();
        table.Long("case_id", Rows<long?>(row => rows!.Key(first + row, 0)));
        table.Int("line", Rows<int?>(row => rows!.Line(first + row)));
        int ownKeys = 1 + source.Format.CaseColumns.Count;
        AddKey(source.Format.Key, ownKeys);
        if (source.Format.CaseColumns.Count > 1)
        {
            AddKey(source.Format.CaseColumns[0], 1);
            AddKey(source.Format.CaseColumns[1], 2);
        }

        for (int number = 1; number < source.Numbers.Count; number++)
        {
            AddKey(source.Numbers[number].Format.Name, ownKeys + number);
        }

        for (int at = 0; at < source.Columns.Count; at++)
        {
            TextColumn column = source.Columns[at];
            int text = at;
            table.Text(column.Format.Name, Rows(row => column.Distinct(rows!.Text(first + row, text))));
        }

        await WriteAsync($"rows/{source.Format.File}.parquet", table, Groups().ToAsyncEnumerable(), cancel)
            .ConfigureAwait(false);

        void AddKey(string name, int key) =>
            table.Long(name, Rows<long?>(row =>
                rows!.Key(first + row, key) is not NumberColumn.None and var value ? value : null));

        IEnumerable<int> Groups()
        {
            for (int part = 0; part < spill.Parts; part++)
            {
                rows = spill.Read(part);
                for (first = 0; first < rows.Count; first += ParquetTable.GroupRows)
                {
                    yield return Math.Min(ParquetTable.GroupRows, rows.Count - first);
                }
            }
        }
    }

    /// <summary>Writes <c>problems.parquet</c>: every repaired or set-aside row, in the order given.</summary>
    /// <remarks>Only a group of them is in memory, and one of long texts is a short one.</remarks>
    public Task WriteProblemsAsync(IEnumerable<RowProblem> problems, CancellationToken cancel)
    {
        List<RowProblem> group = [];
        ParquetTable table = new();
        table.Text("table", Rows<string?>(row => group[row].Table));
        table.Long("line", Rows<long?>(row => group[row].Line));
        table.Int("lines", Rows<int?>(row => group[row].Lines));
        table.Text("what", Rows<string?>(row => group[row].IsRepaired ? "repaired" : "set aside"));
        table.Text("reason", Rows<string?>(row => group[row].Reason));
        table.Text("text", Rows<string?>(row => group[row].Text));
        table.Text("cases", Rows<string?>(row =>
            group[row].Cases.Count == 0 ? null : $" {string.Join(' ', group[row].Cases)} "));
        return WriteAsync("problems.parquet", table, Groups().ToAsyncEnumerable(), cancel);

        IEnumerable<int> Groups()
        {
            long letters = 0;
            foreach (RowProblem problem in problems)
            {
                if (group.Count == ParquetTable.GroupRows || letters > GroupLettersMax)
                {
                    yield return group.Count;
                    group.Clear();
                    letters = 0;
                }

                group.Add(problem);
                letters += problem.Text.Length;
            }

            if (group.Count > 0)
            {
                yield return group.Count;
            }
        }
    }

    /// <summary>Writes <c>lookups.parquet</c>: what the source's tables of codes say, in the order given.</summary>
    public Task WriteLookupsAsync(IReadOnlyList<LookupCode> codes, CancellationToken cancel)
    {
        int first = 0;
        ParquetTable table = new();
        table.Text("codes", Rows<string?>(row => codes[first + row].Codes));
        table.Text("code", Rows<string?>(row => codes[first + row].Code));
        table.Text("case_type", Rows(row => codes[first + row].CaseType));
        table.Text("name", Rows<string?>(row => codes[first + row].Name));
        table.Bool("active", Rows<bool?>(row => codes[first + row].IsActive));
        table.Text("table", Rows<string?>(row => codes[first + row].Table));
        table.Int("line", Rows<int?>(row => codes[first + row].Line));
        return WriteAsync(Lookups.File, table, Groups().ToAsyncEnumerable(), cancel);

        IEnumerable<int> Groups()
        {
            for (; first < codes.Count; first += ParquetTable.GroupRows)
            {
                yield return Math.Min(ParquetTable.GroupRows, codes.Count - first);
            }
        }
    }

    /// <summary>Copies a file of another release.</summary>
    public async Task CopyAsync(DocketRelease from, string name, CancellationToken cancel)
    {
        using (FileStream source = File.OpenRead(Path.Combine(from.Folder, name)))
        using (FileStream copy = new(Path.Combine(folder, name), FileMode.CreateNew))
        {
            await source.CopyToAsync(copy, cancel).ConfigureAwait(false);
            copy.Flush(flushToDisk: true);
        }

        AddHash(name, cancel);
    }

    private async Task WriteAsync(
        string name, ParquetTable table, IAsyncEnumerable<int> groups, CancellationToken cancel)
    {
        string path = Path.Combine(folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await table.WriteAsync(path, groups, cancel).ConfigureAwait(false);
        AddHash(name, cancel);
    }

    private void AddHash(string name, CancellationToken cancel)
    {
        SourceFile file = FileHash.Of(Path.Combine(folder, name), null, cancel);
        lock (_files)
        {
            _files[name] = new(file.Bytes, file.Sha256);
        }
    }
}
