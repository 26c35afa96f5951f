using Discretion.Core.Facts;

namespace Discretion.Core.Screening;

/// <summary>What factors that a policy names together say of a case: a list, or what a presumption rests on.</summary>
/// <param name="Truth">Yes when one of them is yes, no when all are no, else unknown.</param>
/// <param name="Yes">Those that are yes, by id.</param>
/// <param name="Unknown">Those that are unknown, by id.</param>
public sealed record GroupFinding(Truth Truth, IReadOnlyList<string> Yes, IReadOnlyList<string> Unknown)
{
    /// <summary>Puts findings together.</summary>
    /// <param name="factors">The factors, by id; none of them are no together.</param>
    /// <param name="finding">The finding of each.</param>
    public static GroupFinding Of(IReadOnlyList<string> factors, Func<string, Truth> finding)
    {
        string[] yes = [.. factors.Where(id => finding(id) == Truth.Yes)];
        string[] unknown = [.. factors.Where(id => finding(id) == Truth.Unknown)];
        return new(yes.Length > 0 ? Truth.Yes : unknown.Length > 0 ? Truth.Unknown : Truth.No, yes, unknown);
    }
}
