using Discretion.Core.Facts;
using Discretion.Core.Policy;
using Discretion.Core.Screening;
using Discretion.Tests.House;

namespace Discretion.Tests.Policy;

/// <summary>A policy of the repository, asked about one made-up case.</summary>
internal sealed class ShippedPolicy(string id)
{
    public PolicyVersion Version { get; } = Repository.Policies.Single(policy => policy.Id == id);

    /// <summary>The finding of a factor or list.</summary>
    public Truth Find(string factorOrList, IReadOnlyDictionary<string, FactValue> facts) =>
        Any([factorOrList], facts);

    public Truth Any(IEnumerable<string> factorsOrLists, IReadOnlyDictionary<string, FactValue> facts) =>
        GroupFinding.Of(Version.FactorsUnder(factorsOrLists), id =>
            Version.Factors.Single(factor => factor.Id == id).Condition is { } condition
                ? Reference.Evaluate(condition.Tree, new FactSheet(facts)).Truth
                : Truth.Unknown).Truth;

    public static Dictionary<string, FactValue> Told(params (string Id, FactValue Value)[] facts) =>
        facts.ToDictionary(fact => fact.Id, fact => fact.Value);

    public static (string Id, FactValue Value) Yes(string id) => (id, new FactValue.YesNo(true));

    public static (string Id, FactValue Value) No(string id) => (id, new FactValue.YesNo(false));

    public static (string Id, FactValue Value) On(string id, string day) =>
        (id, new FactValue.Date(DateOnly.ParseExact(day, "yyyy-MM-dd", null)));
}
