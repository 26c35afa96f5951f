using System.Globalization;
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
        string? page = null;
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
                case "--page":
                    page = args[at + 1];
                    break;
            }
        }

        IReadOnlyList<ShapeMargin> margins = ShapeMargin.ReadAll(ListPath);
        foreach (NationalDocket docket in NationalDocket.All.Where(docket => year is null || docket.Year == year))
        {
            string table = Table(docket, cases ?? docket.Cases, dump, margins);
            Console.WriteLine($"{docket.Year}\n{table}");
            if (page is not null)
            {
                File.WriteAllText(page, Replace(File.ReadAllText(page), docket.Year, table));
            }
        }

        return 0;
    }

    // The table stands after its mark, up to the next blank line.
    private static string Replace(string page, int year, string table)
    {
        string mark = string.Create(CultureInfo.InvariantCulture, $"<!-- ./bench shape --year {year} -->\n\n");
        int from = page.IndexOf(mark, StringComparison.Ordinal) is >= 0 and var at
            ? at + mark.Length
            : throw new InvalidDataException($"The page has no line '{mark.TrimEnd()}'.");
        int to = page.IndexOf("\n\n", from, StringComparison.Ordinal) is >= 0 and var end ? end + 1 : page.Length;
        return page[..from] + table + page[to..];
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

            return ShapeTable.Write(
                margins, docket.Year, DumpShape.Measure(folder, docket.Day, margins, Sql));
        }
        finally
        {
            Directory.Delete(scratch, recursive: true);
        }
    }
}
