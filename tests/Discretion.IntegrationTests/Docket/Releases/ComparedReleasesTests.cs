using System.Globalization;
using System.Text.Json.Nodes;
using DuckDB.NET.Data;

namespace Discretion.IntegrationTests.Docket.Releases;

/// <summary>Two releases compared, and a case followed through them, against what was done to their sources.</summary>
public sealed class ComparedReleasesTests(GeneratedReleases releases) : IClassFixture<GeneratedReleases>
{
    [Fact]
    public async Task The_differences_are_those_that_were_made()
    {
        JsonNode diff = await releases.JsonAsync("docket", "diff", GeneratedReleases.Older, GeneratedReleases.Newer);

        Assert.Equal(releases.Vanished.Count, (int)diff["vanished"]!);
        Assert.Equal(releases.Appeared.Count, (int)diff["appeared"]!);
        Assert.Equal(0, (int)diff["vanishedButSetAside"]!);
        Assert.Equal(releases.Moved.Count, (int)diff["facts"]!["court"]!["changed"]!);
        Assert.Equal(0, (int)diff["facts"]!["custody"]!["changed"]!);
        Assert.True(releases.Moved.Count > 200, $"Only {releases.Moved.Count} cases moved.");
    }

    [Theory]
    [InlineData("vanished")]
    [InlineData("appeared")]
    [InlineData("court=changed")]
    public async Task A_list_of_differences_names_the_cases(string list)
    {
        IEnumerable<string> made = list switch
        {
            "vanished" => releases.Vanished,
            "appeared" => releases.Appeared,
            _ => releases.Moved,
        };

        JsonNode diff = await releases.JsonAsync(
            "docket", "diff", GeneratedReleases.Older, GeneratedReleases.Newer, "--list", list);

        Assert.Equal(
            made.Order(StringComparer.Ordinal),
            diff["cases"]!.AsArray().Select(row => (string)row!["case_id"]!).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Every_count_of_the_comparison_is_what_SQL_counts()
    {
        JsonNode diff = await releases.JsonAsync("docket", "diff", GeneratedReleases.Older, GeneratedReleases.Newer);

        using DuckDBConnection connection = new("DataSource=:memory:");
        connection.Open();
        foreach (string fact in (string[])["court", "custody", "next_hearing_on", "represented"])
        {
            using DuckDBCommand command = connection.CreateCommand();
            command.CommandText = $"""
                SELECT count_if(o.{fact} = n.{fact}), count_if(o.{fact} <> n.{fact}),
                    count_if(o.{fact} IS NULL AND n.{fact} IS NOT NULL),
                    count_if(o.{fact} IS NOT NULL AND n.{fact} IS NULL)
                FROM '{releases.Open(GeneratedReleases.Older).CasesPath}' o
                JOIN '{releases.Open(GeneratedReleases.Newer).CasesPath}' n USING (case_id)
                """;
            using DuckDBDataReader reader = command.ExecuteReader();
            Assert.True(reader.Read());
            string[] counted = [.. Enumerable.Range(0, 4)
                .Select(at => Convert.ToString(reader.GetValue(at), CultureInfo.InvariantCulture)!)];
            JsonNode told = diff["facts"]![fact]!;
            Assert.Equal(
                [fact, .. counted],
                [fact, .. ((string[])["same", "changed", "becameKnown", "becameUnknown"]).Select(name =>
                    told[name]!.ToString())]);
        }
    }

    [Fact]
    public async Task The_history_of_a_case_is_that_of_its_releases()
    {
        JsonNode gone = await releases.JsonAsync("docket", "history", releases.Vanished[0]);
        JsonNode come = await releases.JsonAsync("docket", "history", releases.Appeared[0]);
        JsonNode moved = await releases.JsonAsync("docket", "history", releases.Moved[0]);

        Assert.Equal(("earlier", "earlier", true),
            ((string?)gone["first"], (string?)gone["last"], (bool)gone["hasVanished"]!));
        Assert.Equal(("later", "later", false),
            ((string?)come["first"], (string?)come["last"], (bool)come["hasVanished"]!));
        string?[] courts = [.. moved["dockets"]!.AsArray()
            .Select(docket => (string?)docket!["facts"]!["court"]!["value"])];
        Assert.NotEqual("QQQ", courts[0]);
        Assert.Equal("QQQ", courts[1]);
    }
}
