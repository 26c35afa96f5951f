using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Discretion.Core.Facts;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Discretion.Engine.Facts;

/// <summary>
/// A mapping whose keys must all be read; <see cref="Close()"/> reports the ones that nobody asked for.
/// </summary>
public sealed class YamlMap
{
    private const int UnknownMax = 20;
    private const int ShownMax = 60;
    private readonly StrictYaml _reader;
    private readonly YamlMappingNode _node;
    private readonly Dictionary<string, YamlNode> _values = new(StringComparer.Ordinal);
    private readonly HashSet<string> _asked = new(StringComparer.Ordinal);
    private readonly HashSet<string> _known = new(StringComparer.Ordinal);

    internal YamlMap(StrictYaml reader, YamlMappingNode node)
    {
        _reader = reader;
        _node = node;
        foreach ((YamlNode key, YamlNode value) in node.Children)
        {
            _values[((YamlScalarNode)key).Value!] = value;
        }
    }

    /// <summary>Its 1-based line.</summary>
    public int Line => int.CreateSaturating(_node.Start.Line);

    /// <summary>The file as problems name it.</summary>
    public string File => _reader.File;

    /// <summary>
    /// Whether other parts of the same mapping could not be read; then no key of it is reported as missing.
    /// </summary>
    internal bool IsPart { get; set; }

    /// <summary>The keys that a reader has asked for.</summary>
    internal IEnumerable<string> Known => _known;

    /// <summary>The keys that are there.</summary>
    public IEnumerable<string> Keys => _values.Keys;

    /// <summary>The 1-based line of a key's value; the mapping's own when the key is absent.</summary>
    public int LineOf(string key) =>
        _values.TryGetValue(key, out YamlNode? node) ? int.CreateSaturating(node.Start.Line) : Line;

    /// <summary>Whether a key is there; does not count as reading it.</summary>
    public bool Has(string key)
    {
        _known.Add(key);
        return _values.ContainsKey(key);
    }

    /// <summary>Counts a key as read that was reported otherwise.</summary>
    internal void Pass(string key) => _asked.Add(key);

    /// <summary>Reports a problem at a key, or at the mapping when the key is absent.</summary>
    public void Report(string key, string message) =>
        _reader.Report(_values.TryGetValue(key, out YamlNode? node) ? node.Start : _node.Start, message);

    /// <summary>Reports a problem found inside a text value, at that value's place.</summary>
    /// <param name="key">The key whose text it is.</param>
    /// <param name="inside">The problem, with line and column inside the text.</param>
    public void Report(string key, Problem inside)
    {
        (int line, int column) = ScalarPlace.Of(
            _reader.Lines, (YamlScalarNode)_values[key], inside.Line, inside.Column);
        _reader.Report(line, column, inside.Message);
    }

    /// <summary>A required text; empty (and reported) when missing.</summary>
    public string Text(string key) => TextOrNull(key) ?? Missing(key, "");

    /// <summary>An optional text.</summary>
    public string? TextOrNull(string key)
    {
        switch (Ask(key))
        {
            case null:
                return null;
            case YamlScalarNode one when !IsBlank(one):
                return one.Value!.Trim();
            case YamlScalarNode blank:
                _reader.Report(blank.Start, $"{Shown(key)} has no text. Write it after the colon, in double "
                    + "quotes when it begins with # or another mark.");
                return null;
            case { } other:
                _reader.Report(other.Start, $"{Shown(key)} must be one text. Write it after the colon.");
                return null;
        }
    }

    /// <summary>A required text in both languages.</summary>
    public Bilingual Bilingual(string key) => BilingualOrNull(key) ?? Missing(key, new Bilingual("", ""));

    /// <summary>An optional text in both languages.</summary>
    public Bilingual? BilingualOrNull(string key)
    {
        if (MapOrNull(key) is not { } map)
        {
            return null;
        }

        Bilingual both = new(map.Text("en"), map.Text("es"));
        map.Close();
        return both;
    }

    /// <summary>A required date.</summary>
    public DateOnly Date(string key) => DateOrNull(key) ?? Missing(key, DateOnly.MinValue);

    /// <summary>An optional date, <c>YYYY-MM-DD</c>.</summary>
    public DateOnly? DateOrNull(string key)
    {
        if (TextOrNull(key) is not { } text)
        {
            return null;
        }

        if (DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None,
            out DateOnly date))
        {
            return date;
        }

