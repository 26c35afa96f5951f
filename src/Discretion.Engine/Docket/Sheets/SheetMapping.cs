using System.Diagnostics.CodeAnalysis;
using Discretion.Core.Facts;
using Discretion.Engine.Facts;

namespace Discretion.Engine.Docket.Sheets;

/// <summary>A fact that is the same for every case of a list and stands in no column.</summary>
/// <param name="FactId">The fact.</param>
/// <param name="Text">The answer, as a cell would have it.</param>
/// <param name="File">The mapping file.</param>
/// <param name="Line">Its line there, from 1.</param>
public sealed record ConstantAnswer(string FactId, string Text, string File, int Line);

/// <summary>How one office's spreadsheet is to be read, where it is not as <c>formats/table/</c> says.</summary>
/// <remarks>Headings are compared without regard to case, accents, blanks and marks at the ends.</remarks>
public sealed record SheetMapping
{
    private static readonly Dictionary<string, char> Marks = new()
    {
        ["comma"] = ',',
        ["semicolon"] = ';',
        ["tab"] = '\t',
    };

    /// <summary>The names that <see cref="Delimiter"/> is given by.</summary>
    public static IReadOnlyDictionary<string, char> Delimiters => Marks;

    /// <summary>The sheet with the cases; null to find it.</summary>
    public string? Sheet { get; init; }

    /// <summary>What parts the cells of a CSV file; null to find it.</summary>
    public char? Delimiter { get; init; }

    /// <summary>
    /// The order of day and month; null when none was stated, and then a date with two readings is refused.
    /// </summary>
    public DateOrder? DateOrder { get; init; }

    /// <summary>By heading: a fact, or <c>case</c>, <c>court_case</c>, <c>given_by</c>, <c>given_on</c>.</summary>
    public IReadOnlyDictionary<string, string> Columns { get; init; } = new Dictionary<string, string>();

    /// <summary>Headings of columns that are not read.</summary>
    public IReadOnlyList<string> Ignore { get; init; } = [];

    /// <summary>
    /// The office's own words for yes, no, unknown and does not apply, by the names of <c>words.yaml</c>.
    /// </summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Words { get; init; } =
        new Dictionary<string, IReadOnlyList<string>>();

    /// <summary>By fact: the office's own words for its answers.</summary>
    public IReadOnlyDictionary<string, IReadOnlyDictionary<string, string>> Values { get; init; } =
        new Dictionary<string, IReadOnlyDictionary<string, string>>();

    /// <summary>Facts that are the same for every case.</summary>
    public IReadOnlyList<ConstantAnswer> Constants { get; init; } = [];

    /// <summary>The same with what the command line says put over it.</summary>
    public SheetMapping With(
        string? sheet, char? delimiter, DateOrder? order, IEnumerable<KeyValuePair<string, string>> columns,
        IEnumerable<string> ignore)
    {
        Dictionary<string, string> merged = new(Columns, StringComparer.Ordinal);
        foreach ((string heading, string target) in columns)
        {
            merged[heading] = target;
        }

        return this with
        {
            Sheet = sheet ?? Sheet,
            Delimiter = delimiter ?? Delimiter,
            DateOrder = order ?? DateOrder,
            Columns = merged,
            Ignore = [.. Ignore, .. ignore],
        };
    }

    /// <summary>Reads a mapping file.</summary>
    /// <param name="path">The file.</param>
    /// <param name="vocabulary">The facts that it may name.</param>
    /// <exception cref="DataFileException">It is wrong; holds every problem.</exception>
    /// <exception cref="DocketException">There is no such file.</exception>
    public static SheetMapping Read(string path, Vocabulary vocabulary)
    {
        if (!File.Exists(path))
        {
            throw new DocketException($"There is no mapping file {path}. Correct --mapping.");
        }

        List<Problem> problems = [];
        SheetMapping? mapping = StrictYaml.Read(path, Path.GetFileName(path), problems) is { } file
            ? Read(file, vocabulary)
            : null;
        return mapping is not null && problems.Count == 0 ? mapping : throw new DataFileException(problems);
    }

    private static SheetMapping Read(YamlMap file, Vocabulary vocabulary)
    {
        SheetMapping mapping = new()
        {
            Sheet = file.TextOrNull("sheet"),
            Delimiter = file.Has("delimiter") ? file.Choice("delimiter", Marks) : null,
            DateOrder = file.Has("dates") ? file.Choice("dates", DateOrders.ByName) : null,
            Columns = Texts(file, "columns", (map, heading, target) => CheckTarget(map, heading, target, vocabulary)),
            Ignore = file.Texts("ignore"),
            Words = ReadWords(file),
            Values = ReadValues(file, vocabulary),
            Constants = [.. Texts(file, "constants", (map, fact, _) => CheckTarget(map, fact, fact, vocabulary))
                .Select(pair => new ConstantAnswer(pair.Key, pair.Value, file.File, LineOf(file, pair.Key)))],
        };
        file.Close();
        return mapping;
    }

    private static int LineOf(YamlMap file, string fact) => file.MapOrNull("constants")?.LineOf(fact) ?? file.Line;

    private static Dictionary<string, string> Texts(
        YamlMap file, string key, Action<YamlMap, string, string> check)
    {
        Dictionary<string, string> texts = new(StringComparer.Ordinal);
        if (file.MapOrNull(key) is { } map)
        {
            foreach (string name in map.Keys.ToArray())
            {
                string text = map.Text(name);
                check(map, name, text);
                texts[name] = text;
            }
        }

        return texts;
    }

    private static Dictionary<string, IReadOnlyList<string>> ReadWords(YamlMap file)
    {
        Dictionary<string, IReadOnlyList<string>> words = new(StringComparer.Ordinal);
        if (file.MapOrNull("words") is { } map)
        {
            foreach (string kind in (string[])["yes", "no", "unknown", "not_applicable"])
            {
                words[kind] = map.Texts(kind);
            }

            map.Close();
        }

        return words;
    }

    private static Dictionary<string, IReadOnlyDictionary<string, string>> ReadValues(
        YamlMap file, Vocabulary vocabulary)
    {
        Dictionary<string, IReadOnlyDictionary<string, string>> values = new(StringComparer.Ordinal);
        if (file.MapOrNull("values") is { } map)
        {
            foreach (string fact in map.Keys.ToArray())
            {
                CheckTarget(map, fact, fact, vocabulary);
                values[fact] = Texts(map, fact, (_, _, _) => { });
            }
        }

        return values;
    }

    private static void CheckTarget(YamlMap map, string key, string target, Vocabulary vocabulary)
    {
        if (!IsTarget(target, vocabulary, out string? remedy))
        {
            map.Report(key, remedy);
        }
    }

    /// <summary>Whether a column may be mapped to something; if not, what to do.</summary>
    public static bool IsTarget(string target, Vocabulary vocabulary, [NotNullWhen(false)] out string? remedy)
    {
        if (SheetFormat.Reserved.Contains(target) || vocabulary.Find(target) is not null)
        {
            remedy = null;
            return true;
        }

        string? near = Core.Policy.Nearest.To(
            target, [.. vocabulary.Facts.Select(fact => fact.Id), .. SheetFormat.Reserved]);
        remedy = $"There is no fact {target}. "
            + (near is null ? "'discretion policy facts' lists them." : $"Did you mean {near}?");
        return false;
    }
}
