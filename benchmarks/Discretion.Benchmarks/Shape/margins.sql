-- One row a case, from the dump's tables as text, and what margins.yaml writes its figures with. $day is the dump's day.
CREATE MACRO today() AS DATE '$day';
CREATE MACRO day(cell) AS TRY_CAST(left(cell, 10) AS DATE);
CREATE MACRO share(yes) AS 100.0 * count_if(yes) / count(*);
CREATE MACRO among(yes, of) AS 100.0 * count_if(yes AND of) / count_if(of);
CREATE MACRO blank(cell) AS 100.0 * count_if(cell IS NULL) / count(*);
CREATE MACRO code(cell, wanted) AS 100.0 * count_if(trim(cell) = wanted) / count(cell);

CREATE TEMP TABLE docket AS
WITH p AS (
    SELECT IDNCASE, min(day(INPUT_DATE)) AS filed,
        arg_max({c: COMP_DATE, o: OTHER_COMP},
            coalesce(COMP_DATE, '9') || lpad(IDNPROCEEDING, 12, '0')) AS current
    FROM B_TblProceeding GROUP BY 1),
g AS (
    SELECT IDNCASE, bool_or((code[:6] IN ('212a02', '237a02', '241a02', '212a03', '237a04') AND code <> '241a02')
        OR code IN ('241a04', '241a11', '212a23')) AS grave
    FROM (SELECT IDNCASE, replace(CHARGE, ' ', '') AS code FROM B_TblProceedCharges) GROUP BY 1),
a AS (SELECT DISTINCT IDNCASE FROM tbl_Court_Appln WHERE APPL_CODE = 'ASYL'),
r AS (SELECT DISTINCT IDNCASE FROM tbl_RepsAssigned WHERE STRATTYLEVEL = 'COURT' AND STRATTYTYPE = 'ALIEN'),
s AS (
    SELECT IDNCASE, min({d: day(ADJ_DATE), k: CAL_TYPE}) AS next
    FROM tbl_schedule WHERE REC_TYPE = 'X' AND ADJ_RSN IS NULL AND ADJ_DATE >= '$day' GROUP BY 1)
SELECT c.IDNCASE AS id, c.NAT AS nat, c.ALIEN_STATE AS state, c.UPDATE_SITE AS court, c.CUSTODY AS custody,
    CASE WHEN c.CASE_TYPE = 'DDC' THEN 'completed'
        WHEN p.current.c IS NULL OR p.current.o IN ('C', 'T') THEN 'pending'
        WHEN p.current.o IN ('A', 'B', 'K', 'M', 'Y') THEN 'closed' ELSE 'completed' END AS stage,
    date_diff('day', p.filed, today()) AS waited,
    coalesce(g.grave, false) AS grave,
    a.IDNCASE IS NOT NULL AS asylum,
    c.E_28_DATE IS NOT NULL OR r.IDNCASE IS NOT NULL AS represented,
    s.next.d AS next_on, s.next.k AS next_kind,
    day(c.DATE_OF_ENTRY) AS entered,
    TRY_CAST(right(c.C_BIRTHDATE, 4) || '-' || split_part(c.C_BIRTHDATE, '/', 1) || '-1' AS DATE) AS born
FROM A_TblCase c LEFT JOIN p USING (IDNCASE) LEFT JOIN g USING (IDNCASE) LEFT JOIN a USING (IDNCASE)
    LEFT JOIN r USING (IDNCASE) LEFT JOIN s USING (IDNCASE);

CREATE MACRO per_case() AS count(*) / (SELECT count(*) FROM docket);
