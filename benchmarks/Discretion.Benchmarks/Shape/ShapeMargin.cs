using System.Globalization;
using Discretion.Core.Facts;
using Discretion.Engine.Facts;

namespace Discretion.Benchmarks.Shape;

/// <summary>One figure of a docket, and what is published of it.</summary>
/// <param name="Of">The table that <paramref name="Value"/> is an expression over.</param>
/// <param name="What">What it says; no two say the same.</param>
/// <param name="Unit">What it is counted in: %, days, years or rows a case.</param>
/// <param name="Value">SQL over one table of the dump or over <c>docket</c>, with the macros of margins.sql.</param>
/// <param name="Real">The published figures by the year of the docket.</param>
/// <param name="Sources">Whose they are, in words, by the year of the docket.</param>
/// <param name="Within">How far ours may be from them, when not as far as is usual.</param>
internal sealed record ShapeMargin(
    string Of,
    string What,
    string Unit,
    string Value,
    IReadOnlyDictionary<int, double> Real,
    IReadOnlyDictionary<int, string> Sources,
    double? Within)
{
    /// <summary>How far ours may be from a published figure, in the figure's unit.</summary>
    public double Tolerance(int year) =>
        Within ?? (Unit == "%" ? Math.Max(0.7, Real[year] * 0.06) : Real[year] * 0.06);

    /// <summary>Reads the list.</summary>
    /// <exception cref="InvalidDataException">Something is wrong with it.</exception>
    public static IReadOnlyList<ShapeMargin> ReadAll(string path)
    {
        List<Problem> problems = [];
        YamlMap? root = StrictYaml.Read(path, Path.GetFileName(path), problems);
        List<ShapeMargin> margins = [];
        if (root?.MapOrNull("sources") is { } sources)
        {
            margins.AddRange(root.Maps("margins").Select(map => Read(map, sources)));
            root.Close();
        }

        return problems.Count == 0 && margins.Count > 0
            ? margins
            : throw new InvalidDataException(string.Join('\n', problems.Select(
                problem => $"{problem.File}:{problem.Line}:{problem.Column} {problem.Message}")));
    }

    private static ShapeMargin Read(YamlMap map, YamlMap sources)
    {
        Dictionary<int, double> real = [];
        Dictionary<int, string> from = [];
        if (map.MapOrNull("real") is { } published)
        {
            foreach (string year in published.Keys)
            {
                int docket = int.Parse(year, CultureInfo.InvariantCulture);
                real[docket] = Number(published.Text(year));
                string own = $"from_{year}";
                from[docket] = sources.Text(map.Has(own) ? map.Text(own) : map.Text("from"));
            }
        }

        ShapeMargin margin = new(
            map.Text("of"),
            map.Text("what"),
            map.Text("unit"),
            map.Text("value"),
            real,
            from,
            map.TextOrNull("within") is { } within ? Number(within) : null);
        map.Close();
        return margin;
    }

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
