using System.Text.Json.Nodes;
using Discretion.Core.Docket;
using Discretion.Core.Facts;
using Discretion.Tests.House;
using DuckDB.NET.Data;

namespace Discretion.Tests.Commands;

public sealed class DocketTests(SmallDocket docket)
{
    [Fact]
    public async Task Every_line_that_came_in_was_kept_repaired_or_set_aside()
    {
        JsonObject tables = JsonNode.Parse(
            await docket.OutputOfAsync("docket", "show", SmallDocket.Name, "--json"))!["tables"]!.AsObject();

        Assert.Equal(SmallDocket.Tables.Keys.Order(), tables.Select(table => table.Key).Order());
        Assert.All(tables, table =>
        {
            int written = SmallDocket.Tables[table.Key].Split('\n').Length - 1;
            int Of(string what) => (int)table.Value![what]!;

            Assert.Equal(written, Of("in"));
            Assert.Equal(Of("in"), Of("kept") + Of("repaired") + Of("setAside"));
        });
    }

    [Fact]
    public void Every_repaired_or_set_aside_row_is_kept_with_its_line_reason_and_text() =>
        Assert.Equal(
            [
                "A_TblCase 10 1 repaired extra-tab 1009|SAN|DIEGO|MX|SP|N|RMV|SND||||2003-03-03|1/1968|M||",
                "A_TblCase 11 1 set aside case-key-unreadable FC|NEW YORK|MX|SP|N|RMV|NYC||||||F||",
                "A_TblCase 12 1 set aside duplicate-case 1001|NEW YORK|MX|SP|N|RMV|NYC||||||F||",
                "B_TblProceedCharges 4 2 repaired split-line 4003|1003|2003\n237a04B|S",
                "B_TblProceedCharges 10 1 set aside no-single-reading 4009|1008|2008|a|TAB|or|more|too|many",
                "tbl_RepsAssigned 4 1 repaired missing-tab 6003|1002|COURT|",
            ],
            Query("SELECT \"table\", line, lines, what, reason, text FROM '{release}/problems.parquet' ORDER BY "
                + "\"table\", line")
                .Select(row => string.Join(' ', row).Replace('\t', '|')));

    [Theory]
    [InlineData("1001", "age_years_low", "34")]
    [InlineData("1001", "years_present_low", "16")]
    [InlineData("1001", "represented", "True")]
    [InlineData("1001", "cancellation_pending", "True")]
    [InlineData("1001", "in_family_group", "True")]
    [InlineData("1001", "criminal_ground_charged", "False")]
    [InlineData("1002", "age_years_low", "17")]
    [InlineData("1002", "age_years_high", "18")]
    [InlineData("1002", "next_hearing_kind", "individual")]
    [InlineData("1002", "in_family_group", "True")]
    [InlineData("1002", "lawful_permanent_resident_unknown", "not in the source")]
    [InlineData("1003", "security_ground_charged", "True")]
    [InlineData("1003", "lawful_permanent_resident", "True")]
    [InlineData("1003", "discretion_exercised", "False")]
    [InlineData("1004", "final_order", "True")]
    [InlineData("1004", "ordered_in_absentia", "True")]
    [InlineData("1004", "case_completed", "True")]
    [InlineData("1004", "years_present_unknown", "not in the source")]
    [InlineData("1004", "represented", "False")]
    [InlineData("1005", "discretion_exercised", "True")]
    [InlineData("1005", "administratively_closed", "True")]
    [InlineData("1005", "case_completed", "False")]
    [InlineData("1006", "court_unknown", "not in the source")]
    [InlineData("1006", "case_completed_unknown", "not in the source")]
    [InlineData("1006", "criminal_ground_charged_unknown", "not in the source")]
    [InlineData("1007", "nationality_unknown", "blank")]
    [InlineData("1007", "custody_unknown", "unreadable")]
    [InlineData("1007", "birth_month_unknown", "unreadable")]
    [InlineData("1007", "last_entered_on_unknown", "unreadable")]
    [InlineData("1008", "last_entered_on_unknown", "contradictory")]
    [InlineData("1008", "next_hearing_on", "2012-01-09")]
    [InlineData("1008", "fraud_charged_unknown", "unreadable")]
    [InlineData("1009", "discretion_under_consideration", "True")]
    [InlineData("1009", "relief_pending", "False")]
    [InlineData("1009", "next_hearing_on_unknown", "blank")]
    public void A_fact_is_what_a_person_reads_from_the_rows(string caseId, string column, string value) =>
        Assert.Equal([[value]], Query($"SELECT {column} FROM '{{release}}/cases.parquet' WHERE case_id = {caseId}"));

