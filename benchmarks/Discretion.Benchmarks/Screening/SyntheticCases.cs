using System.Globalization;
using DuckDB.NET.Data;

namespace Discretion.Benchmarks.Screening;

/// <summary>
/// Writes a <c>cases.parquet</c> of made-up cases: the same number gives the same cases on every machine.
/// </summary>
/// <remarks>
/// Shares of values and of the unknown are near those of the court's pending docket; no real case is in it.
/// </remarks>
internal static class SyntheticCases
{
    // d(i, salt) is a die from 0 to 9,999 for case i; the salt tells the dice of one case apart.
    private const string Dice =
        """
        CREATE MACRO d(i, salt) AS CAST(hash(i * 100 + salt) % 10000 AS INTEGER);
        CREATE MACRO told(i, salt, yes, no) AS
            CASE WHEN d(i, salt) < yes THEN TRUE WHEN d(i, salt) < yes + no THEN FALSE END;
        -- One of n, the first far oftener than the last.
        CREATE MACRO skewed(i, salt, n) AS CAST(floor(n * pow(d(i, salt) / 10000, 2)) AS INTEGER);
        """;

    private const string Courts =
        """
        ['LOS', 'NYC', 'MIA', 'SFR', 'HOU', 'CHI', 'NEW', 'ORL', 'ATL', 'WAS', 'BOS', 'DAL', 'SNA', 'PHO', 'SEA', 'DEN',
         'PHI', 'DET', 'BAL', 'LVG', 'SND', 'ELP', 'HLG', 'KAN', 'MEM', 'CHL', 'CLE', 'OMA', 'POO', 'HAR', 'BUF', 'NOL',
         'TUC', 'SLC', 'HON', 'SAI', 'STE', 'TAC', 'ELZ', 'YOR', 'KRO', 'FLO', 'EOY', 'IMP', 'LAN', 'VAR', 'NYV', 'BTV']
        """;

    private const string Nationalities =
        """
        ['MX', 'GT', 'ES', 'HO', 'CH', 'CU', 'HA', 'IN', 'CO', 'BR', 'EC', 'DR', 'NI', 'JM', 'PE', 'RP', 'VE', 'PK']
        """;

    private const string Rolled =
        $"""
        SELECT i, DATE '2011-11-17' AS today,
            CASE WHEN d(i, 1) < 9990 THEN list_extract({Courts}, 1 + skewed(i, 2, 48)) END AS court,
            CASE WHEN d(i, 3) < 8800
                THEN date_trunc('month', DATE '1922-01-01' + CAST(sqrt(d(i, 4)) * 328 AS INTEGER))::DATE END AS born,
            CASE WHEN d(i, 5) < 7000 THEN DATE '2011-11-17' - skewed(i, 6, 11000) END AS entered,
            DATE '2011-11-17' - skewed(i, 7, 7300) AS charged
        FROM range(__CASES__) AS cases(i)
        """;

    private const string Aged =
        """
        SELECT *,
            CASE WHEN born IS NULL OR entered >= born
                THEN CAST(date_sub('year', entered, today) AS INTEGER) END AS since,
            CAST(date_sub('year', born + INTERVAL 27 DAY, today) AS INTEGER) AS age_low,
            CAST(date_sub('year', born, today) AS INTEGER) AS age_high,
            told(i, 40, 1500, 8400) AS completed
        FROM rolled
        """;

    private const string Facts =
        $"""
        SELECT CAST(i + 1000000 AS BIGINT) AS case_id, court,
            CASE WHEN d(i, 10) < 9300 THEN 'RMV' WHEN d(i, 10) < 9500 THEN 'DEP' WHEN d(i, 10) < 9990 THEN 'AOC' END
                AS case_type,
            CASE WHEN d(i, 11) < 5800 THEN 'never_detained' WHEN d(i, 11) < 7900 THEN 'released'
                WHEN d(i, 11) < 9900 THEN 'detained' END AS custody,
            CASE WHEN d(i, 12) < 9900 THEN list_extract({Nationalities}, 1 + skewed(i, 13, 18)) END AS nationality,
            CASE WHEN d(i, 14) < 6000 THEN 'SP' WHEN d(i, 14) < 8500 THEN 'ENG'
                WHEN d(i, 14) < 9880 THEN 'L' || d(i, 14) % 120 END AS language,
            CASE WHEN d(i, 15) < 9900 THEN charged END AS charging_document_on,
            CASE WHEN d(i, 16) < 9950 THEN charged + d(i, 17) % 200 END AS filed_on,
            CASE WHEN d(i, 18) < 8300 THEN today + d(i, 19) % 1400 END AS next_hearing_on,
            CASE WHEN d(i, 18) >= 8300 THEN NULL WHEN d(i, 20) < 6500 THEN 'master'
                WHEN d(i, 20) < 9700 THEN 'individual' ELSE 'other' END AS next_hearing_kind,
            told(i, 21, 4300, 5600) AS represented,
            born AS birth_month_low, last_day(born) AS birth_month_high,
            age_low AS age_years_low, age_high AS age_years_high,
            entered AS last_entered_on, since AS years_since_last_entry,
            CASE WHEN NOT completed THEN since END AS years_present_low,
            CASE WHEN NOT completed AND age_high >= since THEN age_high END AS years_present_high,
            CASE WHEN since IS NOT NULL AND age_high IS NOT NULL THEN 0 END AS age_at_entry_years_low,
            CASE WHEN since IS NOT NULL AND age_high IS NOT NULL THEN greatest(age_high - since, 0) END
                AS age_at_entry_years_high,
            told(i, 22, 600, 0) AS lawful_permanent_resident, told(i, 23, 1700, 7900) AS criminal_ground_charged,
            told(i, 24, 500, 9100) AS aggravated_felony_charged, told(i, 25, 10, 9590) AS security_ground_charged,
            told(i, 26, 300, 9300) AS fraud_charged, told(i, 27, 400, 0) AS prior_removal_charged,
            told(i, 28, 60, 9540) AS smuggling_charged, told(i, 29, 1200, 8700) AS ordered_in_absentia,
            told(i, 30, 5200, 4700) AS relief_pending, told(i, 31, 3900, 6000) AS asylum_pending,
            told(i, 32, 1300, 8600) AS cancellation_pending, told(i, 33, 700, 9250) AS administratively_closed,
            completed AS case_completed, told(i, 34, 200, 9600) AS discretion_exercised,
            told(i, 35, 150, 9850) AS discretion_under_consideration, told(i, 36, 500, 9400) AS appeal_pending,
            told(i, 37, 900, 8700) AS final_order, told(i, 38, 1600, 8300) AS in_family_group,
            told(i, 39, 400, 9500) AS juvenile
        FROM aged
        """;

    /// <summary>Writes the file, sorted as a release is.</summary>
    public static void Write(string path, int cases)
    {
        using DuckDBConnection duckDb = new("DataSource=:memory:");
        duckDb.Open();
        string rolled =
            Rolled.Replace("__CASES__", cases.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal);
        using DuckDBCommand command = duckDb.CreateCommand();
        command.CommandText = $"{Dice} COPY (WITH rolled AS ({rolled}), aged AS ({Aged}), facts AS ({Facts}) "
            + "SELECT * FROM facts ORDER BY court NULLS LAST, next_hearing_on NULLS LAST, case_id) "
            + $"TO '{path}' (FORMAT parquet, COMPRESSION zstd)";
        command.ExecuteNonQuery();
    }
}
