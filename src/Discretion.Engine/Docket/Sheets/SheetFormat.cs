using System.Collections.Frozen;
using Discretion.Core.Facts;
using Discretion.Engine.Facts;

namespace Discretion.Engine.Docket.Sheets;

/// <summary>A column that is no fact.</summary>
/// <param name="Id">One of <see cref="SheetFormat.Reserved"/>.</param>
/// <param name="Heading">Its heading in the template.</param>
/// <param name="Note">What goes into it.</param>
public sealed record OwnColumn(string Id, Bilingual Heading, Bilingual Note);

/// <summary>A kind of column that the program refuses.</summary>
/// <param name="Id">Its name in <c>columns.yaml</c>.</param>
/// <param name="Why">Why it is not needed.</param>
public sealed record UnneededColumn(string Id, Bilingual Why);

/// <summary>
/// What an office's own spreadsheet may look like: headings, words, months, and what has no place in it, from
/// <c>formats/table/</c>.
/// </summary>
public sealed class SheetFormat
{
    /// <summary>The office's own number of a case.</summary>
    public const string Case = "case";

    /// <summary>The court's IDNCASE.</summary>
    public const string CourtCase = "court_case";

    /// <summary>Who gave the facts of a row.</summary>
    public const string GivenBy = "given_by";

    /// <summary>When they were given.</summary>
    public const string GivenOn = "given_on";

    private readonly FrozenDictionary<string, string> _headings;
    private readonly FrozenDictionary<string, UnneededColumn> _unneeded;

    private SheetFormat(
        Dictionary<string, string> headings, Dictionary<string, UnneededColumn> unneeded, Vocabulary vocabulary)
    {
        _headings = headings.ToFrozenDictionary(StringComparer.Ordinal);
        _unneeded = unneeded.ToFrozenDictionary(StringComparer.Ordinal);
        Vocabulary = vocabulary;
    }

    /// <summary>What a column can be besides a fact.</summary>
    public static IReadOnlyList<string> Reserved { get; } = [Case, CourtCase, GivenBy, GivenOn];

    /// <summary>The facts.</summary>
    public Vocabulary Vocabulary { get; }

    /// <summary>The columns that are no facts, the case's number first.</summary>
    public required IReadOnlyList<OwnColumn> Own { get; init; }

    /// <summary>The words for answers.</summary>
    public required AnswerWords Words { get; init; }

    /// <summary>Words that make a number a guess.</summary>
    public required IReadOnlyList<string> About { get; init; }

    /// <summary>Words of units.</summary>
    public required IReadOnlyList<string> Units { get; init; }

    /// <summary>Words that may be repeated in messages.</summary>
    public required IReadOnlyList<string> Plain { get; init; }

    /// <summary>The months' names in English and in Spanish, January first.</summary>
    public required IReadOnlyList<IReadOnlyList<string>> Months { get; init; }

    /// <summary>
    /// By fact without codes of its own: the code list of the court's format whose codes and names it takes.
    /// </summary>
    public required IReadOnlyDictionary<string, CodeList> Lists { get; init; }

    /// <summary>What a heading means: a fact or one of <see cref="Reserved"/>; null when it is not known.</summary>
    public string? Find(string heading) => _headings.GetValueOrDefault(Fold.Heading(heading));

    /// <summary>Why a heading's column is refused; null when it is not.</summary>
    public UnneededColumn? Unneeded(string heading) => _unneeded.GetValueOrDefault(Fold.Heading(heading));

    /// <summary>The known heading nearest to one that is not known; null when none is near.</summary>
    public string? Nearest(string heading) => Core.Policy.Nearest.To(Fold.Heading(heading), _headings.Keys);

    // A question in both languages, as the template has it or with a slash between them.
    private static IEnumerable<string> BothWays(Bilingual text) =>
        [$"{text.En} {text.Es}", $"{text.Es} {text.En}", $"{text.En} / {text.Es}", $"{text.Es} / {text.En}"];

    /// <summary>Reads the format.</summary>
    /// <param name="folder">The folder <c>formats/table</c>.</param>
    /// <param name="vocabulary">The facts.</param>
    /// <param name="eoir">The court's format, for the code lists that facts refer to.</param>
    /// <exception cref="DataFileException">A file is wrong.</exception>
    public static SheetFormat Read(string folder, Vocabulary vocabulary, EoirFormat eoir)
    {
        List<Problem> problems = [];
        YamlMap? columns = StrictYaml.Read(
            Path.Combine(folder, "columns.yaml"), "formats/table/columns.yaml", problems);
        YamlMap? words = StrictYaml.Read(Path.Combine(folder, "words.yaml"), "formats/table/words.yaml", problems);
        SheetFormat? format = columns is null || words is null ? null : Read(columns, words, vocabulary, eoir);
        columns?.Close();
        words?.Close();
        return format is not null && problems.Count == 0 ? format : throw new DataFileException(problems);
    }

