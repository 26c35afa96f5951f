using System.Text.Json;
using System.Text.Json.Serialization;
using Discretion.Core.Review;

namespace Discretion.App.Api;

/// <summary>A case's key as it is written: <c>court:5461523</c>.</summary>
internal sealed class CaseKeyJson : JsonConverter<CaseKey>
{
    /// <summary>What a key looks like.</summary>
    public const string Pattern = @"^(court|list/[^:]{1,100}):[0-9A-Za-z-]{1,64}$";

    /// <inheritdoc/>
    public override CaseKey Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        (reader.TokenType == JsonTokenType.String ? Parse(reader.GetString()!) : null) ?? throw new JsonException();

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, CaseKey value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value.ToString());

    /// <summary>A key from its text; null when it is none.</summary>
    public static CaseKey? Parse(string text) =>
        text.LastIndexOf(':') is > 0 and var at
            && (text[..at] == "court" || text.StartsWith("list/", StringComparison.Ordinal))
            && text[(at + 1)..] is { Length: > 0 and <= 64 } id
            && id.All(character => char.IsAsciiLetterOrDigit(character) || character == '-')
                ? new(text[..at], id)
                : null;
}
