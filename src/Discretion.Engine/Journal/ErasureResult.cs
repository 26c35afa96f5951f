namespace Discretion.Engine.Journal;

/// <summary>What became of a wish to erase the personal parts of a stream.</summary>
public abstract record ErasureResult
{
    private ErasureResult()
    {
    }

    /// <summary>They are gone, with their key.</summary>
    /// <param name="Parts">How many.</param>
    public sealed record Erased(int Parts) : ErasureResult;

    /// <summary>A legal hold keeps them, and nothing was written.</summary>
    public sealed record Held(LegalHold Hold) : ErasureResult;

    /// <summary>The stream has none, or is none, and nothing was written.</summary>
    public sealed record Nothing : ErasureResult;
}