    [Fact]
    public void The_columns_of_the_cases_are_those_of_the_vocabulary_with_its_kinds()
    {
        IEnumerable<string> expected =
        [
            "case_id BIGINT",
            .. Enum.GetValues<CourtFact>().Select(fact => Repository.Vocabulary[fact.Id()]).SelectMany(Columns),
            "line INTEGER", "current_proceeding BIGINT", "next_hearing_row BIGINT",
        ];

        Assert.Equal(
            expected,
            Query("SELECT column_name, column_type FROM (DESCRIBE SELECT * FROM '{release}/cases.parquet')")
                .Select(row => string.Join(' ', row)));
    }

    [Fact]
    public void Of_each_fact_either_the_value_or_the_reason_is_there()
    {
        foreach (FactDefinition fact in Enum.GetValues<CourtFact>().Select(fact => Repository.Vocabulary[fact.Id()]))
        {
            string value = fact.IsRange ? fact.Id + "_low" : fact.Id;
            Assert.Equal(
                [["9"]],
                Query($"SELECT count(*) FROM '{{release}}/cases.parquet' WHERE ({value} IS NULL) = ({fact.Id}_unknown "
                    + "IS NOT NULL)"));
        }
    }

    [Fact]
    public void The_cases_lie_by_court_then_hearing_then_key_and_the_unknown_last() =>
        Assert.Equal(
            ["1002", "1007", "1003", "1004", "1001", "1008", "1005", "1009", "1006"],
            Query("SELECT case_id FROM read_parquet('{release}/cases.parquet', file_row_number = true) ORDER BY "
                + "file_row_number")
                .Select(row => row[0]));

    private static IEnumerable<string> Columns(FactDefinition fact) =>
    [
        .. fact.Kind switch
        {
            FactKind.YesNo => (string[])[$"{fact.Id} BOOLEAN"],
            FactKind.Number => [$"{fact.Id} INTEGER"],
            FactKind.NumberRange => [$"{fact.Id}_low INTEGER", $"{fact.Id}_high INTEGER"],
            FactKind.Date => [$"{fact.Id} DATE"],
            FactKind.Month => [$"{fact.Id}_low DATE", $"{fact.Id}_high DATE"],
            FactKind.Text => [$"{fact.Id} VARCHAR"],
        },
        $"{fact.Id}_unknown VARCHAR",
    ];

    private List<string[]> Query(string sql)
    {
        using DuckDBConnection connection = new("DataSource=:memory:");
        connection.Open();
        using DuckDBCommand command = connection.CreateCommand();
        string release = Path.Combine(docket.Home, "dockets", SmallDocket.Name)
            .Replace("'", "''", StringComparison.Ordinal);
        command.CommandText = sql.Replace("{release}", release, StringComparison.Ordinal);
        using DuckDBDataReader reader = command.ExecuteReader();
        List<string[]> rows = [];
        while (reader.Read())
        {
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(at => reader.GetValue(at) switch
            {
                DateOnly day => day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
                var value => Convert.ToString(value, System.Globalization.CultureInfo.InvariantCulture)!,
            })]);
        }

        return rows;
    }
}
