using System.Globalization;
using Discretion.Benchmarks.Shape;
using Discretion.Engine.Docket.Generation;

namespace Discretion.IntegrationTests.Docket.Shape;

/// <summary>Made-up dockets against the figures that are published of the real ones.</summary>
public sealed class NationalShapeTests(ITestOutputHelper output)
{
    public static TheoryData<int> Years => [.. NationalDocket.All.Select(docket => docket.Year)];

    [Theory]
    [MemberData(nameof(Years))]
    public void The_margins_of_a_docket_are_as_near_the_published_ones_as_the_list_says(int year)
    {
        NationalDocket docket = NationalDocket.All.Single(docket => docket.Year == year);
        IReadOnlyList<ShapeMargin> margins = ShapeMargin.ReadAll(CourtFiles.Shipped("margins.yaml"));
        using ScratchFolder scratch = new();
        string folder = Path.Combine(scratch.Path, "dump");
        DumpOptions options = new(60_000, Seed: 20111117, folder) { Docket = docket, DefectFactor = 0 };
        DumpGenerator.Write(options, null, TestContext.Current.CancellationToken);

        IReadOnlyDictionary<string, double?> figures = DumpShape.Measure(
            folder, docket.Day, margins, File.ReadAllText(CourtFiles.Shipped("margins.sql")));

        List<string> outside = [];
        foreach (ShapeMargin margin in margins.Where(margin => margin.Real.ContainsKey(year)))
        {
            string line = string.Create(CultureInfo.InvariantCulture,
                $"{ShapeTable.Start(margin, year)} ± {margin.Tolerance(year):0.####} | {figures[margin.What]:0.####}");
            output.WriteLine(line);
            if (!(Math.Abs((figures[margin.What] ?? double.NaN) - margin.Real[year]) <= margin.Tolerance(year)))
            {
                outside.Add(line);
            }
        }

        Assert.True(outside.Count == 0, string.Join('\n', outside));
    }

    [Theory]
    [MemberData(nameof(Years))]
    public void The_page_has_every_margin_with_its_published_figure(int year)
    {
        IReadOnlyList<ShapeMargin> margins = ShapeMargin.ReadAll(CourtFiles.Shipped("margins.yaml"));
        string page = File.ReadAllText(CourtFiles.Shipped("made-up-dockets.md"));
        string mark = string.Create(CultureInfo.InvariantCulture, $"<!-- ./bench shape --year {year} -->");

        string[] table = [.. page[page.IndexOf(mark, StringComparison.Ordinal)..].Split('\n')
            .Skip(4).TakeWhile(line => line.StartsWith('|'))];

        string[] starts = [.. margins.Where(margin => margin.Real.ContainsKey(year))
            .Concat(margins.Where(margin => margin.Real.Count == 0))
            .Select(margin => ShapeTable.Start(margin, year))];
        Assert.Equal(starts.Length, table.Length);
        Assert.All(starts.Zip(table), row => Assert.StartsWith(row.First, row.Second, StringComparison.Ordinal));
        Assert.DoesNotContain(table, line => line.Contains("(!)", StringComparison.Ordinal));
    }

    [Fact]
    public void No_two_margins_say_the_same()
    {
        IReadOnlyList<ShapeMargin> margins = ShapeMargin.ReadAll(CourtFiles.Shipped("margins.yaml"));

        Assert.Equal(margins.Count, margins.Select(margin => margin.What).Distinct().Count());
    }
}
