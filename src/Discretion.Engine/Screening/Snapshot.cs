using Discretion.Core.Docket;
using Discretion.Core.Facts;
using Discretion.Core.Policy;

namespace Discretion.Engine.Screening;

/// <summary>A docket's facts in memory, a column a fact, for screening every case at once.</summary>
/// <remarks>
/// Immutable, safe for any number of threads. Made by <see cref="SnapshotReader"/> from a release or by
/// <see cref="SheetSnapshot"/> from fact sheets. Rows are the release's: by court, next hearing, case id.
/// </remarks>
public sealed class Snapshot
{
    private readonly Lazy<long[]> _caseIds;
    private readonly IReadOnlyDictionary<string, SnapshotColumn> _columns;
    private readonly IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> _codes;

    /// <param name="cases">How many rows there are.</param>
    /// <param name="caseIds">Gives the cases' numbers, one a row, when they are first asked for.</param>
    /// <param name="courts">The stretches of rows, covering all.</param>
    /// <param name="columns">By fact id; a fact that the release lacks has an <see cref="AbsentColumn"/>.</param>
    /// <param name="codes">By id of a text fact: the values that occur, with their ordinals from 0.</param>
    internal Snapshot(
        int cases,
        Func<long[]> caseIds,
        IReadOnlyList<CourtRange> courts,
        IReadOnlyDictionary<string, SnapshotColumn> columns,
        IReadOnlyDictionary<string, IReadOnlyDictionary<string, int>> codes)
    {
        _caseIds = new(caseIds);
        _columns = columns;
        _codes = codes;
        Cases = cases;
        Courts = courts;
    }

    /// <summary>How many cases there are.</summary>
    public int Cases { get; }

    /// <summary>The court's case numbers, one a row.</summary>
    public ReadOnlySpan<long> CaseIds => _caseIds.Value;

    /// <summary>The courts in the order of the rows; the one without a name, if any, holds the unknown.</summary>
    public IReadOnlyList<CourtRange> Courts { get; }

    /// <summary>What the columns take in memory, and the case numbers once somebody has asked for them.</summary>
    public long Bytes =>
        (_caseIds.IsValueCreated ? (long)Cases * sizeof(long) : 0) + _columns.Values.Sum(column => column.Bytes);

    /// <summary>The row of a case, or null when the docket has no such case.</summary>
    /// <remarks>A scan: rows are sorted by hearing, not by number. Some milliseconds on a national docket.</remarks>
    public int? RowOf(long caseId) => _caseIds.Value.AsSpan().IndexOf(caseId) is var row and >= 0 ? row : null;

    /// <summary>Whether the source tells a fact of any case: false when it is unknown for every one.</summary>
    /// <exception cref="ArgumentException">The snapshot was made without asking for the fact.</exception>
    public bool Carries(FactDefinition fact) =>
        Column(fact) is not (AbsentColumn or YesNoColumn { IsUnknownThroughout: true });

    /// <summary>The value of a fact of one row; null when it is unknown. Why it is unknown a snapshot does not
    /// keep.</summary>
    /// <exception cref="ArgumentException">The snapshot was made without asking for the fact.</exception>
    public FactValue? Value(FactDefinition fact, int row) => Column(fact).At(row) is not var (low, high) ? null
        : fact.Kind == FactKind.Text
            ? new FactValue.Text(_codes[fact.Id].First(code => code.Value == low).Key)
            : FactSlot.Of(low, high).ToValue(fact.Kind);

    /// <summary>Whether the snapshot was made with a fact.</summary>
    internal bool Has(string factId) => _columns.ContainsKey(factId);

    /// <summary>Sets the bit of each row in which a fact has a value.</summary>
    internal void Known(string factId, Span<ulong> known) => _columns[factId].Known(0, known);

    internal SnapshotColumn Column(FactDefinition fact) => _columns.TryGetValue(fact.Id, out SnapshotColumn? column)
        ? column
        : throw new ArgumentException($"The snapshot was made without {fact.Id}. Ask for it when making one.");

    /// <summary>The intervals of a comparison in the ordinals of its column.</summary>
    internal IReadOnlyList<Interval> IntervalsOf(Condition.Leaf leaf)
    {
        if (leaf.Fact.Kind != FactKind.Text)
        {
            return Intervals.Of(leaf);
        }

        // A text is compared by the ordinal of its code; one that never occurs has none.
        IReadOnlyDictionary<string, int> codes = _codes[leaf.Fact.Id];
        IEnumerable<Literal> named = leaf switch
        {
            Condition.Compare(_, _, var value) => [value],
            Condition.In(_, var values) => values,
            _ => throw new InvalidOperationException($"{leaf.Fact.Id} is a text and has no order."),
        };
        int[] ordinals = [.. named.OfType<Literal.Text>().Select(text => codes.GetValueOrDefault(text.Value, -1))
            .Where(ordinal => ordinal >= 0)];
        Comparison comparison = leaf is Condition.Compare compare ? compare.Operator : Comparison.Equal;
        return (comparison, ordinals) switch
        {
            (Comparison.NotEqual, []) => [new(int.MinValue, int.MaxValue)],
            (Comparison.NotEqual, [var one]) => [new(int.MinValue, one - 1), new(one + 1, int.MaxValue)],
            _ => [.. ordinals.Distinct().Order().Select(ordinal => new Interval(ordinal, ordinal))],
        };
    }
}
