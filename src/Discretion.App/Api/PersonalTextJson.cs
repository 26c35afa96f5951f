using System.Text.Json;
using System.Text.Json.Serialization;
using Discretion.Core.Review;

namespace Discretion.App.Api;

/// <summary>Personal words are a string; words that were erased are <c>{"erased":true}</c>, and nobody can send
/// those.</summary>
internal sealed class PersonalTextJson : JsonConverter<PersonalText>
{
    /// <summary>The most characters that anybody can send at once.</summary>
    public const int CharactersMax = 8_000;

    /// <inheritdoc/>
    public override PersonalText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.String)
        {
            throw new JsonException();
        }

        string text = reader.GetString()!;
        return text.Length is > 0 and <= CharactersMax && !string.IsNullOrWhiteSpace(text)
            ? new(text)
            : throw new JsonException();
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, PersonalText value, JsonSerializerOptions options)
    {
        if (value.Value is { } words)
        {
            writer.WriteStringValue(words);
            return;
        }

        writer.WriteStartObject();
        writer.WriteBoolean("erased", true);
        writer.WriteEndObject();
    }
}
