using System.Text.Json;
using System.Text.Json.Serialization;
using Discretion.Core.Review;
using Discretion.Engine.Review;

namespace Discretion.App.Api;

/// <summary>A protection by the name that commands use: <c>1367</c>, <c>asylum</c>, <c>juvenile</c>.</summary>
internal sealed class ProtectionJson : JsonConverter<Protection>
{
    /// <inheritdoc/>
    public override Protection Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType == JsonTokenType.String && DeskNames.Protection(reader.GetString()!) is { } protection
            ? protection : throw new JsonException();

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, Protection value, JsonSerializerOptions options) =>
        writer.WriteStringValue(DeskNames.Of(value));
}
