using System.Collections.Frozen;

namespace Discretion.Core.Docket;

/// <summary>
/// Which facts hang together: what one says leaves fewer answers to another. Every other two facts are taken to be
/// independent of each other.
/// </summary>
/// <remarks>
/// It names what follows by a rule of the program's own. That one answer of a person follows from another by its
/// meaning, a felony from a conviction, is not among it.
/// </remarks>
public static class FactTies
{
    // Each group holds facts of which some answers cannot stand beside some of another's.
    private static readonly IReadOnlyList<IReadOnlyList<string>> Groups =
    [
        // A life: born, how old, come in, how long here.
        [ToldFacts.BornOn, Id(CourtFact.BirthMonth), Id(CourtFact.AgeYears), Id(CourtFact.LastEnteredOn),
            Id(CourtFact.YearsSinceLastEntry), Id(CourtFact.YearsPresent), Id(CourtFact.AgeAtEntryYears),
            "years_as_permanent_resident"],
        // Nobody is charged before coming in, nor recorded by the court before the charge.
        [Id(CourtFact.LastEnteredOn), Id(CourtFact.ChargingDocumentOn), Id(CourtFact.FiledOn), ToldFacts.Filed],
        [Id(CourtFact.LawfulPermanentResident), "years_as_permanent_resident"],
        // How far the case has come.
        [Id(CourtFact.CaseCompleted), Id(CourtFact.AdministrativelyClosed), Id(CourtFact.FinalOrder),
            Id(CourtFact.AppealPending), Id(CourtFact.OrderedInAbsentia), Id(CourtFact.DiscretionExercised)],
        [Id(CourtFact.CaseCompleted), Id(CourtFact.YearsPresent)],
        [Id(CourtFact.CaseType), Id(CourtFact.FinalOrder)],
        // An asylum claim is a request for relief, and an aggravated felony a crime.
        [Id(CourtFact.ReliefPending), Id(CourtFact.AsylumPending), Id(CourtFact.CancellationPending)],
        [Id(CourtFact.CriminalGroundCharged), Id(CourtFact.AggravatedFelonyCharged)],
        .. ToldFacts.Sources.SelectMany(pair => pair.Value.Select(from => (IReadOnlyList<string>)[pair.Key, from])),
    ];

    private static readonly FrozenDictionary<string, FrozenSet<string>> TiedTo = Groups
        .SelectMany(group => group.Select(fact => (Fact: fact, Group: group)))
        .GroupBy(pair => pair.Fact, StringComparer.Ordinal)
        .ToFrozenDictionary(
            pairs => pairs.Key,
            pairs => pairs.SelectMany(pair => pair.Group).Where(other => other != pairs.Key)
                .ToFrozenSet(StringComparer.Ordinal),
            StringComparer.Ordinal);

    /// <summary>The facts that hang together with a fact, itself not among them; empty for most.</summary>
    public static IReadOnlyCollection<string> Of(string factId) =>
        TiedTo.TryGetValue(factId, out FrozenSet<string>? tied) ? tied : [];

    /// <summary>Whether two facts hang together; a fact does with itself.</summary>
    public static bool AreTied(string one, string other) => one == other || Of(one).Contains(other);

    private static string Id(CourtFact fact) => fact.Id();
}
