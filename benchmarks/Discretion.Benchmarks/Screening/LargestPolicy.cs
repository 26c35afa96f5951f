using Discretion.Core.Facts;
using Discretion.Core.Policy;
using Discretion.Engine.Policy;

namespace Discretion.Benchmarks.Screening;

/// <summary>The policy with the most conditions of those that come with the program.</summary>
internal static class LargestPolicy
{
    public static PolicyVersion Read(string folder, Vocabulary vocabulary) =>
        PolicyFiles.List(folder).Select(id => PolicyFiles.Read(Path.Combine(folder, id), vocabulary))
            .MaxBy(policy => ConditionsOf(policy).Count)!;

    /// <summary>The conditions of its factors and queues, with the ids of those.</summary>
    public static IReadOnlyList<(string Id, Condition Tree)> ConditionsOf(PolicyVersion policy) =>
    [
        .. policy.Factors.Where(factor => factor.Condition is not null)
            .Select(factor => (factor.Id, factor.Condition!.Tree)),
        .. policy.Queues.Where(queue => queue.Condition is not null)
            .Select(queue => (queue.Id, queue.Condition!.Tree)),
    ];
}
