namespace Discretion.Engine.Docket;

/// <summary>Works something out once for each different text of a column, and gives it for the current row.</summary>
/// <param name="column">The column.</param>
/// <param name="of">What to work out, of a text's number.</param>
internal sealed class PerText<T>(TextColumn column, Func<int, T> of)
{
    private readonly List<T> _known = [];

    /// <summary>The current row's.</summary>
    public T Current
    {
        get
        {
            while (_known.Count <= column.Current)
            {
                _known.Add(of(_known.Count));
            }

            return _known[column.Current];
        }
    }
}
