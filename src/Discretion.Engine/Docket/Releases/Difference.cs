namespace Discretion.Engine.Docket.Releases;

/// <summary>How what is known of a case in one release stands to what is known in a later one.</summary>
public enum Difference
{
    /// <summary>Known in both, and the same.</summary>
    Same,

    /// <summary>Known in both, and another.</summary>
    Changed,

    /// <summary>Unknown before, known now.</summary>
    BecameKnown,

    /// <summary>Known before, unknown now.</summary>
    BecameUnknown,

    /// <summary>Unknown in both.</summary>
    UnknownInBoth,
}

/// <summary>The words for differences, in SQL, CSV and JSON.</summary>
public static class DifferenceExtensions
{
    extension(Difference difference)
    {
        /// <summary>The word for it.</summary>
        public string Word() => difference switch
        {
            Difference.Same => "same",
            Difference.Changed => "changed",
            Difference.BecameKnown => "became known",
            Difference.BecameUnknown => "became unknown",
            Difference.UnknownInBoth => "unknown in both",
        };
    }
}
