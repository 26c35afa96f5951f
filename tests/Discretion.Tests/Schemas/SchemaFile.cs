using System.Text.Json;
using System.Text.Json.Nodes;
using Discretion.Tests.House;
using Json.Schema;

namespace Discretion.Tests.Schemas;

/// <summary>A schema of <c>schemas/</c>: what it says of a tree, and which keys it knows at a place.</summary>
internal sealed class SchemaFile
{
    private static readonly Dictionary<string, SchemaFile> Read = [];
    private readonly JsonSchema _schema;
    private readonly JsonSchema? _whole;

    private SchemaFile(string name)
    {
        Name = name;
        Root = (JsonObject)JsonNode.Parse(Repository.Read($"schemas/{name}.schema.json"))!;
        _schema = JsonSchema.FromText(Root.ToJsonString());
        if (Root["$defs"]?["whole"] is { } whole)
        {
            JsonObject all = (JsonObject)Root.DeepClone();
            all["$id"] = Root["$id"] + ":whole";
            all["required"] = whole["required"]!.DeepClone();
            _whole = JsonSchema.FromText(all.ToJsonString());
        }
    }

    /// <summary>The names of the schemas.</summary>
    public static IReadOnlyList<string> Names { get; } = [.. Repository.Files
        .Where(file => file.StartsWith("schemas/", StringComparison.Ordinal))
        .Select(file => Path.GetFileName(file).Replace(".schema.json", "", StringComparison.Ordinal))];

    public string Name { get; }

    public JsonObject Root { get; }

    public static SchemaFile Of(string name)
    {
        lock (Read)
        {
            return Read.TryGetValue(name, out SchemaFile? schema) ? schema : Read[name] = new(name);
        }
    }

    /// <summary>The schema of a data file of the program.</summary>
    public static string NameFor(string file) => file switch
    {
        "policies/agencies.yaml" => "agencies",
        "policies/published.yaml" => "published",
        "formats/eoir/tables.yaml" => "eoir-tables",
        "formats/eoir/lookups.yaml" => "eoir-lookups",
        "formats/table/columns.yaml" => "table-columns",
        "formats/table/words.yaml" => "table-words",
        _ when file.StartsWith("results/", StringComparison.Ordinal) => "results",
        _ when file.StartsWith("facts/", StringComparison.Ordinal) => "facts",
        _ when file.StartsWith("formats/eoir/codes/", StringComparison.Ordinal) => "eoir-codes",
        _ => "policy",
    };

    /// <summary>Whether the schema takes a file, or a policy's files together.</summary>
    public bool Takes(JsonNode tree)
    {
        using JsonDocument document = JsonDocument.Parse(tree.ToJsonString());
        return (_whole ?? _schema).Evaluate(
            document.RootElement, new EvaluationOptions { OutputFormat = OutputFormat.Flag }).IsValid;
    }

    /// <summary>What the schema refuses in a file, or in a policy's files together; nothing when it is right.</summary>
    public IReadOnlyList<string> Refuses(JsonNode? tree, bool isWhole = false)
    {
        using JsonDocument document = JsonDocument.Parse(tree?.ToJsonString() ?? "null");
        EvaluationResults results = (isWhole ? _whole ?? _schema : _schema).Evaluate(
            document.RootElement, new EvaluationOptions { OutputFormat = OutputFormat.List });
        if (results.IsValid)
        {
            return [];
        }

        // Of alternatives each says what it is not; that is worth reading only when nothing else is wrong.
        ILookup<bool, string> wrong = (results.Details ?? []).Append(results)
            .SelectMany(one => (one.Errors ?? new Dictionary<string, string>()).Select(error =>
                (IsChoice: one.EvaluationPath.ToString().Contains("Of/", StringComparison.Ordinal),
                    Text: $"{one.InstanceLocation}: {error.Value}")))
            .ToLookup(error => error.IsChoice, error => error.Text);
        return [.. (wrong.Contains(false) ? wrong[false] : wrong[true]).DefaultIfEmpty("refused")];
    }

    /// <summary>The keys that the schema knows at a place; null where any may stand.</summary>
    /// <param name="path">Keys, and <c>[]</c> for the items of a list.</param>
    public IReadOnlyCollection<string>? KeysAt(IEnumerable<string> path)
    {
        JsonNode at = path.Aggregate((JsonNode)Root, Step);
        return At(at)["properties"] is JsonObject keys ? [.. keys.Select(pair => pair.Key)] : null;
    }

    private JsonNode Step(JsonNode from, string step)
    {
        JsonNode at = At(from);
        return step == "[]" ? at["items"]! : at["properties"]?[step] ?? at["additionalProperties"]!;
    }

    private JsonNode At(JsonNode node) => node["$ref"]?.GetValue<string>() is { } reference
        ? Root["$defs"]![reference["#/$defs/".Length..]]!
        : node;
}
