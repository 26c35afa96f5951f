using Discretion.Core.Facts;

namespace Discretion.Engine.Facts;

/// <summary>Reads the vocabulary from <c>facts/*.yaml</c>.</summary>
public static class VocabularyFiles
{
    private static readonly Dictionary<string, FactKind> Kinds = new()
    {
        ["yes-no"] = FactKind.YesNo,
        ["number"] = FactKind.Number,
        ["number-range"] = FactKind.NumberRange,
        ["date"] = FactKind.Date,
        ["month"] = FactKind.Month,
        ["text"] = FactKind.Text,
    };

    private static readonly Dictionary<string, FactSource> Sources = new()
    {
        ["court-file"] = FactSource.CourtFile,
        ["reviewer"] = FactSource.Reviewer,
        ["respondent"] = FactSource.Respondent,
    };

    private static readonly Dictionary<string, Sensitivity> Sensitivities = new()
    {
        ["public"] = Sensitivity.Public,
        ["case"] = Sensitivity.Case,
        ["protected"] = Sensitivity.Protected,
    };

    private static readonly Dictionary<string, DateSide> Sides = new()
    {
        ["past"] = DateSide.Past,
        ["future"] = DateSide.Future,
    };

    /// <summary>
    /// Reads every file of a folder, in the order of their names: facts, and what no condition may look at.
    /// </summary>
    /// <exception cref="DataFileException">A file is wrong; holds every problem of every file.</exception>
    public static Vocabulary Read(string folder)
    {
        List<Problem> problems = [];
        List<FactDefinition> facts = [];
        List<ForbiddenFact> forbidden = [];
        HashSet<string> ids = new(StringComparer.Ordinal);
        WordsCheck words = new();
        foreach (string path in YamlFolder.Files(folder, "facts", problems))
        {
            if (StrictYaml.Read(path, "facts/" + Path.GetFileName(path), problems) is not { } file)
            {
                continue;
            }

            foreach (YamlMap entry in file.Maps("facts"))
            {
                FactDefinition fact = ReadFact(entry);
                if (ids.Add(fact.Id))
                {
                    facts.Add(fact);
                    words.Check(entry, fact);
                }
                else
                {
                    entry.Report("id", $"There is already a fact {fact.Id}. Take one of the two out.");
                }
            }

            forbidden.AddRange(file.Maps("forbidden").Select(ReadForbidden));
            file.Close();
        }

        return problems.Count == 0 ? new Vocabulary(facts, forbidden) : throw new DataFileException(problems);
    }

    private static FactDefinition ReadFact(YamlMap entry)
    {
        FactDefinition fact = new()
        {
            Id = entry.Text("id"),
            Kind = entry.Choice("type", Kinds),
            Unit = entry.TextOrNull("unit"),
            Sensitivity = entry.Choice("sensitivity", Sensitivities),
            Sources = [.. entry.Texts("sources").Select(word => ReadSource(entry, word))],
            Adverse = entry.Flag("adverse"),
            Question = entry.Bilingual("question"),
            Description = entry.Bilingual("description"),
            Name = entry.BilingualOrNull("name"),
            Yes = entry.BilingualOrNull("yes"),
            No = entry.BilingualOrNull("no"),
            Codes = [.. entry.Maps("codes").Select(ReadCode)],
            When = entry.Has("when") ? entry.Choice("when", Sides) : DateSide.Any,
            Most = entry.NumberOrNull("most"),
        };
        if (!fact.Id.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '_'))
        {
            entry.Report("id", $"{fact.Id} must be lower-case letters, digits and underscores.");
        }

        if (fact.Kind is FactKind.Number or FactKind.NumberRange == (fact.Unit is null))
        {
            entry.Report("unit", "A number has a unit, and nothing else has one. Add it or take it out.");
        }

        if (fact.When != DateSide.Any && fact.Kind is not (FactKind.Date or FactKind.Month))
        {
            entry.Report("when", "Only a date or a month lies before or after the docket's day. Take when out.");
        }

        if (fact.Most is not null && fact.Unit is null)
        {
            entry.Report("most", "Only a number has a highest value. Take most out.");
        }

        if (fact.Sources.Count == 0)
        {
            entry.Report("sources", "sources is missing. Say who can tell this fact.");
        }

        entry.Close();
        return fact;
    }

    private static ForbiddenFact ReadForbidden(YamlMap entry)
    {
        ForbiddenFact forbidden = new(entry.Text("word"), entry.Bilingual("why"));
        entry.Close();
        return forbidden;
    }

    private static FactSource ReadSource(YamlMap entry, string word)
    {
        if (!Sources.TryGetValue(word, out FactSource source))
        {
            entry.Report("sources", $"{word} is not a source. Use: {string.Join(", ", Sources.Keys)}.");
        }

        return source;
    }

    private static FactCode ReadCode(YamlMap entry)
    {
        FactCode code = new(entry.Text("code"), new(entry.Text("en"), entry.Text("es")));
        entry.Close();
        return code;
    }
}
