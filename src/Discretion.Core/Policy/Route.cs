using Discretion.Core.Facts;

namespace Discretion.Core.Policy;

/// <summary>Who acts next on a case of a category.</summary>
public enum RouteAct
{
    /// <summary>The agency's own officer issues the charging document.</summary>
    Issue,

    /// <summary>The case is referred to another agency or part, which may return it.</summary>
    Refer,

    /// <summary>A panel looks at it together.</summary>
    Panel,

    /// <summary>The agency's own officer looks at it.</summary>
    Review,

    /// <summary>Nothing follows by itself.</summary>
    None,
}

/// <summary>Where a text sends a category of cases. It names who acts, never what they decide.</summary>
/// <param name="Id">Stable name, unique in the policy.</param>
/// <param name="Name">Its name.</param>
/// <param name="Text">What the text says happens, in our words.</param>
/// <param name="When">Factors and lists: any of them.</param>
/// <param name="Act">Who acts.</param>
/// <param name="To">The agency or part it goes to; null when it stays.</param>
/// <param name="Citation">Where the memo says it.</param>
public sealed record Route(
    string Id, Bilingual Name, Bilingual Text, IReadOnlyList<string> When, RouteAct Act, string? To,
    Citation Citation);
