using Discretion.Core.Facts;
using Discretion.Core.Policy;
using Discretion.Core.Screening;
using Discretion.Tests.House;

namespace Discretion.Tests.Policy;

/// <summary>A policy of the repository, asked about one made-up case.</summary>
internal sealed class ShippedPolicy(string id)
{
    public PolicyVersion Version { get; } = Repository.Policies.Single(policy => policy.Id == id);

    /// <summary>The finding of a factor, or of a list: a yes of any of its factors.</summary>
    public Truth Find(string factorOrList, IReadOnlyDictionary<string, FactValue> facts) =>
        Version.Lists.SingleOrDefault(list => list.Id == factorOrList) is { } list
            ? Any(list.Factors, facts)
            : Version.Factors.Single(factor => factor.Id == factorOrList).Condition is { } condition
                ? Reference.Evaluate(condition.Tree, new FactSheet(facts)).Truth
                : Truth.Unknown;

    public Truth Any(IEnumerable<string> factorsOrLists, IReadOnlyDictionary<string, FactValue> facts) =>
        factorsOrLists.Select(one => Find(one, facts)).Aggregate(Truth.No, TruthExtensions.Or);

    public static Dictionary<string, FactValue> Told(params (string Id, FactValue Value)[] facts) =>
        facts.ToDictionary(fact => fact.Id, fact => fact.Value);

    public static (string Id, FactValue Value) Yes(string id) => (id, new FactValue.YesNo(true));

    public static (string Id, FactValue Value) No(string id) => (id, new FactValue.YesNo(false));

    public static (string Id, FactValue Value) On(string id, string day) =>
        (id, new FactValue.Date(DateOnly.ParseExact(day, "yyyy-MM-dd", null)));
}
