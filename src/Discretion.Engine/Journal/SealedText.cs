using System.Text.Json;
using Discretion.Core.Facts;
using Discretion.Engine.Docket;

namespace Discretion.Engine.Journal;

/// <summary>What is sealed of a list besides its clients' cases.</summary>
/// <param name="File">The spreadsheet's name.</param>
/// <param name="Sheet">The sheet's name.</param>
/// <param name="MappingFile">The mapping file's name; null without one.</param>
/// <param name="GivenBy">Who told the facts, where a row does not say otherwise.</param>
/// <param name="GivenOn">When, where a row does not say otherwise.</param>
/// <param name="CourtDocket">The release that rows were joined to; null when none was.</param>
/// <param name="Columns">What tells which fact.</param>
/// <param name="Clients">The clients in the order of the sheet, so that none can be added, moved or taken out
/// unseen.</param>
internal sealed record ListText(
    string File, string Sheet, string? MappingFile, string? GivenBy, DateOnly GivenOn, string? CourtDocket,
    IReadOnlyList<ListColumn> Columns, IReadOnlyList<ListedClient> Clients);

/// <summary>A client of a list.</summary>
internal sealed record ListedClient(Guid Id, int Position);

/// <summary>A fact as it is sealed.</summary>
internal sealed record ToldText(string Value, string Text);

/// <summary>A client's case as it is sealed.</summary>
internal sealed record ClientText(
    string Case, int Row, string GivenBy, DateOnly GivenOn, IReadOnlyDictionary<string, ToldText> Told,
    long? CourtCase, IReadOnlyDictionary<string, string> Court)
{
    public static ClientText Of(ClientCase client) => new(
        client.CaseId, client.Row, client.GivenBy, client.GivenOn,
        client.Told.ToDictionary(
            pair => pair.Key, pair => new ToldText(pair.Value.Value.ToInvariantText(), pair.Value.Text)),
        client.CourtCase,
        client.Court.ToDictionary(pair => pair.Key, pair => pair.Value.ToInvariantText()));

    public ClientCase ToCase(Vocabulary vocabulary) => new()
    {
        CaseId = Case,
        Row = Row,
        GivenBy = GivenBy,
        GivenOn = GivenOn,
        Told = Told.ToDictionary(
            pair => pair.Key, pair => new ToldFact(Value(vocabulary, pair.Key, pair.Value.Value), pair.Value.Text),
            StringComparer.Ordinal),
        CourtCase = CourtCase,
        Court = Court.ToDictionary(
            pair => pair.Key, pair => Value(vocabulary, pair.Key, pair.Value), StringComparer.Ordinal),
    };

    private static FactValue Value(Vocabulary vocabulary, string fact, string text) =>
        vocabulary.Find(fact) is { } known && FactValueText.Parse(known.Kind, text) is { } value
            ? value
            : throw new JournalException(
                $"The list was loaded with a fact {fact} that this version of discretion does not have, or has as "
                + "another kind. Erase the list and load the spreadsheet again.");
}

/// <summary>How what is sealed is written.</summary>
internal static class SealedText
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerOptions.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    };

    public static byte[] Write<T>(T text) => JsonSerializer.SerializeToUtf8Bytes(text, Options);

    /// <exception cref="JournalException">It was written by another version, with other parts.</exception>
    public static T Read<T>(byte[] bytes)
    {
        try
        {
            return JsonSerializer.Deserialize<T>(bytes, Options)!;
        }
        catch (JsonException)
        {
            // The exception's own words could hold a part of what was told.
            throw new JournalException("The list was loaded by another version of discretion. Erase it with "
                + "'discretion docket erase' and load the spreadsheet again.");
        }
    }
}
