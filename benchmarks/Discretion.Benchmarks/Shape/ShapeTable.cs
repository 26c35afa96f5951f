using System.Globalization;
using System.Text;

namespace Discretion.Benchmarks.Shape;

/// <summary>The margins of a docket beside the published ones, as a table in Markdown.</summary>
internal static class ShapeTable
{
    /// <summary>Writes the table: what is published first, then what nobody published.</summary>
    public static string Write(
        IReadOnlyList<ShapeMargin> margins, int year, IReadOnlyDictionary<string, double?> figures)
    {
        StringBuilder text = new();
        text.Append("| | real | ours | difference | the real figure is of |\n|---|---:|---:|---:|---|\n");
        foreach (ShapeMargin margin in margins.Where(margin => margin.Real.ContainsKey(year)))
        {
            string ours = figures[margin.What] is { } figure
                ? $"{Shown(margin, figure)} | {Difference(margin, figure - margin.Real[year])}"
                    + (Math.Abs(figure - margin.Real[year]) > margin.Tolerance(year) ? " (!)" : "")
                : "none |";
            text.Append(CultureInfo.InvariantCulture, $"{Start(margin, year)} {ours} | {margin.Sources[year]} |\n");
        }

        foreach (ShapeMargin margin in margins.Where(margin => margin.Real.Count == 0))
        {
            string ours = figures[margin.What] is { } figure ? Shown(margin, figure) : "none";
            text.Append(CultureInfo.InvariantCulture, $"{Start(margin, year)} {ours} | | |\n");
        }

        return text.ToString();
    }

    /// <summary>A row's beginning: what the margin says and the published figure.</summary>
    public static string Start(ShapeMargin margin, int year) => string.Create(
        CultureInfo.InvariantCulture,
        $"| {margin.What}, {margin.Unit} | {(margin.Real.TryGetValue(year, out double real)
            ? Shown(margin, real)
            : "not known")} |");

    private static string Difference(ShapeMargin margin, double figure) => figure.ToString(
        margin.Unit == "rows a case" ? "+0.####;−0.####;0" : "+0.##;−0.##;0", CultureInfo.InvariantCulture);

    private static string Shown(ShapeMargin margin, double figure) =>
        figure.ToString(margin.Unit == "rows a case" ? "0.####" : "#,0.##", CultureInfo.InvariantCulture);
}
