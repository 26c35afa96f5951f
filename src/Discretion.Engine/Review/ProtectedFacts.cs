using Discretion.Core.Facts;
using Discretion.Core.Review;

namespace Discretion.Engine.Review;

/// <summary>Which facts put a case under protection as soon as they are known.</summary>
/// <remarks>
/// Sources: 8 U.S.C. 1367(a)(2) for victims' applications, which begins with the first thing told of one; 8 CFR 208.6
/// and 1208.6 for asylum. A protection that was put on stays until two people lift it, whatever facts say later.
/// </remarks>
public static class ProtectedFacts
{
    private static readonly (string Fact, Protection Protection)[] Protecting =
    [
        ("victim_protection_filing", Protection.Section1367),
        ("victim_of_domestic_violence", Protection.Section1367),
        ("victim_of_trafficking", Protection.Section1367),
        ("victim_of_serious_crime", Protection.Section1367),
        ("asylum_pending", Protection.Asylum),
        ("juvenile", Protection.Juvenile),
    ];

    /// <summary>The protections that facts call for.</summary>
    /// <param name="facts">The facts of a case.</param>
    public static IReadOnlyList<Protection> Of(IReadOnlyDictionary<string, FactValue> facts) =>
        [.. Protecting.Where(one => facts.GetValueOrDefault(one.Fact) is FactValue.YesNo(true))
            .Select(one => one.Protection).Distinct()];

    /// <summary>The protection that an answer calls for; null when it calls for none.</summary>
    public static Protection? Of(string fact, FactValue value) =>
        value is FactValue.YesNo(true) && Protecting.FirstOrDefault(one => one.Fact == fact) is { Fact: not null } found
            ? found.Protection : null;
}
