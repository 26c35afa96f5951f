using Discretion.Core.Facts;
using Discretion.Engine.Docket;
using Discretion.Engine.Screening;
using Discretion.Tests.House;

namespace Discretion.Tests.Screening;

/// <summary>What of a client's facts goes first, and which cells each fact is said to come from.</summary>
public sealed class OfficeListCasesTests
{
    private static readonly FactValue Never = new FactValue.Text("never_detained");

    [Fact]
    public void What_was_told_goes_before_what_the_court_s_file_says_and_both_cells_are_shown()
    {
        CaseRecord client = Client(
            told: new() { ["custody"] = Told("detained", new FactValue.Text("detained")) },
            court: new() { ["custody"] = Never });

        Assert.Equal("detained", client.Facts["custody"].ToInvariantText());
        Assert.Equal(["clients.csv custody 'detained'", "court custody 'never_detained'"], Cells(client, "custody"));
    }

    [Fact]
    public void The_court_s_file_is_not_cited_where_it_says_the_same()
    {
        CaseRecord client = Client(
            told: new() { ["custody"] = Told("never detained", Never) },
            court: new() { ["custody"] = Never });

        Assert.Equal(["clients.csv custody 'never detained'"], Cells(client, "custody"));
    }

    [Fact]
    public void The_court_s_file_answers_what_nobody_could_tell()
    {
        CaseRecord client = Client(
            told: new() { ["custody"] = Told("?", new FactValue.Unknown(UnknownReason.AskedNotKnown)) },
            court: new() { ["custody"] = Never, ["case_completed"] = new FactValue.YesNo(true) });

        Assert.Equal("never_detained", client.Facts["custody"].ToInvariantText());
        Assert.Equal("yes", client.Facts["case_completed"].ToInvariantText());
        Assert.Equal(["clients.csv custody '?'", "court custody 'never_detained'"], Cells(client, "custody"));
    }

    [Fact]
    public void A_fact_that_was_worked_out_comes_from_the_cells_of_those_it_follows_from()
    {
        CaseRecord client = Client(
            told: new() { ["born_on"] = Told("1944-02-18", new FactValue.Date(new(1944, 2, 18))) },
            court: new() { ["age_years"] = new FactValue.Number(66, 67) });

        Assert.Equal("67", client.Facts["age_years"].ToInvariantText());
        Assert.Equal(["clients.csv born_on '1944-02-18'"], Cells(client, "age_years"));
    }

    [Fact]
    public void Each_unknown_has_its_reason()
    {
        CaseRecord client = Client(
            told: new() { ["born_on"] = Told("N/A", new FactValue.Unknown(UnknownReason.NotApplicable)) }, court: []);

        Assert.Equal("unknown (marked not applicable)", client.Facts["born_on"].ToInvariantText());
        Assert.Equal("unknown (blank)", client.Facts["custody"].ToInvariantText());
        Assert.Equal("unknown (not in the source)", client.Facts["juvenile"].ToInvariantText());
        Assert.False(client.Facts.ContainsKey("in_school"), "Nobody has been asked.");
        Assert.DoesNotContain(client.Facts.Values, value => value is FactValue.YesNo(false));
    }

    [Fact]
    public void A_list_is_in_the_order_of_hearings_then_of_filing_then_of_the_sheet()
    {
        ICaseSource cases = Cases(
        [
            Case("1", 2, [], []),
            Case("2", 3, new() { ["next_hearing_on"] = Day("2012-03-01") }, []),
            Case("3", 4, new() { ["next_hearing_on"] = Day("2012-01-01"), ["filed_on"] = Day("2011-01-01") }, []),
            Case("4", 5, new() { ["next_hearing_on"] = Day("2012-01-01"), ["filed_on"] = Day("2010-01-01") }, []),
            Case("5", 6, [], []),
        ]);

        IReadOnlyList<ListedCase> listed = cases.List(new HashSet<int> { 0, 1, 2, 3, 4 });

        Assert.Equal(["4", "3", "2", "1", "5"], listed.Select(one => one.CaseId));
    }

    private static ToldFact Told(string text, FactValue value) => new(value, text);

    private static ToldFact Day(string text) => Told(text, FactValueText.Parse(FactKind.Date, text)!);

    private static IEnumerable<string> Cells(CaseRecord client, string fact) =>
        client.CellsOf(fact).Select(cell => $"{cell.Table} {cell.Column} '{cell.Raw}'");

    private static CaseRecord Client(Dictionary<string, ToldFact> told, Dictionary<string, FactValue> court) =>
        Cases([Case("1", 2, told, court)]).Find("1")!;

    private static ClientCase Case(
        string id, int row, Dictionary<string, ToldFact> told, Dictionary<string, FactValue> court) => new()
        {
            CaseId = id,
            Row = row,
            GivenBy = "Ana Ruiz",
            GivenOn = new(2011, 11, 17),
            Told = told,
            CourtCase = court.Count > 0 ? 1001 : null,
            Court = court,
        };

    private static OfficeListCases Cases(ClientCase[] clients) => new(
        new()
        {
            Name = "clients",
            AsOf = new(2011, 11, 17),
            File = "clients.csv",
            Sheet = "clients",
            GivenOn = new(2011, 11, 17),
            CourtDocket = "court",
            Columns = [new("custody", "custody", "B", null), new("born_on", "born_on", "C", null)],
            Cases = clients,
        },
        Repository.Vocabulary,
        _ => null);
}
