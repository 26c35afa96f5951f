-- A charge's code carries padding inside: 212a07Ai  I. Withdrawn and not sustained charges are no longer live.
CREATE TABLE charge AS
SELECT case_id, CHG_STATUS NOT IN ('W', 'N') AS live, regexp_replace(CHARGE, ' +', '', 'g') AS code
FROM B_TblProceedCharges;

CREATE TABLE charges AS
SELECT
    case_id,
    bool_or(live AND (
        (regexp_matches(code, '^(212a02|237a02|241a02)') AND code NOT IN ('212a02Cii', '212a02Hii', '241a02'))
        OR code IN ('241a04', '241a11', '212a23'))) AS criminal,
    bool_or(live AND regexp_matches(code, '^(237a02Aiii|241a02Aiii)')) AS aggravated_felony,
    bool_or(live AND regexp_matches(code, '^(212a03|237a04|241a04A|241a04B|241a04C|241a04D)')) AS security,
    bool_or(live AND (
        code IN ('212a06Ci', '237a03Biii', '241a03Biii')
        OR regexp_matches(code, '^(212a06Cii|212a06F|237a01G|241a01G|237a03C|241a03C|237a03D)'))) AS fraud,
    bool_or(live AND (regexp_matches(code, '^212a09Ai') OR code = '212a09CiII')) AS prior_removal,
    bool_or(live AND regexp_matches(code, '^(212a06E|237a01E)')) AS smuggling,
    bool_or(live AND code = '') AS blank
FROM charge
GROUP BY case_id;

CREATE TABLE application AS
SELECT
    case_id,
    APPL_CODE AS code,
    APPL_DEC IN ('', 'R') AS pending,
    APPL_DEC IN ('', 'R') OR NOT known_application_decisions(APPL_DEC) AS perhaps_pending
FROM tbl_Court_Appln;

CREATE TABLE applications AS
SELECT
    case_id,
    bool_or(code = '42A') AS by_permanent_resident,
    CASE
        WHEN bool_or(pending AND code NOT IN ('VD', 'WD', 'WDL', '')) THEN true
        WHEN bool_or(perhaps_pending AND code NOT IN ('VD', 'WD', 'WDL')) THEN NULL
        ELSE false
    END AS relief_pending,
    CASE
        WHEN bool_or(pending AND code IN ('ASYL', 'ASYW', 'WCAT')) THEN true
        WHEN bool_or(perhaps_pending AND code IN ('ASYL', 'ASYW', 'WCAT', '')) THEN NULL
        ELSE false
    END AS asylum_pending,
    CASE
        WHEN bool_or(pending AND code IN ('42A', '42B')) THEN true
        WHEN bool_or(perhaps_pending AND code IN ('42A', '42B', '')) THEN NULL
        ELSE false
    END AS cancellation_pending
FROM application
GROUP BY case_id;
