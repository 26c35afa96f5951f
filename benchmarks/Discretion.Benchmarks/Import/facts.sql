-- The facts of every case by one statement: text of the needed columns only, TRY_CAST, one aggregate a table, no staging.
-- $folder and $day stand for the dump and the day. Rows with a wrong number of cells are lost (ignore_errors); why a fact
-- is unknown is not told.
WITH c AS (
    SELECT TRY_CAST(IDNCASE AS BIGINT) AS case_id, nullif(trim(NAT), '') AS nat, nullif(trim(LANG), '') AS lang,
        TRY_CAST(left(E_28_DATE, 10) AS DATE) AS represented_on,
        TRY_CAST(left(LATEST_HEARING, 10) AS DATE) AS latest_on, nullif(trim(LATEST_CAL_TYPE), '') AS latest_kind,
        TRY_CAST(left(DATE_OF_ENTRY, 10) AS DATE) AS entry,
        TRY_CAST(right(C_BIRTHDATE, 4) || '-' || split_part(C_BIRTHDATE, '/', 1) || '-1' AS DATE) AS birth, LPR
    FROM read_csv('$folder/A_TblCase.csv', $reading) WHERE TRY_CAST(IDNCASE AS BIGINT) IS NOT NULL),
p AS (
    SELECT TRY_CAST(IDNCASE AS BIGINT) AS case_id, min(TRY_CAST(left(OSC_DATE, 10) AS DATE)) AS charged_on,
        min(TRY_CAST(left(INPUT_DATE, 10) AS DATE)) AS filed_on,
        arg_max({c: trim(BASE_CITY_CODE), t: trim(CASE_TYPE), u: CUSTODY, d: DEC_CODE, o: OTHER_COMP, a: ABSENTIA,
            k: CRIM_IND, f: COMP_DATE, due: TRY_CAST(left(DATE_APPEAL_DUE_STATUS, 10) AS DATE)},
            {r: coalesce(TRY_CAST(left(COMP_DATE, 10) AS DATE), DATE '9999-12-31'), k: TRY_CAST(IDNPROCEEDING AS BIGINT)})
            AS cur,
        arg_max({a: ABSENTIA}, CASE WHEN COMP_DATE IS NOT NULL AND coalesce(OTHER_COMP, '') NOT IN ('C', 'T') THEN
            {r: TRY_CAST(left(COMP_DATE, 10) AS DATE), k: TRY_CAST(IDNPROCEEDING AS BIGINT)} END) AS ended_absentia,
        bool_or(COMP_DATE IS NOT NULL AND coalesce(OTHER_COMP, '') NOT IN ('C', 'T')) AS ended,
        coalesce(bool_or(OTHER_COMP IN ('Y', 'M') OR DEC_CODE = 'I'), false) AS shown,
        coalesce(bool_or(DEC_CODE IN ('T', 'U') OR OTHER_COMP IN ('A', 'K', 'F')), false) AS may_hide
    FROM read_csv('$folder/B_TblProceeding.csv', $reading) GROUP BY 1),
s AS (
    SELECT TRY_CAST(IDNCASE AS BIGINT) AS case_id, coalesce(bool_or(ADJ_RSN = 'PD'), false) AS considered,
        min(CASE WHEN REC_TYPE = 'X' AND ADJ_RSN IS NULL AND TRY_CAST(left(ADJ_DATE, 10) AS DATE) >= DATE '$day'
            THEN {d: TRY_CAST(left(ADJ_DATE, 10) AS DATE), k: TRY_CAST(IDNSCHEDULE AS BIGINT), c: CAL_TYPE} END) AS next
    FROM read_csv('$folder/tbl_schedule.csv', $reading) GROUP BY 1),
