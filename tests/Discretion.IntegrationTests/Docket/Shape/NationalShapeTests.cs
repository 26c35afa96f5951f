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
                $"{margin.Id}: ours {figures[margin.Id]:F2}, real {margin.Real[year]} ± {margin.Tolerance(year):F2}");
            output.WriteLine(line);
            if (!(Math.Abs((figures[margin.Id] ?? double.NaN) - margin.Real[year]) <= margin.Tolerance(year)))
            {
                outside.Add(line);
            }
        }

        Assert.True(outside.Count == 0, string.Join('\n', outside));
    }
}
