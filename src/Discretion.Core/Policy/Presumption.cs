using Discretion.Core.Facts;

namespace Discretion.Core.Policy;

/// <summary>What a text presumes of a case, and what can outweigh it: shown, never applied by the program.</summary>
/// <param name="Id">Stable name, unique in the policy.</param>
/// <param name="Text">The presumption, in our words.</param>
/// <param name="When">Factors and lists: with a yes of any of them the text presumes.</param>
/// <param name="Unless">Factors and lists: a yes of any of them can outweigh it; may be empty.</param>
/// <param name="Citation">Where the memo says it.</param>
public sealed record Presumption(
    string Id, Bilingual Text, IReadOnlyList<string> When, IReadOnlyList<string> Unless, Citation Citation);