g AS (
    SELECT case_id, coalesce(bool_or(live AND ((code[:6] IN ('212a02', '237a02', '241a02')
            AND code NOT IN ('212a02Cii', '212a02Hii', '241a02')) OR code IN ('241a04', '241a11', '212a23'))), false) AS criminal,
        coalesce(bool_or(live AND code[:10] IN ('237a02Aiii', '241a02Aiii')), false) AS aggravated,
        coalesce(bool_or(live AND (code[:6] IN ('212a03', '237a04')
            OR code[:7] IN ('241a04A', '241a04B', '241a04C', '241a04D'))), false) AS security,
        coalesce(bool_or(live AND (code IN ('212a06Ci', '237a03Biii', '241a03Biii') OR code[:9] = '212a06Cii' OR code[:7]
            IN ('212a06F', '237a01G', '241a01G', '237a03C', '241a03C', '237a03D'))), false) AS fraud,
        coalesce(bool_or(live AND (code[:8] = '212a09Ai' OR code = '212a09CiII')), false) AS removal,
        coalesce(bool_or(live AND code[:7] IN ('212a06E', '237a01E')), false) AS smuggling
    FROM (SELECT TRY_CAST(IDNCASE AS BIGINT) AS case_id, replace(CHARGE, ' ', '') AS code,
            coalesce(CHG_STATUS, '') NOT IN ('W', 'N') AS live
        FROM read_csv('$folder/B_TblProceedCharges.csv', $reading)) GROUP BY 1),
a AS (
    SELECT TRY_CAST(IDNCASE AS BIGINT) AS case_id, coalesce(bool_or(trim(APPL_CODE) = '42A'), false) AS resident,
        coalesce(bool_or((APPL_DEC IS NULL OR APPL_DEC = 'R') AND trim(APPL_CODE) NOT IN ('VD', 'WD', 'WDL')), false) AS relief,
        coalesce(bool_or((APPL_DEC IS NULL OR APPL_DEC = 'R') AND trim(APPL_CODE) IN ('ASYL', 'ASYW', 'WCAT')), false) AS asylum,
        coalesce(bool_or((APPL_DEC IS NULL OR APPL_DEC = 'R') AND trim(APPL_CODE) IN ('42A', '42B')), false) AS cancellation
    FROM read_csv('$folder/tbl_Court_Appln.csv', $reading) GROUP BY 1),
r AS (
    SELECT TRY_CAST(IDNCASE AS BIGINT) AS case_id, coalesce(bool_or(STRATTYLEVEL = 'COURT' AND STRATTYTYPE = 'ALIEN'), false) AS court
    FROM read_csv('$folder/tbl_RepsAssigned.csv', $reading) GROUP BY 1),
j AS (
    SELECT TRY_CAST(idnCase AS BIGINT) AS case_id,
        arg_max(idnJuvenile, TRY_CAST(idnJuvenileHistory AS BIGINT)) IN ('1', '3', '4', '6') AS juvenile
    FROM read_csv('$folder/tbl_JuvenileHistory.csv', $reading) GROUP BY 1),
f AS (
    SELECT unnest([TRY_CAST(idnLeadCase AS BIGINT), TRY_CAST(idnRiderCase AS BIGINT)]) AS case_id,
        coalesce(blnActive = '1' AND datSeveredOn IS NULL, false) AS active
    FROM read_csv('$folder/tbl_Lead_Rider.csv', $reading)),
h AS (SELECT case_id, bool_or(active) AS active FROM f GROUP BY 1),
b AS (
    SELECT TRY_CAST(idncase AS BIGINT) AS case_id,
        coalesce(bool_or(strAppealType IN ('Case Appeal', 'Appeal of IJ MTR') AND datBIADecision IS NULL), false) AS pending,
        coalesce(bool_or(strBIADecision IN ('APD', 'TPD', 'WPD')), false) AS shown
    FROM read_csv('$folder/tblAppeal.csv', $reading) GROUP BY 1),
x AS (
    SELECT c.*, p.* EXCLUDE (case_id), s.* EXCLUDE (case_id), g.* EXCLUDE (case_id), a.* EXCLUDE (case_id), r.court,
        j.juvenile, h.active, b.pending, b.shown AS b_shown, p.cur.o AS o, p.cur.d AS d, p.cur.t AS t,
        p.cur.f IS NOT NULL AND coalesce(p.cur.o, '') NOT IN ('A', 'B', 'K', 'M', 'Y', 'C', 'T') AS completed,
        CASE WHEN c.birth <= DATE '$day' AND c.birth > DATE '$day' - INTERVAL 110 YEAR THEN c.birth END AS born,
        CASE WHEN c.entry <= DATE '$day' AND coalesce(c.entry <= p.charged_on, true) AND coalesce(c.entry >= c.birth, true)
            THEN c.entry END AS entered
    FROM c LEFT JOIN p USING (case_id) LEFT JOIN s USING (case_id) LEFT JOIN g USING (case_id) LEFT JOIN a USING (case_id)
    LEFT JOIN r USING (case_id) LEFT JOIN j USING (case_id) LEFT JOIN h USING (case_id) LEFT JOIN b USING (case_id))
