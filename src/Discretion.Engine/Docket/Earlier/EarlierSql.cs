using System.Globalization;
using Discretion.Core.Docket;
using Discretion.Engine.Docket.Releases;

namespace Discretion.Engine.Docket.Earlier;

/// <summary>
/// What stood in the rows of a release on an earlier day D, as far as they say when it came: docs/court-facts.md has
/// the rules. Each statement gives a table's columns with what came after D left out of its cells, and for each row
/// <c>seen</c> (known, undated or later) and <c>undated_in</c> (other tables of which the row leaves D open).
/// </summary>
/// <param name="release">The release.</param>
/// <param name="day">D.</param>
internal sealed class EarlierSql(DocketRelease release, DateOnly day)
{
    private readonly string _day = day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>How cells are read.</summary>
    public string Macros => $$"""
        CREATE MACRO as_date(cell) AS CASE
            WHEN regexp_full_match(
                cell, '[0-9]{4}-[0-9]{2}-[0-9]{2}( ([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]+)?)?)?')
                AND cell[1:4] <> '0000'
            THEN TRY_CAST(cell[1:10] AS DATE) END;
        CREATE MACRO is_later(cell) AS coalesce(as_date(cell) > DATE '{{_day}}', false);
        CREATE MACRO is_by_then(cell) AS coalesce(as_date(cell) <= DATE '{{_day}}', false);
        CREATE MACRO is_before(cell) AS coalesce(as_date(cell) < DATE '{{_day}}', false);
        CREATE MACRO seen(came) AS
            CASE WHEN is_later(came) THEN 'later' WHEN is_by_then(came) THEN 'known' ELSE 'undated' END;
        """;

    /// <summary>The rows of a table.</summary>
    public string Of(string table) => table switch
    {
        "A_TblCase" => Cases,
        "B_TblProceeding" => Proceedings,
        "tbl_schedule" => Hearings,
        "B_TblProceedCharges" => Charges,
        "tbl_Court_Appln" => Applications,
        "tbl_RepsAssigned" => Rows(
            "tbl_RepsAssigned",
            "CASE WHEN STRATTYLEVEL <> 'COURT' OR STRATTYTYPE <> 'ALIEN' THEN 'known' ELSE seen(E_28_DATE) END"),
        "tbl_JuvenileHistory" => Rows("tbl_JuvenileHistory", "seen(DATCREATEDON)"),
        "tbl_Lead_Rider" => Families,
        "tblAppeal" => Rows(
            "tblAppeal",
            "seen(datAppealFiled)",
            "if(is_later(datBIADecision), NULL, strBIADecision) AS strBIADecision, "
            + "if(is_later(datBIADecision), NULL, datBIADecision) AS datBIADecision"),
        "tbl_CustodyHistory" => Rows(
            "tbl_CustodyHistory",
            "seen(DATDETAINED)",
            "if(is_later(DATRELEASED), NULL, DATRELEASED) AS DATRELEASED"),
        "tbl_Court_Motions" => Rows(
            "tbl_Court_Motions",
            "seen(MOTION_RECD_DATE)",
            "if(is_later(COMP_DATE), NULL, \"DEC\") AS \"DEC\", if(is_later(COMP_DATE), NULL, COMP_DATE) AS COMP_DATE"),
        _ => throw new System.Diagnostics.UnreachableException(),
    };

    // A case was there when one of its proceedings was; of one without any nobody knows.
    private string Cases => release.Has("B_TblProceeding") ? $"""
        SELECT * REPLACE (CASE WHEN case_id IN (SELECT case_id FROM ({Proceedings}) GROUP BY case_id
            HAVING bool_and(seen = 'later')) THEN 'later' ELSE 'known' END AS seen) FROM ({CaseCells})
        """ : CaseCells;

    // Where a later lawyer or entry stands an earlier one may have stood.
    private string CaseCells => Rows(
        "A_TblCase",
        "'known'",
        "if(is_later(E_28_DATE), NULL, E_28_DATE) AS E_28_DATE, NULL::VARCHAR AS LATEST_HEARING, "
        + "NULL::VARCHAR AS LATEST_CAL_TYPE, if(is_later(DATE_OF_ENTRY), NULL, DATE_OF_ENTRY) AS DATE_OF_ENTRY, "
        + "NULL::VARCHAR AS LPR, NULL::VARCHAR AS CUSTODY, NULL::VARCHAR AS UPDATE_SITE",
        $"if(is_later(E_28_DATE), {(int)CourtTables.Representatives}, 0) "
        + $"+ if(is_later(DATE_OF_ENTRY), {(int)CourtTables.Cases}, 0)");

