namespace Discretion.Core.Facts;

/// <summary>A unit in which a number is counted, in words.</summary>
/// <param name="Id">As a fact names it, for example <c>years</c>.</param>
/// <param name="One">Its word after 1.</param>
/// <param name="Many">Its word after every other number.</param>
public sealed record FactUnit(string Id, Bilingual One, Bilingual Many)
{
    private static readonly FactUnit[] All =
    [
        new("years", new("year", "año"), new("years", "años")),
        new("months", new("month", "mes"), new("months", "meses")),
        new("days", new("day", "día"), new("days", "días")),
    ];

    /// <summary>
    /// The unit of an id. Null for any other, of which the fact's name says what is counted: "number of convictions".
    /// </summary>
    public static FactUnit? Find(string id) => All.FirstOrDefault(unit => unit.Id == id);

    /// <summary>Its word after a number.</summary>
    public Bilingual After(int number) => number == 1 ? One : Many;
}
