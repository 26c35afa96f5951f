using System.Globalization;
using Discretion.Core.Docket;
using Discretion.Core.Facts;
using Discretion.Core.Screening;
using Discretion.Engine.Docket;
using Discretion.Engine.Journal;

namespace Discretion.Engine.Screening;

/// <summary>The cases of an office's own list.</summary>
public sealed class OfficeListCases : ICaseSource
{
    private readonly Vocabulary _vocabulary;
    private readonly Func<string, ICaseSource?> _courtDocket;
    private readonly (ClientCase Client, ClientFacts Facts)[] _cases;

    /// <summary>Works out the facts of every case.</summary>
    /// <param name="list">The list.</param>
    /// <param name="vocabulary">The facts.</param>
    /// <param name="courtDocket">The release of a name, for the court's cells; null when it is there no more.</param>
    public OfficeListCases(OfficeList list, Vocabulary vocabulary, Func<string, ICaseSource?> courtDocket)
    {
        List = list;
        _vocabulary = vocabulary;
        _courtDocket = courtDocket;
        _cases = [.. list.Cases
            .Select(client => (Client: client, Facts: new ClientFacts(list, client, vocabulary)))
            .OrderBy(one => CourtOf(one.Facts) is null)
            .ThenBy(one => CourtOf(one.Facts), StringComparer.Ordinal)
            .ThenBy(one => one.Client.Row)];
    }

    /// <summary>The list.</summary>
    public OfficeList List { get; }

    /// <inheritdoc/>
    public string Name => List.Name;

    /// <inheritdoc/>
    public DateOnly AsOf => List.AsOf;

    /// <inheritdoc/>
    public CaseOrigin Origin => CaseOrigin.OfficeList;

    /// <inheritdoc/>
    public Snapshot Load(IReadOnlyList<FactDefinition> facts, CancellationToken cancel = default) =>
        SheetSnapshot.Of(
            [.. _cases.Select((one, at) => ((long)at, new FactSheet(one.Facts.Values)))], facts);

    /// <inheritdoc/>
    IReadOnlyList<ListedCase> ICaseSource.List(IReadOnlySet<int> rows) => ListedCase.InOrder(
        rows.Select(row => ((long)_cases[row].Client.Row, Listed(_cases[row].Client, _cases[row].Facts.Values, row))));

    /// <inheritdoc/>
    public CaseRecord? Find(string caseId) =>
        _cases.FirstOrDefault(one => OfficeListStore.IsCase(one.Client, caseId)) is { Client: not null } found
            ? Record(found.Client, found.Facts) : null;

    /// <summary>One case by its client's key; null when there is none, or none any more.</summary>
    public CaseRecord? Find(Guid key) =>
        _cases.FirstOrDefault(one => one.Client.Key == key) is { Client: not null } found
            ? Record(found.Client, found.Facts) : null;

    /// <summary>The client's key of a case; null when there is no such case.</summary>
    public Guid? IdOf(string caseId) =>
        _cases.FirstOrDefault(one => OfficeListStore.IsCase(one.Client, caseId)).Client?.Key;

    private CaseRecord Record(ClientCase client, ClientFacts facts)
    {
        CaseRecord? court = client.CourtCase is { } key && List.CourtDocket is { } docket
            ? _courtDocket(docket)?.Find(key.ToString(CultureInfo.InvariantCulture))
            : null;
        Func<string, IReadOnlyList<FactCell>> courtCells =
            court is not null ? court.CellsOf : fact => WithoutRelease(client, fact);
        return new()
        {
            CaseId = client.CaseId,
            Facts = facts.Values,
            CellsOf = fact => facts.CellsOf(fact, courtCells),
            LostRows = court?.LostRows ?? [],
            Tables = court?.Tables ?? new HashSet<string>(),
        };
    }

    // The court's cells lie in the release; without it the list still knows what they said.
    private FactCell[] WithoutRelease(ClientCase client, string fact) =>
        client.Court.TryGetValue(fact, out FactValue? value) && value.IsKnown
            ? [new(List.CourtDocket!, client.CourtCase?.ToString(CultureInfo.InvariantCulture), fact,
                value.ToInvariantText(), null)]
            : [];

    private static string? CourtOf(ClientFacts facts) => Text(facts.Values, CourtFact.Court);

    private static ListedCase Listed(
        ClientCase client, IReadOnlyDictionary<string, FactValue> facts, int row) => new(
        client.CaseId, Text(facts, CourtFact.Court), Text(facts, CourtFact.Custody),
        Day(facts, CourtFact.NextHearingOn), Text(facts, CourtFact.NextHearingKind),
        Day(facts, CourtFact.FiledOn), row);

    private static string? Text(IReadOnlyDictionary<string, FactValue> facts, CourtFact fact) =>
        facts.GetValueOrDefault(fact.Id()) is FactValue.Text(var text) ? text : null;

    private static DateOnly? Day(IReadOnlyDictionary<string, FactValue> facts, CourtFact fact) =>
        facts.GetValueOrDefault(fact.Id()) is FactValue.Date(var day) ? day : null;
}
