using System.Globalization;
using System.Text;
using Discretion.Engine.Docket.Generation;

namespace Discretion.Benchmarks.Shape;

/// <summary>Sets the margins of made-up dockets beside the published ones.</summary>
internal static class ShapeBenchmark
{
    /// <summary>The list of margins, beside the program.</summary>
    public static string ListPath => Path.Combine(AppContext.BaseDirectory, "margins.yaml");

    /// <summary>What the margins are worked out on.</summary>
    public static string Sql => File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "margins.sql"));

    public static int Run(string[] args)
    {
        int? year = null;
        long? cases = null;
        string? dump = null;
        for (int at = 0; at + 1 < args.Length; at += 2)
        {
            switch (args[at])
            {
                case "--year":
                    year = int.Parse(args[at + 1], CultureInfo.InvariantCulture);
                    break;
                case "--cases":
                    cases = long.Parse(args[at + 1], NumberStyles.AllowThousands, CultureInfo.InvariantCulture);
                    break;
                case "--dump":
                    dump = args[at + 1];
                    break;
            }
        }

        IReadOnlyList<ShapeMargin> margins = ShapeMargin.ReadAll(ListPath);
        foreach (NationalDocket docket in NationalDocket.All.Where(docket => year is null || docket.Year == year))
        {
            Console.WriteLine(Table(docket, cases ?? docket.Cases, dump, margins));
        }

        return 0;
    }

    private static string Table(
        NationalDocket docket, long cases, string? dump, IReadOnlyList<ShapeMargin> margins)
    {
        string scratch = Directory.CreateTempSubdirectory("discretion-shape-").FullName;
        try
        {
            string folder = dump ?? Path.Combine(scratch, "dump");
            if (dump is null)
            {
                DumpOptions options = new(cases, 1, folder) { Docket = docket, DefectFactor = 0 };
                DumpGenerator.Write(options, null, CancellationToken.None);
            }

            return Table(margins, docket.Year, DumpShape.Measure(folder, docket.Day, margins, Sql));
        }
        finally
        {
            Directory.Delete(scratch, recursive: true);
        }
    }

    /// <summary>The table as Markdown: the published figures first, then those that nobody published.</summary>
    private static string Table(
        IReadOnlyList<ShapeMargin> margins, int year, IReadOnlyDictionary<string, double?> figures)
    {
        StringBuilder text = new();
        text.AppendLine("| | real | ours | difference | source of the real figure |");
        text.AppendLine("|---|---:|---:|---:|---|");
        foreach (ShapeMargin margin in margins.Where(margin => margin.Real.ContainsKey(year)))
        {
            double real = margin.Real[year];
            string shown = figures[margin.Id] is { } ours
                ? $"{Shown(ours)} | {(ours - real).ToString("+0.##;−0.##;0", CultureInfo.InvariantCulture)}"
                    + (Math.Abs(ours - real) > margin.Tolerance(year) ? " (!)" : "")
                : "none | ";
            text.AppendLine(CultureInfo.InvariantCulture,
                $"| {margin.What}, {margin.Unit} | {Shown(real)} | {shown} | {margin.Sources[year]} |");
        }

        foreach (ShapeMargin margin in margins.Where(margin => margin.Real.Count == 0))
        {
            string ours = figures[margin.Id] is { } figure ? Shown(figure) : "none";
            text.AppendLine(CultureInfo.InvariantCulture,
                $"| {margin.What}, {margin.Unit} | not published | {ours} | | our estimate |");
        }

        return text.ToString();

        static string Shown(double figure) => figure.ToString("#,0.##", CultureInfo.InvariantCulture);
    }
}
