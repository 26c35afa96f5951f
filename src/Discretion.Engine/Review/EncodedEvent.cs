namespace Discretion.Engine.Review;

/// <summary>An event of a review as the journal keeps it.</summary>
/// <param name="Kind">What happened, in words with hyphens: <c>answer-withdrawn</c>.</param>
/// <param name="Body">Canonical JSON. Where a personal text belongs stands the path of its place, such as
/// <c>{"$text":"/reasons/totality"}</c>.</param>
/// <param name="Personal">Canonical JSON: the personal texts by their paths; null when there are none.</param>
public sealed record EncodedEvent(string Kind, byte[] Body, byte[]? Personal);
