namespace Discretion.Engine.Screening;

/// <summary>The cases of one court: a stretch of rows, because a release is sorted by court.</summary>
/// <param name="Court">The court's code; null for the cases whose court is unknown.</param>
/// <param name="First">The first row, from 0.</param>
/// <param name="Count">How many rows: 1 or more, except when the docket is empty.</param>
public readonly record struct CourtRange(string? Court, int First, int Count)
{
    /// <summary>The fact that says which court a case is in.</summary>
    public const string FactId = "court";

    /// <summary>The ranges of a sorted docket.</summary>
    /// <param name="codes">One a case: an ordinal, or <see cref="ColumnBuilder.Unknown"/>.</param>
    /// <param name="names">The courts of the ordinals.</param>
    /// <exception cref="InvalidDataException">A court's cases do not stand together.</exception>
    internal static CourtRange[] Of(ReadOnlySpan<int> codes, CodeBook names)
    {
        List<CourtRange> ranges = [];
        HashSet<int> seen = [];
        for (int first = 0; first < codes.Length;)
        {
            int code = codes[first];
            int rest = codes[first..].IndexOfAnyExcept(code);
            int count = rest < 0 ? codes.Length - first : rest;
            string? court = code == ColumnBuilder.Unknown ? null : names.NameOf(code);
            if (!seen.Add(code))
            {
                throw new InvalidDataException(
                    $"The cases of {FactId} {court ?? "unknown"} do not stand together (row {first + 1}). "
                    + "Import the docket again: a release is sorted by court.");
            }

            ranges.Add(new(court, first, count));
            first += count;
        }

        return [.. ranges];
    }
}