    private static SheetFormat Read(YamlMap columns, YamlMap words, Vocabulary vocabulary, EoirFormat eoir)
    {
        YamlMap? months = words.MapOrNull("months");
        List<OwnColumn> own = [];
        SheetFormat format = new(ReadHeadings(columns, vocabulary, own), ReadUnneeded(columns), vocabulary)
        {
            Own = own,
            Words = new(((string[])["yes", "no", "unknown", "not_applicable"]).SelectMany(list =>
                words.Texts(list).Select(word => (word, AnswerWords.Named(list))))),
            About = words.Texts("about"),
            Units = words.Texts("units"),
            Plain = words.Texts("plain"),
            Months = [months?.Texts("en") ?? [], months?.Texts("es") ?? []],
            Lists = ReadLists(words, vocabulary, eoir),
        };
        months?.Close();
        if (format.Months.Any(names => names.Count != 12))
        {
            words.Report("months", "A language has twelve months. Name them in order.");
        }

        return format;
    }

    private static Dictionary<string, string> ReadHeadings(YamlMap file, Vocabulary vocabulary, List<OwnColumn> own)
    {
        Dictionary<string, string> headings = new(StringComparer.Ordinal);
        foreach (FactDefinition fact in vocabulary.Facts)
        {
            foreach (string heading in (string[])[
                fact.Id, fact.Id.Replace('_', ' '), fact.Question.En, fact.Question.Es,
                .. BothWays(fact.Question)])
            {
                headings[Fold.Heading(heading)] = fact.Id;
            }
        }

        foreach (YamlMap entry in file.Maps("own"))
        {
            OwnColumn column = new(entry.Text("id"), entry.Bilingual("heading"), entry.Bilingual("note"));
            own.Add(column);
            Add(entry, "headings", column.Id, [column.Id, column.Heading.En, column.Heading.Es,
                .. BothWays(column.Heading), .. entry.Texts("headings")]);
            entry.Close();
        }

        if (!own.Select(column => column.Id).SequenceEqual(Reserved))
        {
            file.Report("own", $"The columns of own are {string.Join(", ", Reserved)}, in this order.");
        }

        foreach (YamlMap entry in file.Maps("facts"))
        {
            string fact = entry.Text("fact");
            Add(entry, "headings", fact, entry.Texts("headings"));
            if (vocabulary.Find(fact) is null)
            {
                entry.Report("fact", $"There is no fact {fact}. Correct the name.");
            }

            entry.Close();
        }

        return headings;

        void Add(YamlMap at, string key, string target, IEnumerable<string> names)
        {
            foreach (string name in names)
            {
                if (headings.TryGetValue(Fold.Heading(name), out string? taken) && taken != target)
                {
                    at.Report(key, $"The heading {name} means {taken} already. Take one of the two out.");
                }

                headings[Fold.Heading(name)] = target;
            }
        }
    }

    private static Dictionary<string, UnneededColumn> ReadUnneeded(YamlMap file)
    {
        Dictionary<string, UnneededColumn> unneeded = new(StringComparer.Ordinal);
        foreach (YamlMap entry in file.Maps("not_needed"))
        {
            UnneededColumn column = new(entry.Text("id"), entry.Bilingual("why"));
            foreach (string heading in entry.Texts("headings"))
            {
                unneeded[Fold.Heading(heading)] = column;
            }

            entry.Close();
        }

        return unneeded;
    }

    private static Dictionary<string, CodeList> ReadLists(YamlMap words, Vocabulary vocabulary, EoirFormat eoir)
    {
        Dictionary<string, CodeList> lists = new(StringComparer.Ordinal);
        if (words.MapOrNull("lists") is { } map)
        {
            foreach (string fact in map.Keys.ToArray())
            {
                if (vocabulary.Find(fact) is not { Kind: FactKind.Text, Codes.Count: 0 })
                {
                    map.Report(fact, $"{fact} is no text fact without codes. Correct the name.");
                }

                string list = map.Text(fact);
                if (eoir.FindList(list) is { } known)
                {
                    lists[fact] = known;
                }
                else if (list.Length > 0)
                {
                    map.Report(fact, $"There is no code list {list}. Add formats/eoir/codes/{list}.yaml.");
                }
            }
        }

        return lists;
    }
}
