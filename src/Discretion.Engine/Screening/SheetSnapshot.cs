using Discretion.Core.Facts;
using Discretion.Core.Screening;

namespace Discretion.Engine.Screening;

/// <summary>Makes a snapshot of fact sheets that are in memory: a few cases that no release holds.</summary>
public static class SheetSnapshot
{
    /// <summary>Makes the snapshot.</summary>
    /// <param name="cases">The cases; those of one court stand together.</param>
    /// <param name="facts">The facts that conditions may name.</param>
    /// <exception cref="InvalidDataException">The cases of one court do not stand together.</exception>
    public static Snapshot Of(
        IReadOnlyList<(long CaseId, FactSheet Facts)> cases, IReadOnlyList<FactDefinition> facts)
    {
        Dictionary<string, SnapshotColumn> columns = [];
        Dictionary<string, IReadOnlyDictionary<string, int>> codes = [];
        foreach (FactDefinition fact in facts)
        {
            FactValue[] values = [.. cases.Select(one => one.Facts[fact.Id])];
            CodeBook book = new();
            columns[fact.Id] = ColumnOf(fact, values, book);
            codes[fact.Id] = book.Ordinals;
        }

        CodeBook courts = new();
        int[] courtOf = [.. cases.Select(one => Low(one.Facts[CourtRange.FactId], courts))];
        return new(
            cases.Count, () => [.. cases.Select(one => one.CaseId)], CourtRange.Of(courtOf, courts), columns, codes);
    }

    private static SnapshotColumn ColumnOf(FactDefinition fact, FactValue[] values, CodeBook book)
    {
        int[] lows = [.. values.Select(value => Low(value, book))];
        return fact switch
        {
            { Kind: FactKind.YesNo } => ColumnBuilder.YesNo(lows),
            { IsRange: true } => ColumnBuilder.Range(lows, [.. values.Select(High)]),
            _ => ColumnBuilder.Exact(lows),
        };
    }

    private static int Low(FactValue value, CodeBook book) => value switch
    {
        FactValue.Unknown => ColumnBuilder.Unknown,
        FactValue.YesNo(var yes) => yes ? 1 : 0,
        FactValue.Number(var low, _) => low,
        FactValue.Date(var date) => date.DayNumber,
        FactValue.Month month => month.First.DayNumber,
        FactValue.Text(var text) => book.OrdinalOf(text),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    private static int High(FactValue value) => value switch
    {
        FactValue.Number(_, var high) => high ?? ColumnBuilder.NoUpperEnd,
        FactValue.Month month => month.Last.DayNumber,
        _ => ColumnBuilder.NoUpperEnd,
    };
}
