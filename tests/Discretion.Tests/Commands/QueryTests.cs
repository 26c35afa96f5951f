using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Discretion.Tests.Commands;

public sealed class QueryTests(SmallDocket docket)
{
    [Theory]
    [InlineData("SELECT count(*) AS n FROM cases", "n\n9\n")]
    [InlineData("FROM cases SELECT case_id ORDER BY 1 LIMIT 1", "case_id\n1001\n")]
    [InlineData("SELECT court, count(*) AS n FROM cases GROUP BY court ORDER BY n DESC, court LIMIT 2",
        "court,n\nNYC,3\nLOS,2\n")]
    [InlineData("SELECT count(*) AS n FROM cases JOIN tbl_schedule s USING (case_id) WHERE CAL_TYPE = 'M'", "n\n4\n")]
    [InlineData("WITH a AS (SELECT custody FROM cases WHERE custody IS NOT NULL) SELECT DISTINCT custody FROM a "
        + "ORDER BY 1", "custody\ndetained\nnever_detained\nreleased\n")]
    [InlineData("SELECT case_id FROM cases QUALIFY row_number() OVER (ORDER BY case_id DESC) = 1", "case_id\n1009\n")]
    [InlineData("SELECT '=1+1' AS a, -5 AS b, true AS c, DATE '2011-11-17' AS d, 1.50::DECIMAL(4,2) AS e, NULL AS f",
        "a,b,c,d,e,f\n'=1+1,-5,true,2011-11-17,1.50,\n")]
    [InlineData("SELECT reason, count(*) AS n FROM problems WHERE what = 'set aside' GROUP BY 1 ORDER BY 1 LIMIT 1;",
        "reason,n\ncase-key-unreadable,1\n")]
    public async Task A_select_is_answered(string sql, string csv) =>
        Assert.Equal(csv, (await docket.OutputOfAsync("docket", "query", SmallDocket.Name, sql, "--csv"))
            .ReplaceLineEndings("\n"));

