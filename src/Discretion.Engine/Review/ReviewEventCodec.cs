using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using Discretion.Core.Review;
using Discretion.Engine.Journal;

namespace Discretion.Engine.Review;

/// <summary>
/// Writes the events of a review for the journal and reads them back. The names and shapes are those of the events and
/// never change once one was written; what tells of a person stands apart, so that it can be erased.
/// </summary>
public static class ReviewEventCodec
{
    private const string DecidedKind = "decided";
    private const string AdviceKind = "advice-signed";

    // The journal puts its commitment to the personal part under this name.
    private const string Commitment = "personal";

    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Strict)
    {
        PropertyNamingPolicy = JsonNamingPolicy.SnakeCaseLower,
        Converters =
        {
            new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower, allowIntegerValues: false),
            new InstantJson(),
            new PersonalTextJson(),
        },
    };

    private static readonly Dictionary<string, Type> Types = typeof(ReviewEvent).GetNestedTypes()
        .Where(type => type.IsSubclassOf(typeof(ReviewEvent)))
        .ToDictionary(type => JsonNamingPolicy.KebabCaseLower.ConvertName(type.Name), StringComparer.Ordinal);

    /// <summary>Every kind that there is.</summary>
    public static IReadOnlyList<string> Kinds { get; } =
        [.. Types.Keys.Append(AdviceKind).Order(StringComparer.Ordinal)];

    /// <summary>The kind of an event.</summary>
    public static string KindOf(ReviewEvent happened) => happened is ReviewEvent.Decided { Decision.Advice: true }
        ? AdviceKind
        : JsonNamingPolicy.KebabCaseLower.ConvertName(happened.GetType().Name);

    /// <summary>Writes an event.</summary>
    /// <exception cref="ArgumentException">A personal text in it was erased: what was written once is not written
    /// again.</exception>
    public static EncodedEvent Write(ReviewEvent happened)
    {
        ArgumentNullException.ThrowIfNull(happened);
        JsonObject body = JsonSerializer.SerializeToNode(happened, happened.GetType(), Options)!.AsObject();
        JsonObject personal = PersonalPaths.TakeOut(body);
        return new(
            KindOf(happened), CanonicalJson.Write(body), personal.Count == 0 ? null : CanonicalJson.Write(personal));
    }

    /// <summary>Reads an event.</summary>
    /// <param name="kind">Its kind.</param>
    /// <param name="body">Its body, with or without the journal's commitment to the personal part.</param>
    /// <param name="personal">Its personal part; null when it has none or when it was erased.</param>
    /// <exception cref="JournalException">It is none of the events that there are, or holds more or less than
    /// one.</exception>
    public static ReviewEvent Read(string kind, byte[] body, byte[]? personal)
    {
        Type type = Types.GetValueOrDefault(kind == AdviceKind ? DecidedKind : kind) ?? throw new JournalException(
            $"The journal holds an entry of the kind '{kind}', which this version does not know. Use a newer version.");
        try
        {
            JsonObject tree = JsonNode.Parse(body)!.AsObject();
            tree.Remove(Commitment);
            PersonalPaths.PutBack(tree, personal is null ? null : JsonNode.Parse(personal)!.AsObject());
            ReviewEvent happened = type == typeof(ReviewEvent.Decided)
                ? tree.Deserialize<DecidedBody>(Options)!.Read()
                : (ReviewEvent)tree.Deserialize(type, Options)!;
            return KindOf(happened) == kind ? happened : throw new JsonException($"It is a {KindOf(happened)}.");
        }
        catch (Exception failure) when (failure is JsonException or InvalidOperationException)
        {
            throw new JournalException(
                $"The journal holds an entry of the kind '{kind}' that cannot be read: {failure.Message}");
        }
    }

    // A decision is made by the decider alone; what was journalled is read through one door.
    private sealed record DecidedBody(string By, DateTimeOffset At, Guid Act, DecisionOfRecord Decision)
    {
        public ReviewEvent.Decided Read() => ReviewEvent.Decided.Read(Act, Decision, By, At);
    }
}
