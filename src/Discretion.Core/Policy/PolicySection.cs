using Discretion.Core.Facts;

namespace Discretion.Core.Policy;

/// <summary>A part of a policy that can begin, end or be suspended on its own.</summary>
/// <param name="Id">Stable name, unique in the policy.</param>
/// <param name="Name">Its name.</param>
/// <param name="Effective">The first day it applied; null when that is the policy's.</param>
/// <param name="Ended">The first day it no longer applied; null when that is the policy's.</param>
/// <param name="Citation">Where the memo has it.</param>
public sealed record PolicySection(
    string Id, Bilingual Name, DateOnly? Effective, DateOnly? Ended, Citation Citation);