        Report(key, $"{text} is not a date. Write it year first: 2011-06-17.");
        return DateOnly.MinValue;
    }

    /// <summary>A required whole number.</summary>
    public int Number(string key) => NumberOrNull(key) ?? Missing(key, 0);

    /// <summary>An optional whole number.</summary>
    public int? NumberOrNull(string key)
    {
        if (TextOrNull(key) is not { } text)
        {
            return null;
        }

        if (int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out int number))
        {
            return number;
        }

        Report(key, $"{text} is not a whole number. Write digits.");
        return 0;
    }

    /// <summary>An optional true or false; false when absent.</summary>
    public bool Flag(string key) => FlagOrNull(key) ?? false;

    /// <summary>A required true or false.</summary>
    public bool RequiredFlag(string key) => FlagOrNull(key) ?? Missing(key, false);

    private bool? FlagOrNull(string key)
    {
        switch (TextOrNull(key))
        {
            case null: return null;
            case "true": return true;
            case "false": return false;
            default:
                Report(key, $"{key} must be true or false.");
                return false;
        }
    }

    /// <summary>A required word out of a closed list.</summary>
    public T Choice<T>(string key, IReadOnlyDictionary<string, T> words)
    {
        string text = Text(key);
        if (words.TryGetValue(text, out T? value))
        {
            return value;
        }

        if (text.Length > 0)
        {
            Report(key, $"{key} cannot be {text}. Use one of: {string.Join(", ", words.Keys)}.");
        }

        return words.Values.First();
    }

    /// <summary>A list of texts; empty when absent.</summary>
    public IReadOnlyList<string> Texts(string key)
    {
        List<string> texts = [];
        foreach (YamlNode item in Items(key))
        {
            if (item is YamlScalarNode one && !IsBlank(one))
            {
                texts.Add(one.Value!.Trim());
            }
            else
            {
                _reader.Report(item.Start, $"{key} is a list of texts. Write - and a text.");
            }
        }

        return texts;
    }

    /// <summary>A list of mappings; empty when absent.</summary>
    public IReadOnlyList<YamlMap> Maps(string key)
    {
        List<YamlMap> maps = [];
        foreach (YamlNode item in Items(key))
        {
            if (item is YamlMappingNode map)
            {
                maps.Add(new(_reader, map));
            }
            else
            {
                _reader.Report(item.Start, $"{key} is a list of mappings. Write - and keys.");
            }
        }

        return maps;
    }

    /// <summary>A mapping inside; null when absent.</summary>
    public YamlMap? MapOrNull(string key)
    {
        switch (Ask(key))
        {
            case null:
                return null;
            case YamlMappingNode map:
                return new(_reader, map);
            case { } other:
                _reader.Report(other.Start, $"{key} must be a mapping. Write its keys below it.");
                return null;
        }
    }

    /// <summary>
    /// The texts of a value that may be one text or a list of texts, with <c>null</c> or <c>~</c> as null; empty for
    /// anything else.
    /// </summary>
    public IReadOnlyList<string?> OneOrMore(string key) => Ask(key) switch
    {
        YamlScalarNode one => [Plain(one)],
        YamlSequenceNode many when many.Children.All(item => item is YamlScalarNode) =>
            [.. many.Children.Cast<YamlScalarNode>().Select(Plain)],
        _ => [],
    };

    /// <summary>Writes a key's value as JSON whose mappings are in the order of their keys.</summary>
    /// <param name="key">A key that is there.</param>
    /// <param name="writer">Takes the value.</param>
    /// <param name="leftOut">Keys that are left out wherever they stand inside.</param>
    internal void WriteValue(string key, Utf8JsonWriter writer, IReadOnlySet<string> leftOut) =>
        Write(_values[key], writer, leftOut);

    private static void Write(YamlNode node, Utf8JsonWriter writer, IReadOnlySet<string> leftOut)
    {
        switch (node)
        {
            case YamlMappingNode map:
                writer.WriteStartObject();
                foreach ((YamlNode key, YamlNode value) in map.Children
                    .OrderBy(pair => ((YamlScalarNode)pair.Key).Value, StringComparer.Ordinal))
                {
                    string name = ((YamlScalarNode)key).Value!;
                    if (!leftOut.Contains(name))
                    {
                        writer.WritePropertyName(name);
                        Write(value, writer, leftOut);
                    }
                }

                writer.WriteEndObject();
                return;
            case YamlSequenceNode list:
                writer.WriteStartArray();
                foreach (YamlNode item in list.Children)
                {
                    Write(item, writer, leftOut);
                }

                writer.WriteEndArray();
                return;
            case YamlScalarNode scalar:
                writer.WriteStringValue(Plain(scalar)?.Trim());
                return;
            default:
                throw new UnreachableException();
        }
    }

    /// <summary>Reports every key that was not read.</summary>
    public void Close() => Close(_known);

    /// <summary>Reports every key that was not read.</summary>
    /// <param name="known">The keys that may stand here.</param>
    internal void Close(IReadOnlyCollection<string> known)
    {
        (string Key, YamlNode Value)[] unread =
            [.. _values.Where(pair => !_asked.Contains(pair.Key)).Select(pair => (pair.Key, pair.Value))];
        foreach ((string key, YamlNode value) in unread.Take(UnknownMax))
        {
            string? near = Core.Policy.Nearest.To(key, known);
            _reader.Report(value.Start, $"There is no key {Shown(key)} here. " + (near is not null
                ? $"Did you mean {near}?"
                : known.Count == 0 ? "Take it out."
                : $"Known keys: {string.Join(", ", known)}."));
        }

        if (unread.Length > UnknownMax)
        {
            _reader.Report(unread[UnknownMax].Value.Start,
                $"{unread.Length - UnknownMax} more keys from here on are not known either. Take them out.");
        }
    }

    private static string Shown(string key) => key.Length <= ShownMax ? key : key[..ShownMax] + "…";

    private static bool IsBlank(YamlScalarNode scalar) =>
        string.IsNullOrWhiteSpace(scalar.Value) || Plain(scalar) is null;

    private static string? Plain(YamlScalarNode scalar) =>
        scalar is { Style: ScalarStyle.Plain, Value: null or "" or "null" or "Null" or "NULL" or "~" }
            ? null
            : scalar.Value;

    private IEnumerable<YamlNode> Items(string key)
    {
        switch (Ask(key))
        {
            case null:
                return [];
            case YamlSequenceNode list:
                return list.Children;
            case { } other:
                _reader.Report(other.Start, $"{key} must be a list. Write - before each item.");
                return [];
        }
    }

    private YamlNode? Ask(string key)
    {
        _asked.Add(key);
        _known.Add(key);
        return _values.GetValueOrDefault(key);
    }

    private T Missing<T>(string key, T instead)
    {
        if (!_values.ContainsKey(key) && !IsPart)
        {
            _reader.Report(_node.Start, $"{key} is missing. Add it.");
        }

        return instead;
    }
}