    // What is completed by D was begun by then. An outcome without a day may have come at any time.
    private string Proceedings => Rows(
        "B_TblProceeding",
        """
        CASE WHEN is_later(INPUT_DATE) OR (as_date(INPUT_DATE) IS NULL AND is_later(OSC_DATE)) THEN 'later'
            WHEN COMP_DATE IS NULL AND (DEC_CODE IS NOT NULL OR OTHER_COMP IS NOT NULL) THEN 'undated'
            WHEN is_by_then(INPUT_DATE) OR is_by_then(COMP_DATE) THEN 'known'
            ELSE 'undated' END
        """,
        string.Join(", ", ((string[])["DEC_CODE", "OTHER_COMP", "ABSENTIA", "DATE_APPEAL_DUE_STATUS", "COMP_DATE"])
            .Select(column => $"if(is_later(COMP_DATE), NULL, {column}) AS {column}"))
        + ", NULL::VARCHAR AS CUSTODY");

    // A hearing that was held by D was entered by then. One put off by an entry after D still stood on D.
    private string Hearings => Rows(
        "tbl_schedule",
        $"""
        CASE WHEN is_later(INPUT_DATE) THEN 'later'
            WHEN as_date(INPUT_DATE) IS NULL AND NOT is_before(ADJ_DATE) THEN 'undated'
            WHEN ADJ_RSN IS NULL OR is_before(ADJ_DATE) THEN 'known'
            WHEN as_date(UPDATE_DATE) IS NULL THEN 'undated'
            ELSE 'known' END
        """,
        $"if(is_later(UPDATE_DATE) AND NOT is_before(ADJ_DATE), NULL, ADJ_RSN) "
        + "AS ADJ_RSN");

    // A charge comes with its proceeding's charging document. Whether it still stood on D is known when the proceeding
    // was completed by then, or when it still stands.
    private string Charges => OfProceeding(
        "B_TblProceedCharges",
        """
        CASE WHEN of_proceeding.seen = 'later' THEN 'later'
            WHEN of_proceeding.seen IS NULL OR of_proceeding.seen = 'undated' THEN 'undated'
            WHEN CHG_STATUS IN ('W', 'N') AND NOT of_proceeding.is_completed THEN 'undated'
            ELSE 'known' END
        """,
        "CHG_STATUS AS CHG_STATUS");

    // An application is decided with its proceeding.
    private string Applications => OfProceeding(
        "tbl_Court_Appln",
        """
        CASE WHEN is_later(APPL_RECD_DATE) OR of_proceeding.seen = 'later' THEN 'later'
            WHEN as_date(APPL_RECD_DATE) IS NULL THEN 'undated'
            WHEN APPL_DEC IS NULL OR of_proceeding.seen = 'known' THEN 'known'
            ELSE 'undated' END
        """,
        "if(of_proceeding.is_completed, APPL_DEC, NULL) AS APPL_DEC");

    // A group that was severed after D still stood on D.
    private string Families => $"""
        SELECT * FROM ({Rows(
            "tbl_Lead_Rider",
            """
            CASE WHEN is_later(datCreatedOn) THEN 'later'
                WHEN as_date(datCreatedOn) IS NULL OR (blnActive = '0' AND as_date(datSeveredOn) IS NULL) THEN 'undated'
                ELSE 'known' END
            """,
            "if(is_later(datSeveredOn), '1', blnActive) AS blnActive, "
            + "if(is_later(datSeveredOn), NULL, datSeveredOn) AS datSeveredOn")})
        WHERE case_id = idnLeadCase
        """;

    private string Rows(string table, string seen, string cells = "line AS line", string undatedIn = "0") => $"""
        SELECT * REPLACE ({cells}), {seen} AS seen, {undatedIn} AS undated_in FROM {File(table)}
        """;

    private string OfProceeding(string table, string seen, string cells) => release.Has("B_TblProceeding") ? $"""
        SELECT rows.* REPLACE ({cells}), {seen} AS seen, 0 AS undated_in
        FROM {File(table)} AS rows LEFT JOIN (
            SELECT case_id AS of_case, IDNPROCEEDING AS of_key, min(seen) AS seen,
                bool_and(COMP_DATE IS NOT NULL) AS is_completed
            FROM ({Proceedings}) GROUP BY of_case, of_key) AS of_proceeding
        ON rows.case_id = of_proceeding.of_case AND rows.IDNPROCEEDING = of_proceeding.of_key
        """ : Rows(table, "'undated'");

    private string File(string table) => $"read_parquet({ReleaseDuckDb.Quoted(release.RowsPath(table))})";
}
