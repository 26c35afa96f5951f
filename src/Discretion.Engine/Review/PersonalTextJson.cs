using System.Text.Json;
using System.Text.Json.Serialization;
using Discretion.Core.Review;

namespace Discretion.Engine.Review;

/// <summary>
/// A personal text on its way into and out of a tree: an object with one member, so that it can be told from every
/// other text and taken out (see <see cref="PersonalPaths"/>).
/// </summary>
internal sealed class PersonalTextJson : JsonConverter<PersonalText>
{
    /// <summary>The one member.</summary>
    public const string Member = "$text";

    public override PersonalText Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType != JsonTokenType.StartObject || !reader.Read() || reader.GetString() != Member)
        {
            throw new JsonException("A personal text does not stand in its place.");
        }

        reader.Read();
        PersonalText text = new(reader.GetString());
        reader.Read();
        return text;
    }

    public override void Write(Utf8JsonWriter writer, PersonalText value, JsonSerializerOptions options)
    {
        writer.WriteStartObject();
        writer.WriteString(Member, value.Value
            ?? throw new ArgumentException("A personal text that was erased is not written again."));
        writer.WriteEndObject();
    }
}
