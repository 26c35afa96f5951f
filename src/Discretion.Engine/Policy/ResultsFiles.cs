using Discretion.Core.Facts;
using Discretion.Core.Policy;
using Discretion.Engine.Facts;

namespace Discretion.Engine.Policy;

/// <summary>Reads what was published about policies from <c>results/&lt;id&gt;.yaml</c>.</summary>
public static class ResultsFiles
{
    private static readonly Dictionary<string, Counter> Counters = new()
    {
        ["agency"] = Counter.Agency,
        ["court"] = Counter.Court,
    };

    /// <summary>The policies of which results were published, in order.</summary>
    public static IReadOnlyList<string> List(string folder) => Directory.Exists(folder)
        ? [.. Directory.EnumerateFiles(folder, "*.yaml").Select(Path.GetFileNameWithoutExtension).OfType<string>()
            .Order(StringComparer.Ordinal)]
        : [];

    /// <summary>Reads the results of one policy.</summary>
    /// <exception cref="DataFileException">The file is wrong; holds every problem.</exception>
    public static PublishedResults Read(string folder, string policy)
    {
        List<Problem> problems = [];
        string name = policy + ".yaml";
        PublishedResults? results =
            StrictYaml.Read(Path.Combine(folder, name), "results/" + name, problems) is { } file
                ? Read(file, policy) : null;
        return results is not null && problems.Count == 0 ? results : throw new DataFileException(problems);
    }

    private static PublishedResults Read(YamlMap file, string policy)
    {
        string named = file.Text("policy");
        if (named != policy)
        {
            file.Report("policy", $"The file names the policy {named} and is called {policy}. Give both one name.");
        }

        List<PublishedFigure> figures = [];
        foreach (YamlMap entry in file.Maps("figures"))
        {
            PublishedFigure figure = ReadFigure(entry);
            entry.Close();
            if (figures.Any(one => one.Id == figure.Id))
            {
                entry.Report("id", $"There are two figures {figure.Id}. Rename one.");
            }

            figures.Add(figure);
        }

        List<Bilingual> differences = [];
        foreach (YamlMap entry in file.Maps("differences"))
        {
            differences.Add(new(entry.Text("en"), entry.Text("es")));
            entry.Close();
        }

        PublishedResults results = new(named, file.Bilingual("title"), figures, differences);
        file.Close();
        return results;
    }

    private static PublishedFigure ReadFigure(YamlMap entry)
    {
        PublishedFigure figure = new()
        {
            Id = entry.Text("id"),
            Counter = entry.Choice("counter", Counters),
            AsOf = entry.Date("as_of"),
            Court = entry.TextOrNull("court"),
            Count = entry.Number("count"),
            Base = entry.NumberOrNull("base"),
            IsAbout = entry.Flag("about"),
            What = entry.Bilingual("what"),
            Citation = new(entry.Text("citation"), entry.RequiredFlag("verified")),
            Source = entry.Text("source"),
        };
        if (figure.Base < figure.Count)
        {
            entry.Report("base", $"{figure.Count} of {figure.Base} is more than all. Correct one of the two.");
        }

        return figure;
    }
}