SELECT case_id, cur.c AS court, t AS case_type,
    CASE cur.u WHEN 'D' THEN 'detained' WHEN 'R' THEN 'released' WHEN 'N' THEN 'never_detained' END AS custody,
    nullif(nat, '??') AS nationality, nullif(lang, '??') AS language, charged_on AS charging_document_on, filed_on,
    CASE WHEN next IS NOT NULL THEN next.d WHEN latest_on >= DATE '$day' THEN latest_on END AS next_hearing_on,
    CASE coalesce(CASE WHEN next IS NOT NULL THEN next.c WHEN latest_on >= DATE '$day' THEN latest_kind END, '')
        WHEN 'M' THEN 'master' WHEN 'I' THEN 'individual' WHEN '' THEN NULL ELSE 'other' END AS next_hearing_kind,
    represented_on IS NOT NULL OR coalesce(x.court, false) AS represented,
    born AS birth_month_low, last_day(born) AS birth_month_high,
    2011 - year(born) - CASE WHEN month(born) >= month(DATE '$day') THEN 1 ELSE 0 END AS age_years_low,
    2011 - year(born) - CASE WHEN month(born) > month(DATE '$day') THEN 1 ELSE 0 END AS age_years_high,
    entered AS last_entered_on, date_sub('year', entered, DATE '$day') AS years_since_last_entry,
    CASE WHEN NOT completed THEN date_sub('year', entered, DATE '$day') END AS years_present_low,
    date_sub('year', born, entered) AS age_at_entry_years_high,
    CASE WHEN LPR = '1' OR resident THEN true END AS lawful_permanent_resident,
    CASE WHEN criminal OR cur.k = 'Y' THEN true ELSE criminal END AS criminal_ground_charged,
    aggravated AS aggravated_felony_charged, security AS security_ground_charged, fraud AS fraud_charged,
    CASE WHEN removal THEN true END AS prior_removal_charged, smuggling AS smuggling_charged,
    CASE WHEN cur IS NULL THEN NULL WHEN NOT coalesce(ended, false) THEN false WHEN ended_absentia.a IN ('Y', 'N') THEN ended_absentia.a = 'Y' END AS ordered_in_absentia,
    coalesce(relief, false) AS relief_pending, coalesce(asylum, false) AS asylum_pending,
    coalesce(cancellation, false) AS cancellation_pending,
    CASE WHEN cur IS NOT NULL THEN coalesce(o, '') IN ('A', 'B', 'K', 'M', 'Y') END AS administratively_closed,
    CASE WHEN cur IS NOT NULL THEN completed END AS case_completed,
    CASE WHEN x.shown OR b_shown THEN true WHEN cur IS NULL OR may_hide THEN NULL ELSE false END AS discretion_exercised,
    coalesce(considered, false) AS discretion_under_consideration, coalesce(pending, false) AS appeal_pending,
    CASE WHEN cur IS NULL OR t IN ('WHO', 'RFR') OR d IN ('V', 'L') THEN NULL
        WHEN (t = 'RMV' AND d IN ('X', 'E', 'Z', 'H')) OR (t = 'DEP' AND d = 'D') OR (t = 'EXC' AND d = 'E')
        THEN CASE WHEN cur.a = 'Y' THEN true WHEN cur.due < DATE '$day' AND NOT coalesce(pending, false) THEN true
            WHEN cur.due IS NOT NULL THEN false END ELSE false END AS final_order,
    coalesce(active, false) AS in_family_group, coalesce(juvenile, false) AS juvenile
FROM x ORDER BY cur.c, next_hearing_on, case_id
