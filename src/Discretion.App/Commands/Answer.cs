using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Discretion.App.Commands;

/// <summary>How reading commands answer programs.</summary>
internal static class Answer
{
    private static readonly JsonSerializerOptions Options = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.Never,
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>The option <c>--json</c>.</summary>
    public static Option<bool> JsonOption() => new("--json") { Description = "Answer in JSON, for programs." };

    /// <summary>Writes an answer as JSON.</summary>
    public static void WriteJson(this Terminal terminal, object answer) =>
        terminal.Raw.WriteLine(JsonSerializer.Serialize(answer, Options));

    /// <summary>A cell of a CSV file that no spreadsheet takes for a formula.</summary>
    public static string CsvCell(string? text)
    {
        string safe = text ?? "";
        if (safe.Length > 0 && safe[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\0')
        {
            safe = "'" + safe;
        }

        return safe.AsSpan().IndexOfAny(",\"\r\n") >= 0 ? $"\"{safe.Replace("\"", "\"\"", StringComparison.Ordinal)}\""
            : safe;
    }
}
