using System.Globalization;

namespace Discretion.Core.Facts;

/// <summary>Why a value is not known. Never "the answer is no".</summary>
public enum UnknownReason
{
    /// <summary>The source does not carry it: a missing table, no row, or a column that cannot tell.</summary>
    NotInSource,

    /// <summary>The source has the cell, and it is empty.</summary>
    Blank,

    /// <summary>The cell is there and cannot be read: a broken row, an impossible date, a code nobody knows.</summary>
    Unreadable,

    /// <summary>Two things in the source cannot both be true.</summary>
    Contradictory,

    /// <summary>Only a person can tell it, and nobody has been asked.</summary>
    NotYetAsked,

    /// <summary>Somebody was asked and does not know.</summary>
    AskedNotKnown,

    /// <summary>Somebody wrote that the question does not apply, which answers neither yes nor no.</summary>
    NotApplicable,

    /// <summary>The source tells it and not since when, and an earlier day was asked for.</summary>
    NotDated,
}

/// <summary>The value of one fact of one case: known, or unknown with a reason.</summary>
public abstract record FactValue
{
    private FactValue()
    {
    }

    /// <summary>Yes or no.</summary>
    public sealed record YesNo(bool Value) : FactValue;

    /// <summary>A number from <paramref name="Low"/> to <paramref name="High"/>, both included.</summary>
    /// <param name="Low">The lowest it can be.</param>
    /// <param name="High">The highest it can be; null when there is no upper end.</param>
    public sealed record Number(int Low, int? High) : FactValue
    {
        /// <summary>A number known exactly.</summary>
        public Number(int exact)
            : this(exact, exact)
        {
        }
    }

    /// <summary>A date.</summary>
    public sealed record Date(DateOnly Value) : FactValue;

    /// <summary>A month, named by its first day.</summary>
    public sealed record Month(DateOnly First) : FactValue
    {
        /// <summary>The month's last day.</summary>
        public DateOnly Last => First.AddMonths(1).AddDays(-1);
    }

    /// <summary>A code or text.</summary>
    public sealed record Text(string Value) : FactValue;

    /// <summary>Not known.</summary>
    public sealed record Unknown(UnknownReason Reason) : FactValue;

    /// <summary>Whether there is a value; a range with two different ends is a value.</summary>
    public bool IsKnown => this is not Unknown;

    /// <summary>
    /// The value as a program reads it: <c>yes</c>, <c>34</c>, <c>34..35</c>, <c>12..</c>, ISO dates, the code.
    /// </summary>
    public string ToInvariantText() => this switch
    {
        YesNo(var value) => value ? "yes" : "no",
        Number(var low, null) => string.Create(CultureInfo.InvariantCulture, $"{low}.."),
        Number(var low, var high) when low == high => low.ToString(CultureInfo.InvariantCulture),
        Number(var low, var high) => string.Create(CultureInfo.InvariantCulture, $"{low}..{high}"),
        Date(var value) => value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
        Month(var first) => first.ToString("yyyy-MM", CultureInfo.InvariantCulture),
        Text(var value) => value,
        Unknown(var reason) => $"unknown ({reason.Words()})",
        _ => throw new System.Diagnostics.UnreachableException(),
    };
}

/// <summary>The reasons in words.</summary>
public static class UnknownReasonExtensions
{
    /// <summary>The reason as the JSON answers and tables write it.</summary>
    public static string Words(this UnknownReason reason) => reason switch
    {
        UnknownReason.NotInSource => "not in the source",
        UnknownReason.Blank => "blank",
        UnknownReason.Unreadable => "unreadable",
        UnknownReason.Contradictory => "contradictory",
        UnknownReason.NotYetAsked => "not yet asked",
        UnknownReason.AskedNotKnown => "asked, not known",
        UnknownReason.NotApplicable => "marked not applicable",
        UnknownReason.NotDated => "not dated",
    };

    /// <summary>The reason of one of the words, or null when it is none of them.</summary>
    public static UnknownReason? ParseReason(string words)
    {
        foreach (UnknownReason reason in Enum.GetValues<UnknownReason>())
        {
            if (reason.Words() == words)
            {
                return reason;
            }
        }

        return null;
    }
}
