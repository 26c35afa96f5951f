using System.Text.Json.Nodes;
using Discretion.Tests.House;

namespace Discretion.Tests.Schemas;

/// <summary>Every data file of the program is what its schema says, and an editor finds the schema.</summary>
public sealed class SchemaTests
{
    private const string Header = "# yaml-language-server: $schema=";

    private static readonly string[] Data = [.. Repository.Files.Where(file =>
        file.EndsWith(".yaml", StringComparison.Ordinal)
        && (file.StartsWith("policies/", StringComparison.Ordinal)
            || file.StartsWith("results/", StringComparison.Ordinal)
            || file.StartsWith("templates/", StringComparison.Ordinal)
            || file.StartsWith("facts/", StringComparison.Ordinal)
            || file.StartsWith("formats/", StringComparison.Ordinal)))];

    [Fact]
    public void Every_data_file_begins_with_the_line_by_which_an_editor_finds_its_schema() =>
        Repository.AssertNone(
            from file in Data
            where !IsWrittenByACommand(file)
            let line = Header + Path.GetRelativePath(
                Path.GetDirectoryName(file)!, $"schemas/{SchemaFile.NameFor(file)}.schema.json").Replace('\\', '/')
            where Repository.Lines(file)[0] != line
            select $"{file}: {line}",
            "Make the line behind each file's name its first.");

    [Fact]
    public void Every_data_file_is_what_its_schema_says() =>
        Repository.AssertNone(
            from file in Data
            from wrong in SchemaFile.Of(SchemaFile.NameFor(file)).Refuses(YamlTree.Read(Repository.Read(file)))
            select $"{file}: {wrong}",
            "Mend the file; or teach schemas/ the key that the loader has learned.");

    [Fact]
    public void Every_other_file_that_names_a_schema_is_what_it_says() =>
        Repository.AssertNone(
            from file in Repository.Files
            where file.EndsWith(".yaml", StringComparison.Ordinal) && !Data.Contains(file)
            let line = Repository.Lines(file)[0]
            where line.StartsWith(Header, StringComparison.Ordinal)
            let schema = Path.GetFileName(line).Replace(".schema.json", "", StringComparison.Ordinal)
            from wrong in SchemaFile.Of(schema).Refuses(YamlTree.Read(Repository.Read(file)), isWhole: true)
            select $"{file}: {wrong}",
            "Mend the file or its schema.");

    [Fact]
    public void The_files_of_every_policy_are_together_what_the_schema_asks_of_a_whole_one() =>
        Repository.AssertNone(
            from folder in Data.Where(file => SchemaFile.NameFor(file) == "policy").GroupBy(Path.GetDirectoryName)
            let whole = new JsonObject(folder.SelectMany(file => YamlTree.Read(Repository.Read(file)))
                .Select(pair => KeyValuePair.Create(pair.Key, pair.Value?.DeepClone())))
            from wrong in SchemaFile.Of("policy").Refuses(whole, isWhole: true)
            select $"{folder.Key}: {wrong}",
            "Mend the policy or the schema.");

    [Fact]
    public void Every_key_of_a_schema_is_explained() =>
        Repository.AssertNone(
            from name in SchemaFile.Names
            let root = SchemaFile.Of(name).Root
            from key in Keys(root, name)
            where Explanation(key.Value, root) is not { Length: > 5 }
            select key.Path,
            "Write a description: an editor shows it beside the key.");

    private static bool IsWrittenByACommand(string file) =>
        file == "policies/published.yaml" || file.Contains("/versions/", StringComparison.Ordinal);

    private static string? Explanation(JsonNode? key, JsonObject root) =>
        key is not JsonObject ? "not allowed here"
        : key["description"]?.GetValue<string>()
            ?? (key["$ref"]?.GetValue<string>() is { } reference
                ? root["$defs"]![reference["#/$defs/".Length..]]!["description"]?.GetValue<string>()
                : null);

    private static IEnumerable<(string Path, JsonNode? Value)> Keys(JsonNode? node, string path) => node switch
    {
        JsonObject map => map.SelectMany(pair => pair.Key switch
        {
            "properties" => ((JsonObject)pair.Value!).SelectMany(
                key => Keys(key.Value, $"{path}/{key.Key}").Prepend(($"{path}/{key.Key}", key.Value))),
            "if" or "defaultSnippets" => [],
            _ => Keys(pair.Value, $"{path}/{pair.Key}"),
        }),
        JsonArray list => list.SelectMany((one, at) => Keys(one, $"{path}/{at}")),
        _ => [],
    };
}
