namespace Discretion.Engine.Docket;

/// <summary>How many rows of a table were there on an earlier day.</summary>
/// <param name="Table">The table's file name without <c>.csv</c>.</param>
/// <param name="Known">Rows that were there.</param>
/// <param name="Undated">Rows of which the file does not say whether they were.</param>
/// <param name="Later">Rows that came later, and are left out.</param>
public sealed record EarlierRows(string Table, long Known, long Undated, long Later);

/// <summary>From which release a docket is seen as it stood on an earlier day.</summary>
/// <param name="AsOf">The release's own day.</param>
/// <param name="ManifestSha256">The hash of its manifest.</param>
/// <param name="Tables">What was there of each table.</param>
public sealed record SeenFrom(DateOnly AsOf, string ManifestSha256, IReadOnlyList<EarlierRows> Tables);
