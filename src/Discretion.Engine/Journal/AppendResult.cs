namespace Discretion.Engine.Journal;

/// <summary>What became of an entry that was to be appended.</summary>
public abstract record AppendResult
{
    private AppendResult()
    {
    }

    /// <summary>It is on the disk.</summary>
    public sealed record Appended(Entry Entry) : AppendResult;

    /// <summary>The stream has moved on, and nothing was written.</summary>
    /// <param name="ActualVersion">Where it stands.</param>
    public sealed record Conflict(int ActualVersion) : AppendResult;
}
