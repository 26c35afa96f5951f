namespace Discretion.Core.Facts;

/// <summary>Kleene's three values. A missing fact is <see cref="Unknown"/>, never <see cref="No"/>.</summary>
/// <remarks>The order is the truth order: AND is the minimum, OR the maximum.</remarks>
public enum Truth
{
    /// <summary>The record says that it is not so.</summary>
    No,

    /// <summary>The record does not say.</summary>
    Unknown,

    /// <summary>The record says that it is so.</summary>
    Yes,
}

/// <summary>Kleene's strong connectives (S. C. Kleene, 1938), which are also SQL's.</summary>
public static class TruthExtensions
{
    extension(Truth left)
    {
        /// <summary>No if either is no; else unknown if either is unknown; else yes.</summary>
        public Truth And(Truth right) => left < right ? left : right;

        /// <summary>Yes if either is yes; else unknown if either is unknown; else no.</summary>
        public Truth Or(Truth right) => left > right ? left : right;

        /// <summary>Yes and no change places; unknown stays unknown.</summary>
        public Truth Not() => (Truth)(Truth.Yes - left);

        /// <summary>The word of every JSON answer and table: <c>yes</c>, <c>no</c>, <c>unknown</c>.</summary>
        public string Word() => left switch
        {
            Truth.No => "no",
            Truth.Unknown => "unknown",
            Truth.Yes => "yes",
        };
    }

    /// <summary>Yes for true, no for false, unknown for null.</summary>
    public static Truth ToTruth(this bool? value) => value switch
    {
        true => Truth.Yes,
        false => Truth.No,
        null => Truth.Unknown,
    };

    /// <summary>The value of one of the three words, or null when it is none of them.</summary>
    public static Truth? ParseTruth(string word) => word switch
    {
        "yes" => Truth.Yes,
        "no" => Truth.No,
        "unknown" => Truth.Unknown,
        _ => null,
    };
}
