using System.Runtime.CompilerServices;
using Discretion.Core.Facts;
using Discretion.Engine.Docket;
using DuckDB.NET.Data;

namespace Discretion.Engine.Screening;

/// <summary>Reads columns of a release's <c>cases.parquet</c> into the columns of a snapshot.</summary>
/// <param name="duckDb">A connection of its own, which it closes.</param>
/// <param name="file">The file, as SQL names it.</param>
/// <param name="cases">How many rows the file has.</param>
/// <param name="cancel">Stops between chunks of rows.</param>
internal sealed class ColumnReader(DuckDBConnection duckDb, string file, int cases, CancellationToken cancel)
    : IDisposable
{
    private int[]? _lows;
    private int[]? _highs;

    private int[] Lows => _lows ??= HugePages.Array<int>(cases);

    private int[] Highs => _highs ??= HugePages.Array<int>(cases);

    /// <summary>Reads yes-no facts in one pass: their columns are small, and need no other on the way.</summary>
    public YesNoColumn[] ReadYesNo(IReadOnlyList<FactDefinition> facts)
    {
        ulong[][] yes = [.. facts.Select(_ => new ulong[Lanes.WordsFor(cases)])];
        ulong[][] no = [.. facts.Select(_ => new ulong[Lanes.WordsFor(cases)])];
        ReadChunks(string.Join(", ", facts.Select(fact => fact.Id)), (chunk, first) =>
        {
            for (int fact = 0; fact < yes.Length; fact++)
            {
                FillAnswers(chunk.Values<sbyte>(fact), chunk.Known(fact), first, yes[fact], no[fact]);
            }
        });
        return [.. yes.Zip(no, (ones, others) => new YesNoColumn(ones, others))];
    }

    /// <summary>Reads a fact of another kind.</summary>
    /// <param name="fact">The fact.</param>
    /// <param name="book">Takes the values of a text.</param>
    /// <exception cref="InvalidDataException">A range has an upper end and no lower.</exception>
    public SnapshotColumn Read(FactDefinition fact, CodeBook book)
    {
        if (fact.IsRange)
        {
            ReadChunks($"{OrdinalSql(fact, fact.Id + "_low")}, {OrdinalSql(fact, fact.Id + "_high")}", (chunk, first) =>
            {
                Fill(chunk, 0, Lows.AsSpan(first, chunk.Rows), ColumnBuilder.Unknown);
                Fill(chunk, 1, Highs.AsSpan(first, chunk.Rows), ColumnBuilder.NoUpperEnd);
            });
            CheckEnds(fact);
            return ColumnBuilder.Range(Lows, Highs);
        }

        if (fact.Kind == FactKind.Text)
        {
            ReadTexts(fact.Id, book);
        }
        else
        {
            ReadChunks(OrdinalSql(fact, fact.Id), (chunk, first) =>
                Fill(chunk, 0, Lows.AsSpan(first, chunk.Rows), ColumnBuilder.Unknown));
        }

        return ColumnBuilder.Exact(Lows);
    }

    /// <summary>Reads which rows are whose court's.</summary>
    /// <param name="isCarried">Whether the file has the column.</param>
    /// <exception cref="InvalidDataException">A court's cases do not stand together.</exception>
    public CourtRange[] ReadCourts(bool isCarried)
    {
        CodeBook courts = new();
        if (isCarried)
        {
            ReadTexts(CourtRange.FactId, courts);
        }
        else
        {
            Lows.AsSpan().Fill(ColumnBuilder.Unknown);
        }

        return CourtRange.Of(Lows, courts);
    }

    /// <summary>Reads the cases' numbers.</summary>
    public long[] ReadCaseIds()
    {
        long[] caseIds = new long[cases];
        ReadChunks("case_id", (chunk, first) => chunk.Values<long>(0).CopyTo(caseIds.AsSpan(first)));
        return caseIds;
    }

    public void Dispose() => duckDb.Dispose();

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void FillAnswers(
        ReadOnlySpan<sbyte> answers, ReadOnlySpan<ulong> known, int first, ulong[] yes, ulong[] no)
    {
        int row = 0;
        if (first % Lanes.PerWord == 0)
        {
            for (; row + Lanes.PerWord <= answers.Length; row += Lanes.PerWord)
            {
                ulong told = known.IsEmpty ? ulong.MaxValue : known[row / Lanes.PerWord];
                ulong ones = Lanes.AtLeast(in answers[row], (sbyte)1);
                yes[(first + row) / Lanes.PerWord] = ones & told;
                no[(first + row) / Lanes.PerWord] = ~ones & told;
            }
        }

        for (; row < answers.Length; row++)
        {
            if (IsKnown(known, row))
            {
                ulong[] those = answers[row] == 0 ? no : yes;
                those[(first + row) / Lanes.PerWord] |= 1UL << (first + row);
            }
        }
    }

    // Chosen without a branch: where values are unknown nobody can foresee.
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static void Fill(ChunkReader chunk, int column, Span<int> into, int absent)
    {
        ReadOnlySpan<int> values = chunk.Values<int>(column);
        ReadOnlySpan<ulong> known = chunk.Known(column);
        if (known.IsEmpty)
        {
            values.CopyTo(into);
            return;
        }

        for (int row = 0; row < values.Length; row++)
        {
            int keep = -(int)(known[row / Lanes.PerWord] >> row & 1);
            into[row] = (values[row] & keep) | (absent & ~keep);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static bool IsKnown(ReadOnlySpan<ulong> known, int row) =>
        known.IsEmpty || (known[row / Lanes.PerWord] >> row & 1) != 0;

    private void ReadTexts(string column, CodeBook book)
    {
        TextOrdinals ordinals = new(book);
        ReadChunks(column, (chunk, first) => ordinals.Fill(chunk, Lows.AsSpan(first, chunk.Rows)));
    }

    // Of such a row SQL and we would say different things: it would compare the one end that is there.
    private void CheckEnds(FactDefinition fact)
    {
        if (ColumnBuilder.UpperEndAlone(Lows, Highs) is { } row)
        {
            throw new InvalidDataException(
                $"Row {row + 1} of cases.parquet has a value in {fact.Id}_high and none in {fact.Id}_low; unknown "
                + "is NULL in both. Import the docket again.");
        }
    }

    private static string OrdinalSql(FactDefinition fact, string value) =>
        fact.Kind is FactKind.Date or FactKind.Month ? $"CAST(({value}) - DATE '0001-01-01' AS INTEGER)" : value;

    private void ReadChunks(string columns, Action<ChunkReader, int> take)
    {
        using ChunkReader chunk = new(duckDb, $"SELECT {columns} FROM {file}");
        int rows = 0;
        for (; chunk.Next(); rows += chunk.Rows)
        {
            cancel.ThrowIfCancellationRequested();
            if (rows + chunk.Rows > cases)
            {
                throw Changed(rows + chunk.Rows);
            }

            take(chunk, rows);
        }

        if (rows != cases)
        {
            throw Changed(rows);
        }
    }

    private InvalidDataException Changed(int rows) => new(
        $"cases.parquet gave {rows} rows where it had {cases}: it changed while it was read. Try again.");
}
