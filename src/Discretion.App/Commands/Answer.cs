using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Discretion.App.Commands;

/// <summary>How reading commands answer programs.</summary>
internal static class Answer
{
    /// <summary>How objects are written.</summary>
    public static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>The same for what is written piece by piece.</summary>
    public static readonly JsonWriterOptions WriterOptions = new() { Indented = true, Encoder = Options.Encoder };

    /// <summary>The option <c>--json</c>.</summary>
    public static Option<bool> JsonOption() => new("--json") { Description = "Answer in JSON, for programs." };

    /// <summary>Writes an answer as JSON.</summary>
    public static void WriteJson(this Terminal terminal, object answer) =>
        terminal.Raw.WriteLine(JsonSerializer.Serialize(answer, Options));
}
