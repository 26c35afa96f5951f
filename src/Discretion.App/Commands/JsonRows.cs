using System.Buffers;
using System.Text;
using System.Text.Json;

namespace Discretion.App.Commands;

/// <summary>An answer in JSON with a list that may be long: each row is written when it comes, and then forgotten.
/// </summary>
internal sealed class JsonRows : IDisposable
{
    private readonly TextWriter _to;
    private readonly ArrayBufferWriter<byte> _buffer = new();
    private readonly Utf8JsonWriter _json;

    /// <summary>Begins the answer.</summary>
    /// <param name="terminal">Where to.</param>
    /// <param name="head">What stands before the list.</param>
    /// <param name="list">The list's name.</param>
    public JsonRows(Terminal terminal, object head, string list)
    {
        _to = terminal.Raw;
        _json = new(_buffer, Answer.WriterOptions);
        _json.WriteStartObject();
        foreach (JsonProperty property in JsonSerializer.SerializeToElement(head, Answer.Options).EnumerateObject())
        {
            property.WriteTo(_json);
        }

        _json.WriteStartArray(list);
    }

    /// <summary>Writes a row.</summary>
    public void Add(IEnumerable<string> columns, IEnumerable<string?> cells)
    {
        _json.WriteStartObject();
        foreach ((string column, string? cell) in columns.Zip(cells))
        {
            _json.WriteString(column, cell);
        }

        _json.WriteEndObject();
        Flush();
    }

    /// <summary>Ends the answer.</summary>
    public void End()
    {
        _json.WriteEndArray();
        _json.WriteEndObject();
        Flush();
        _to.WriteLine();
    }

    public void Dispose() => _json.Dispose();

    private void Flush()
    {
        _json.Flush();
        _to.Write(Encoding.UTF8.GetString(_buffer.WrittenSpan));
        _buffer.Clear();
    }
}