    [Theory]
    [InlineData("SELECT * FROM read_csv('/etc/passwd')", "A table function cannot be read.")]
    [InlineData("SELECT * FROM read_text('/etc/passwd')", "A table function cannot be read.")]
    [InlineData("SELECT * FROM read_parquet('cases.parquet')", "A table function cannot be read.")]
    [InlineData("SELECT * FROM glob('/etc/*')", "A table function cannot be read.")]
    [InlineData("SELECT * FROM duckdb_settings()", "A table function cannot be read.")]
    [InlineData("SELECT * FROM duckdb_databases()", "A table function cannot be read.")]
    [InlineData("SELECT * FROM query('SELECT 1')", "A table function cannot be read.")]
    [InlineData("SELECT * FROM range(1000000000000)", "A table function cannot be read.")]
    [InlineData("SELECT * FROM cases, unnest([1,2])", "A table function cannot be read.")]
    [InlineData("SELECT * FROM '/etc/passwd'", "There is no table /etc/passwd to be read")]
    [InlineData("SELECT * FROM \"/etc/passwd\"", "There is no table /etc/passwd to be read")]
    [InlineData("SELECT (SELECT max(column0) FROM '/etc/passwd')", "There is no table /etc/passwd to be read")]
    [InlineData("WITH a AS (SELECT * FROM '/etc/passwd') SELECT 1", "There is no table /etc/passwd to be read")]
    [InlineData("SELECT * FROM information_schema.tables", "There is no table tables to be read")]
    [InlineData("SELECT * FROM memory.main.cases", "There is no table cases to be read")]
    [InlineData("SELECT * FROM duckdb_views", "There is no table duckdb_views to be read")]
    [InlineData("SELECT * FROM sqlite_master", "There is no table sqlite_master to be read")]
    [InlineData("COPY cases TO 'x.csv'", "Only a SELECT can be run.")]
    [InlineData("ATTACH 'x.db'", "Only a SELECT can be run.")]
    [InlineData("INSTALL httpfs", "Only a SELECT can be run.")]
    [InlineData("LOAD httpfs", "Only a SELECT can be run.")]
    [InlineData("PRAGMA threads=1", "Only a SELECT can be run.")]
    [InlineData("SET memory_limit='100GB'", "Only a SELECT can be run.")]
    [InlineData("RESET memory_limit", "Only a SELECT can be run.")]
    [InlineData("CALL pragma_version()", "Only a SELECT can be run.")]
    [InlineData("EXPORT DATABASE 'x'", "Only a SELECT can be run.")]
    [InlineData("CREATE TEMP TABLE x AS SELECT 1", "Only a SELECT can be run.")]
    [InlineData("INSERT INTO cases SELECT * FROM cases", "Only a SELECT can be run.")]
    [InlineData("SELECT 1; SELECT 2", "That is 2 statements.")]
    [InlineData("SELECT 1; DROP VIEW cases", "Only a SELECT can be run.")]
    [InlineData("", "There is no query in that.")]
    [InlineData("-- nothing", "There is no query in that.")]
    [InlineData("SELECT getenv('HOME')", "The function getenv cannot be used here.")]
    [InlineData("SELECT current_setting('temp_directory')", "The function current_setting cannot be used here.")]
    [InlineData("SELECT length(repeat('x', 2000000000))", "The function repeat cannot be used here.")]
    [InlineData("SELECT lpad('x', 2000000000, 'y')", "The function lpad cannot be used here.")]
    [InlineData("SELECT range(1000000000)", "The function range cannot be used here.")]
    [InlineData("SELECT random()", "The function random cannot be used here.")]
    [InlineData("SELECT now()", "The function now cannot be used here.")]
    [InlineData("SELECT write_log('x')", "The function write_log cannot be used here.")]
    [InlineData("SELECT sleep_ms(100000)", "The function sleep_ms cannot be used here.")]
    [InlineData("SELECT count(*) FILTER (WHERE random() > 0) FROM cases", "The function random cannot be used here.")]
    [InlineData("SELECT case_id FROM cases ORDER BY random()", "The function random cannot be used here.")]
    [InlineData("SELECT case_id FROM cases LIMIT (SELECT random())", "The function random cannot be used here.")]
    [InlineData("SELECT current_date", "current_date asks the clock")]
    [InlineData("SELECT current_user", "current_user asks the clock")]
    [InlineData("WITH RECURSIVE a AS (SELECT 1 AS x UNION ALL SELECT x + 1 FROM a) SELECT count(*) FROM a",
        "A query cannot be recursive.")]
    [InlineData("SELECT list_transform([1], x -> x + 1)", "cannot be used here.")]
    [InlineData("DESCRIBE cases", "DESCRIBE, SHOW and SUMMARIZE are no queries.")]
    [InlineData("SHOW TABLES", "DESCRIBE, SHOW and SUMMARIZE are no queries.")]
    [InlineData("PIVOT cases ON court USING count(*)", "Only a SELECT can be run.")]
    [InlineData("SELECT ?", "PARAMETER is no part of a query here.")]
    [InlineData("SELEC 1", "The query cannot be read: syntax error at or near \"SELEC\"")]
    [InlineData("SELECT nothing FROM cases", "Referenced column \"nothing\" not found")]
    [InlineData("SELECT [1, 2] AS l", "The column l is of type LIST, which has no cell.")]
    [InlineData("SELECT to_days(3) AS i", "The column i is of type INTERVAL, which has no cell.")]
    [InlineData("SELECT juvenile FROM cases", "The column juvenile is left out of queries")]
    [InlineData("SELECT asylum_pending_unknown FROM cases", "The column asylum_pending_unknown is left out of queries")]
    [InlineData("SELECT ADJ_RSN FROM tbl_schedule", "The column ADJ_RSN is left out of queries")]
    [InlineData("SELECT text FROM problems", "The column text is left out of queries")]
    [InlineData("SELECT * FROM tbl_JuvenileHistory", "There is no table tbl_JuvenileHistory to be read, or all of it")]
    public async Task What_a_query_may_not_do_is_refused(string sql, string message)
    {
        CommandAnswer answer = await docket.RunAsync("docket", "query", SmallDocket.Name, sql, "--csv");

        Assert.Equal((2, ""), (answer.Code, answer.Out));
        Assert.Contains(message, answer.Error.ReplaceLineEndings(" "), StringComparison.Ordinal);
        Assert.DoesNotContain(docket.Home, answer.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task No_column_of_an_answer_is_protected()
    {
        string all = await docket.OutputOfAsync("docket", "query", SmallDocket.Name, "FROM cases", "--csv");

        Assert.DoesNotContain("juvenile", all, StringComparison.Ordinal);
        Assert.DoesNotContain("asylum", all, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_query_that_would_never_end_is_stopped()
    {
        string nine = string.Join(", ", Enumerable.Range(0, 14).Select(at => $"cases c{at}"));
        Stopwatch taken = Stopwatch.StartNew();
        CommandAnswer answer = await docket.RunAsync(
            "docket", "query", SmallDocket.Name, $"SELECT count(*) FROM {nine} WHERE c0.line + c13.line = 1",
            "--seconds", "1");

        Assert.Equal(2, answer.Code);
        Assert.Contains("stopped after 1 seconds", answer.Error, StringComparison.Ordinal);
        Assert.True(taken.Elapsed < TimeSpan.FromSeconds(30), $"It took {taken.Elapsed}.");
    }

    [Fact]
    public async Task More_rows_than_were_wanted_are_not_passed_over_in_silence()
    {
        CommandAnswer answer = await docket.RunAsync(
            "docket", "query", SmallDocket.Name, "SELECT case_id FROM cases", "--rows", "3", "--csv");
        JsonNode json = JsonNode.Parse(await docket.OutputOfAsync(
            "docket", "query", SmallDocket.Name, "SELECT case_id FROM cases", "--rows", "3", "--json"))!;

        Assert.Equal((0, 4), (answer.Code, answer.Out.Split('\n', StringSplitOptions.RemoveEmptyEntries).Length));
        Assert.StartsWith("Only the first 3 rows: there are more.", answer.Error, StringComparison.Ordinal);
        Assert.True((bool)json["isCutShort"]!);
        Assert.Equal(3, json["rows"]!.AsArray().Count);
    }

    [Theory]
    [InlineData("--rows", "0", "--rows cannot be 0. Give a number from 1 to 1,000,000.")]
    [InlineData("--seconds", "0", "--seconds cannot be 0. Give a number from 1 to 3,600.")]
    public async Task Limits_have_limits(string option, string value, string message)
    {
        CommandAnswer answer = await docket.RunAsync(
            "docket", "query", SmallDocket.Name, "SELECT 1", option, value);

        Assert.Equal((2, message), (answer.Code, answer.Error.Trim()));
    }
}
