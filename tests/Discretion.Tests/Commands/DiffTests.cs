using System.Text.Json.Nodes;

namespace Discretion.Tests.Commands;

public sealed class DiffTests(TwoReleases releases)
{
    [Fact]
    public async Task Cases_that_appeared_and_vanished_are_counted_and_a_loss_is_said_aloud()
    {
        JsonNode json = await JsonAsync();
        string said = await releases.OutputOfAsync("docket", "diff", TwoReleases.Older, TwoReleases.Newer);

        Assert.Equal(
            (9, 8, 7, 2, 1, true),
            ((int)json["older"]!["cases"]!, (int)json["newer"]!["cases"]!, (int)json["inBoth"]!,
                (int)json["vanished"]!, (int)json["appeared"]!, (bool)json["hasLostCases"]!));
        Assert.Contains("RECORDS LOST: 2 cases of november (22.2 %)", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_vanished_case_whose_row_was_set_aside_is_told_apart() =>
        Assert.Equal(
            (1, 0),
            ((int)(await JsonAsync())["vanishedButSetAside"]!, (int)(await JsonAsync())["appearedButSetAside"]!));

    [Theory]
    [InlineData("court", 5, 1, 1, 0, 0)]
    [InlineData("custody", 3, 1, 2, 1, 0)]
    [InlineData("stage", 5, 1, 1, 0, 0)]
    [InlineData("next_hearing_on", 1, 2, 0, 1, 3)]
    [InlineData("represented", 7, 0, 0, 0, 0)]
    public async Task A_change_is_never_mixed_up_with_what_became_known_or_unknown(
        string fact, int same, int changed, int known, int unknown, int unknownInBoth)
    {
        JsonNode counts = (await JsonAsync())["facts"]![fact]!;

        Assert.Equal(
            (same, changed, known, unknown, unknownInBoth),
            ((int)counts["same"]!, (int)counts["changed"]!, (int)counts["becameKnown"]!,
                (int)counts["becameUnknown"]!, (int)counts["unknownInBoth"]!));
    }

    [Fact]
    public async Task What_became_of_a_hearing_is_told_by_whether_its_day_had_come()
    {
        JsonNode hearings = (await JsonAsync())["hearings"]!;

        Assert.Equal(
            (1, 0, 1, 1, 0, 0),
            ((int)hearings["passedAndSet"]!, (int)hearings["movedEarlier"]!, (int)hearings["movedLater"]!,
                (int)hearings["passedAndNone"]!, (int)hearings["goneBeforeItsDay"]!, (int)hearings["newlySet"]!));
    }

    [Fact]
    public async Task A_courts_cases_add_up()
    {
        JsonObject courts = (await JsonAsync("--by", "court"))["courts"]!.AsObject();

        Assert.Equal(["BOS", "LOS", "MIA", "NYC", "SND", "unknown"], courts.Select(court => court.Key).Order());
        Assert.All(courts, court =>
        {
            int Of(string name) => (int)court.Value![name]!;
            Assert.Equal(
                Of("newer"), Of("older") - Of("vanished") - Of("movedOut") + Of("appeared") + Of("movedIn"));
        });
        Assert.Equal(1, (int)courts["NYC"]!["facts"]!["custody"]!["becameUnknown"]!);
    }

    [Theory]
    [InlineData("vanished", "1005,NYC,released,administratively_closed,,2008-08-20"
        + "|1009,SND,never_detained,open,,2011-02-10")]
    [InlineData("appeared", "1010,,,,,")]
    [InlineData("court", "1002,NYC,court,changed,LOS,NYC|1006,BOS,court,became known,,BOS")]
    [InlineData("court=known", "1006,BOS,court,became known,,BOS")]
    [InlineData("custody", "1002,NYC,custody,became unknown,never_detained,"
        + "|1004,MIA,custody,changed,detained,released|1007,LOS,custody,became known,,never_detained"
        + "|1006,BOS,custody,became known,,never_detained")]
    [InlineData("custody=unknown", "1002,NYC,custody,became unknown,never_detained,")]
    [InlineData("stage", "1003,MIA,stage,changed,open,completed|1006,BOS,stage,became known,,open")]
    [InlineData("hearing", "1003,MIA,next_hearing_on,became unknown,2011-11-30,"
        + "|1003,MIA,next_hearing_kind,became unknown,master,|1008,NYC,next_hearing_on,changed,2012-01-09,2012-03-09"
        + "|1001,NYC,next_hearing_on,changed,2011-12-05,2012-05-05"
        + "|1001,NYC,next_hearing_kind,changed,master,individual")]
    public async Task The_cases_behind_a_count_are_listed_with_the_older_and_newer_value(string list, string rows)
    {
        string[] lines = (await releases.OutputOfAsync(
            "docket", "diff", TwoReleases.Older, TwoReleases.Newer, "--list", list, "--csv"))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Superset(rows.Split('|').ToHashSet(), lines.Skip(1).ToHashSet());
    }

    [Fact]
    public async Task A_protected_fact_is_counted_and_not_listed()
    {
        JsonNode counted = await JsonAsync("--fact", "juvenile");
        CommandAnswer listed = await releases.RunAsync(
            "docket", "diff", TwoReleases.Older, TwoReleases.Newer, "--fact", "juvenile", "--list", "juvenile",
            "--csv");

        Assert.Equal(7, (int)counted["facts"]!["juvenile"]!["same"]!);
        Assert.Equal((2, ""), (listed.Code, listed.Out));
        Assert.Contains("can be counted but not listed", listed.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("december november", "december is as of 2011-12-20, later than november.")]
    [InlineData("november nowhere", "There is no docket nowhere.")]
    [InlineData("november december --csv", "--csv writes a list.")]
    [InlineData("november december --list judge", "There is no list judge. Use one of: vanished, appeared, hearing, ")]
    [InlineData("november december --list court=maybe", "--list takes changed, known or unknown after the =")]
    [InlineData("november december --fact age_years", "age_years cannot be compared")]
    [InlineData("november december --fact convicted_of_crime", "convicted_of_crime cannot be compared")]
    [InlineData("november december --by judge", "Argument 'judge' not recognized.")]
    public async Task What_cannot_be_compared_is_refused(string words, string message)
    {
        CommandAnswer answer = await releases.RunAsync([.. $"docket diff {words}".Split(' ')]);

        Assert.Equal((2, ""), (answer.Code, answer.Out));
        Assert.Contains(message, answer.Error.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_release_compared_with_itself_differs_in_nothing()
    {
        JsonNode json = JsonNode.Parse(
            await releases.OutputOfAsync("docket", "diff", TwoReleases.Older, TwoReleases.Older, "--json"))!;

        Assert.Equal((0, 0), ((int)json["vanished"]!, (int)json["appeared"]!));
        Assert.All(json["facts"]!.AsObject(), fact => Assert.Equal(
            (9, 0), ((int)fact.Value!["same"]! + (int)fact.Value["unknownInBoth"]!, (int)fact.Value["changed"]!)));
    }

    [Fact]
    public async Task The_history_of_a_case_tells_first_last_and_what_each_said()
    {
        JsonNode there = JsonNode.Parse(await releases.OutputOfAsync("docket", "history", "1002", "--json"))!;
        JsonNode gone = JsonNode.Parse(await releases.OutputOfAsync("docket", "history", "1005", "--json"))!;
        JsonNode fresh = JsonNode.Parse(await releases.OutputOfAsync("docket", "history", "1010", "--json"))!;

        Assert.Equal(("november", "december", false), Span(there));
        Assert.Equal(("november", "november", true), Span(gone));
        Assert.Equal(("december", "december", false), Span(fresh));
        Assert.Equal("LOS", (string)there["dockets"]![0]!["facts"]!["court"]!["value"]!);
        Assert.Equal("NYC", (string)there["dockets"]![1]!["facts"]!["court"]!["value"]!);
        Assert.Equal("blank", (string)there["dockets"]![1]!["facts"]!["custody"]!["unknown"]!);

        static (string, string, bool) Span(JsonNode json) =>
            ((string)json["first"]!, (string)json["last"]!, (bool)json["hasVanished"]!);
    }

    [Fact]
    public async Task A_gap_and_a_docket_that_cannot_be_read_are_told()
    {
        CommandAnswer answer = await SmallDocket.RunInAsync(releases.HomeWithGap(), "docket", "history", "1005");

        Assert.Equal((0, ""), (answer.Code, answer.Error));
        Assert.Contains(
            "GAP: december does not have it, though dockets before and after do.", answer.Out,
            StringComparison.Ordinal);
        Assert.DoesNotContain("VANISHED", answer.Out, StringComparison.Ordinal);
        Assert.Contains("broken was not looked at: ", answer.Out, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("4711", "None of 2 dockets has a case 4711: november, december.")]
    [InlineData("x", "x is no key of a case in the court's file.")]
    [InlineData("1001 --format other", "There is no docket of format other.")]
    public async Task A_case_that_no_docket_has_is_refused(string words, string message)
    {
        CommandAnswer answer = await releases.RunAsync([.. $"docket history {words}".Split(' ')]);

        Assert.Equal((2, ""), (answer.Code, answer.Out));
        Assert.Contains(message, answer.Error.ReplaceLineEndings(" "), StringComparison.Ordinal);
    }

    private async Task<JsonNode> JsonAsync(params string[] options) => JsonNode.Parse(await releases.OutputOfAsync(
        ["docket", "diff", TwoReleases.Older, TwoReleases.Newer, "--json", .. options]))!;
}
