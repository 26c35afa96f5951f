using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Discretion.Engine.Review;

/// <summary>Takes personal texts out of a tree, leaves in each one's object the path of its place, and puts them back.
/// </summary>
internal static class PersonalPaths
{
    /// <summary>Takes them out.</summary>
    /// <returns>The texts by path; the tree holds the paths.</returns>
    public static JsonObject TakeOut(JsonObject tree)
    {
        JsonObject texts = [];
        foreach ((string path, JsonNode node) in Places(tree, "").Where(one => Marked(one.Node) is not null).ToList())
        {
            texts.Add(path, Marked(node));
            node[PersonalTextJson.Member] = path;
        }

        return texts;
    }

    /// <summary>Puts them back where their paths stand.</summary>
    /// <param name="tree">A tree that <see cref="TakeOut"/> has left.</param>
    /// <param name="texts">The texts; null when they were erased: then an erased text stands in each place.</param>
    /// <exception cref="JsonException">There is a text for a place that is not there, or a place without one.
    /// </exception>
    public static void PutBack(JsonObject tree, JsonObject? texts)
    {
        List<(string Path, JsonNode Node)> places = [.. Places(tree, "").Where(one => Marked(one.Node) is not null)];
        foreach ((string path, JsonNode node) in places)
        {
            if (Marked(node) != path)
            {
                throw new JsonException($"The place {path} of a personal text names another.");
            }

            node[PersonalTextJson.Member] = texts is null ? null
                : texts[path]?.DeepClone() ?? throw new JsonException($"The personal text of {path} is missing.");
        }

        if (texts is not null && places.Count != texts.Count)
        {
            throw new JsonException("There are more personal texts than places for them.");
        }
    }

    // An object, so that no text that somebody wrote can be taken for one.
    private static string? Marked(JsonNode node) =>
        node is JsonObject { Count: 1 } marked && marked[PersonalTextJson.Member] is { } text
            ? text.GetValue<string>()
            : null;

    private static IEnumerable<(string Path, JsonNode Node)> Places(JsonNode node, string path)
    {
        IEnumerable<(string Name, JsonNode? Child)> children = node switch
        {
            JsonObject members => members.Select(member => (member.Key, member.Value)),
            JsonArray items => items.Select((item, at) => (at.ToString(CultureInfo.InvariantCulture), item)),
            _ => [],
        };
        return children
            .Where(one => one.Child is not null)
            .SelectMany(one => Places(one.Child!, $"{path}/{one.Name}"))
            .Prepend((path, node));
    }
}
