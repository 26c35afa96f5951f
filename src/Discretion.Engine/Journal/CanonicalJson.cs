using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Discretion.Engine.Journal;

/// <summary>
/// The one form in which the journal writes JSON, so that the same content has the same bytes and the same hash:
/// UTF-8 without white space, members in the order of their names' UTF-16 code units, strings escaped no more than
/// they must be, whole numbers alone, no name twice.
/// </summary>
/// <remarks>Source: RFC 8785, of which this is the part without fractions: docs/journal.md.</remarks>
public static class CanonicalJson
{
    /// <summary>The greatest whole number, 2^53 - 1, and with a minus the least: every reader of JSON takes it
    /// exactly.</summary>
    public const long NumberMax = (1L << 53) - 1;

    private static readonly JsonDocumentOptions Strict = new() { AllowDuplicateProperties = false };

    /// <summary>Writes a tree.</summary>
    /// <exception cref="ArgumentException">It holds what has no canonical form: a fraction, a number beyond
    /// <see cref="NumberMax"/>, or half of a surrogate pair.</exception>
    public static byte[] Write(JsonNode? tree) => Write(JsonSerializer.SerializeToElement(tree));

    /// <summary>Writes what was read from other JSON.</summary>
    /// <inheritdoc cref="Write(JsonNode?)" path="/exception"/>
    public static byte[] Write(JsonElement element)
    {
        ArrayBufferWriter<byte> bytes = new();
        Write(bytes, element);
        return bytes.WrittenSpan.ToArray();
    }

    /// <summary>Reads canonical bytes; null when they are not canonical.</summary>
    public static JsonElement? Read(ReadOnlyMemory<byte> json)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json, Strict);
            return Write(document.RootElement).AsSpan().SequenceEqual(json.Span) ? document.RootElement.Clone() : null;
        }
        catch (Exception failure) when (failure is JsonException or ArgumentException or InvalidOperationException)
        {
            // Not JSON, or JSON without a canonical form; the caller says what it was to be.
            return null;
        }
    }

    private static void Write(ArrayBufferWriter<byte> to, JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                WriteMembers(to, element);
                break;
            case JsonValueKind.Array:
                Ascii(to, "[");
                int items = 0;
                foreach (JsonElement item in element.EnumerateArray())
                {
                    Ascii(to, items++ == 0 ? "" : ",");
                    Write(to, item);
                }

                Ascii(to, "]");
                break;
            case JsonValueKind.String:
                WriteText(to, element.GetString()!);
                break;
            case JsonValueKind.Number:
                Ascii(to, Number(element));
                break;
            case JsonValueKind.True:
                Ascii(to, "true");
                break;
            case JsonValueKind.False:
                Ascii(to, "false");
                break;
            case JsonValueKind.Null:
                Ascii(to, "null");
                break;
            case JsonValueKind.Undefined:
                throw new ArgumentException("There is no value to write.", nameof(element));
        }
    }

    private static void WriteMembers(ArrayBufferWriter<byte> to, JsonElement element)
    {
        JsonProperty[] members = [.. element.EnumerateObject().OrderBy(member => member.Name, StringComparer.Ordinal)];
        Ascii(to, "{");
        for (int at = 0; at < members.Length; at++)
        {
            if (at > 0 && members[at].Name == members[at - 1].Name)
            {
                throw new ArgumentException($"The member {members[at].Name} stands twice.", nameof(element));
            }

            Ascii(to, at == 0 ? "" : ",");
            WriteText(to, members[at].Name);
            Ascii(to, ":");
            Write(to, members[at].Value);
        }

        Ascii(to, "}");
    }

    private static string Number(JsonElement element) =>
        element.TryGetInt64(out long number) && number is >= -NumberMax and <= NumberMax
            ? number.ToString(CultureInfo.InvariantCulture)
            : throw new ArgumentException(
                $"{element.GetRawText()} is no whole number within ±{NumberMax}.", nameof(element));

    private static void WriteText(ArrayBufferWriter<byte> to, string text)
    {
        StringBuilder escaped = new("\"", text.Length + 2);
        foreach (char letter in text)
        {
            _ = letter switch
            {
                '"' => escaped.Append("\\\""),
                '\\' => escaped.Append("\\\\"),
                '\b' => escaped.Append("\\b"),
                '\t' => escaped.Append("\\t"),
                '\n' => escaped.Append("\\n"),
                '\f' => escaped.Append("\\f"),
                '\r' => escaped.Append("\\r"),
                < ' ' => escaped.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:x4}"),
                _ => escaped.Append(letter),
            };
        }

        string whole = escaped.Append('"').ToString();
        try
        {
            to.Write(StrictUtf8.GetBytes(whole));
        }
        catch (EncoderFallbackException)
        {
            throw new ArgumentException("A text holds half of a surrogate pair.", nameof(text));
        }
    }

    private static readonly UTF8Encoding StrictUtf8 = new(false, throwOnInvalidBytes: true);

    private static void Ascii(ArrayBufferWriter<byte> to, string text) => to.Write(Encoding.ASCII.GetBytes(text));
}
