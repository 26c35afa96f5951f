using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using Discretion.Core.Facts;
using Discretion.Tests.House;

namespace Discretion.Tests.Schemas;

/// <summary>A schema and its loader know the same keys and refuse the same files, so that neither drifts.</summary>
public sealed partial class SchemaAgreementTests
{
    private const string Unknown = "zzzz_zzzz_zzzz_zzzz_zzzz_zzzz";

    public static TheoryData<string> Kinds => [.. SchemaFile.Names];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_file_with_every_key_is_right_by_both(string kind)
    {
        using LoadedFile file = new(kind);
        JsonObject example = LoadedFile.Example(kind);

        Assert.Empty(file.Problems(example));
        Assert.Empty(SchemaFile.Of(kind).Refuses(example, isWhole: true));
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void The_loader_asks_for_the_keys_that_the_schema_knows_and_for_no_other(string kind)
    {
        using LoadedFile file = new(kind);
        SchemaFile schema = SchemaFile.Of(kind);
        Dictionary<string, HashSet<string>> asked = [];
        foreach (string[] path in Paths(LoadedFile.Example(kind), []).Where(path => At(path) is JsonObject))
        {
            JsonObject tree = LoadedFile.Example(kind);
            ((JsonObject)Find(tree, path)!)[Unknown] = "x";
            string? known = file.Problems(tree).Select(problem => KnownKeys.Match(problem.Message))
                .FirstOrDefault(match => match.Success)?.Groups["keys"].Value;
            string[] place = [.. path.Select(step => int.TryParse(step, out _) ? "[]" : step)];
            if (known is null)
            {
                Assert.True(schema.KeysAt(place) is null,
                    $"schemas/{kind}: the loader takes any key at {string.Join('/', place)}, the schema does not.");
                continue;
            }

            HashSet<string> keys = asked.TryGetValue(string.Join('/', place), out HashSet<string>? before)
                ? before
                : asked[string.Join('/', place)] = [];
            keys.UnionWith(known.Split(", "));
        }

        Repository.AssertNone(
            from place in asked
            let known = schema.KeysAt(place.Key.Split('/', StringSplitOptions.RemoveEmptyEntries)) ?? []
            from key in place.Value.Except(known).Select(key => $"{key} is not in the schema")
                .Concat(known.Except(place.Value).Select(key => $"{key} is never asked for by the loader"))
            select $"schemas/{kind}.schema.json, at {place.Key}: {key}.",
            "Teach the schema, the loader, and the file in tests/Discretion.Tests/Schemas/EveryKey/ the same keys.");

        JsonNode? At(string[] path) => Find(LoadedFile.Example(kind), path);
    }

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_the_schema_refuses_the_loader_refuses_and_what_the_loader_misses_the_schema_misses(string kind)
    {
        using LoadedFile file = new(kind);
        SchemaFile schema = SchemaFile.Of(kind);
        int refused = 0;
        List<string> differences = [];
        foreach ((string change, JsonNode tree) in Changes(kind))
        {
            IReadOnlyList<Problem> problems = file.Problems(tree);
            bool bySchema = !schema.Takes(tree);
            bool byShape = problems.Any(problem => Shape.IsMatch(problem.Message));
            refused += bySchema ? 1 : 0;
            if (bySchema && problems.Count == 0)
            {
                differences.Add($"{kind}: {change}: the schema refuses it, the loader does not.");
            }
            else if (byShape && !bySchema)
            {
                differences.Add($"{kind}: {change}: the schema takes it, the loader says: {problems[0].Message}");
            }
        }

        Repository.AssertNone(differences, "Make the schema and the loader agree.");
        Assert.True(refused > 20, $"Only {refused} of the changes were refused, so this test tells nothing.");
    }

    // One change to one place of the file with every key.
    private static IEnumerable<(string Change, JsonNode Tree)> Changes(string kind)
    {
        foreach (string[] path in Paths(LoadedFile.Example(kind), []).Where(path => path.Length > 0))
        {
            string at = string.Join('/', path);
            foreach ((string name, JsonNode? value) in Others(Find(LoadedFile.Example(kind), path)))
            {
                JsonObject tree = LoadedFile.Example(kind);
                Put(tree, path, value);
                yield return ($"{at} is {name}", tree);
            }

            JsonObject less = LoadedFile.Example(kind);
            if (Find(less, path[..^1]) is JsonObject holder)
            {
                holder.Remove(path[^1]);
                yield return ($"without {at}", less);
            }
        }
    }

    private static IEnumerable<(string Name, JsonNode? Value)> Others(JsonNode? value)
    {
        yield return ("null", null);
        yield return ("an empty text", "");
        yield return ("blanks", "   ");
        if (value is not JsonObject)
        {
            yield return ("a mapping", new JsonObject { ["x"] = "y" });
        }

        if (value is not JsonArray)
        {
            yield return ("a list", new JsonArray("x", "y"));
        }

        if (value is JsonObject or JsonArray)
        {
            yield return ("a text", "zzzz");
        }
        else
        {
            yield return ("another word", "zzzz-zzzz");
            yield return ("two words", "Zzzz Zzzz!");
        }
    }

    private static IEnumerable<string[]> Paths(JsonNode? node, string[] path) => node switch
    {
        JsonObject map => map.SelectMany(pair => Paths(pair.Value, [.. path, pair.Key])).Prepend(path),
        JsonArray list => list.SelectMany((one, at) => Paths(one, [.. path, $"{at}"])).Prepend(path),
        _ => [path],
    };

    private static JsonNode? Find(JsonNode tree, string[] path) => path.Aggregate(
        (JsonNode?)tree, (at, step) => at is JsonArray list ? list[int.Parse(step, null)] : at![step]);

    private static void Put(JsonNode tree, string[] path, JsonNode? value)
    {
        JsonNode holder = Find(tree, path[..^1])!;
        if (holder is JsonArray list)
        {
            list[int.Parse(path[^1], null)] = value;
        }
        else
        {
            holder[path[^1]] = value;
        }
    }

    [GeneratedRegex($@"^There is no key {Unknown} here\. Known keys: (?<keys>.*)\.$")]
    private static partial Regex KnownKeys { get; }

    // What a loader says of a missing key, a wrong kind of value, and a word out of a closed list.
    [GeneratedRegex(@" is missing\. Add it\.$| has no text\. | must be one text\.| must be a (list|mapping)\."
        + @"| is a list of (texts|mappings)\.| must be true or false\.| cannot be .*\. Use one of: "
        + @"| is not a source\.")]
    private static partial Regex Shape { get; }
}
