namespace Discretion.Engine.Docket.Generation.Margins;

/// <summary>When cases that are at one stage on a day had been filed: spans of days before it.</summary>
internal sealed class Filings
{
    private readonly Mix<(int From, int To)> _spans;

    /// <summary>Spans that follow on each other from the day back.</summary>
    /// <param name="first">How many days before the day the first begins.</param>
    /// <param name="spans">How far back each reaches, in days, and its weight.</param>
    public Filings(int first, params (int Back, double Weight)[] spans) => _spans = new(
        [.. spans.Select((span, at) => ((at == 0 ? first : spans[at - 1].Back, span.Back), span.Weight))]);

    /// <summary>How many days before the day.</summary>
    public int DaysBack(ref Dice dice)
    {
        (int from, int to) = _spans.Pick(ref dice);
        return from + 1 + dice.Below(to - from);
    }
}
