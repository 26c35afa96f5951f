using Discretion.Engine.Facts;

namespace Discretion.Engine.Policy;

/// <summary>Reads the entries of a policy and remembers where each stands, for checks that span them.</summary>
internal sealed class PolicyPlaces
{
    private readonly Dictionary<string, YamlMap> _places = new(StringComparer.Ordinal);

    /// <summary>Where something stands; null when it stands nowhere.</summary>
    /// <param name="name">The kind and the id, <c>factors/over-65</c>; or what was remembered by itself.</param>
    public YamlMap? Of(string name) => _places.GetValueOrDefault(name);

    /// <summary>Remembers where something stands.</summary>
    public void Add(string name, YamlMap at) => _places[name] = at;

    /// <summary>Reads the entries under a key, each with a name of its own.</summary>
    /// <param name="holder">The mapping that has the key.</param>
    /// <param name="key">The key.</param>
    /// <param name="kind">Under what the entries' places are remembered; null not to remember them.</param>
    /// <param name="read">Reads one; keys that it does not ask for are reported.</param>
    public List<T> Each<T>(YamlMap holder, string key, string? kind, Func<YamlMap, T> read)
    {
        List<T> entries = [];
        HashSet<string> ids = new(StringComparer.Ordinal);
        foreach (YamlMap entry in holder.Maps(key))
        {
            entries.Add(read(entry));
            entry.Close();
            string id = entry.Text("id");
            if (kind is not null)
            {
                _places[$"{kind}/{id}"] = entry;
            }

            if (!ids.Add(id))
            {
                entry.Report("id", $"There are two entries {id} in {key}. Rename one.");
            }
            else if (!IsId(id))
            {
                entry.Report("id", $"{id} cannot be a name. Write lower-case letters, digits and dashes: over-65.");
            }
        }

        return entries;
    }

    /// <summary>Whether a text can be a name. Names stand in commands, addresses and pages; an absent one is reported
    /// as missing.</summary>
    public static bool IsId(string id) => id.Length == 0
        || id.Split('-', '.').All(part =>
            part.Length > 0 && part.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter)));
}
