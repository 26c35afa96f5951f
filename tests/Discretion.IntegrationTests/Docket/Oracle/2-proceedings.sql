-- What the court's decisions in a case say. One row of B_TblProceeding is one proceeding.
CREATE TABLE current_proceeding AS
SELECT *
FROM (
    SELECT
        *,
        row_number() OVER (
            PARTITION BY case_id
            ORDER BY
                COMP_DATE = '' DESC,
                as_date(COMP_DATE) DESC NULLS LAST,
                as_integer(IDNPROCEEDING) DESC NULLS LAST,
                line) AS place,
        count(*) OVER (PARTITION BY case_id) AS proceedings,
        count_if(COMP_DATE = '') OVER (PARTITION BY case_id) AS still_open,
        count_if(not_a_date(COMP_DATE)) OVER (PARTITION BY case_id) AS unreadable
    FROM B_TblProceeding)
WHERE place = 1 AND (proceedings = 1 OR still_open > 0 OR unreadable = 0);

CREATE TABLE current_codes AS
SELECT
    case_id,
    CASE WHEN regexp_full_match(BASE_CITY_CODE, '[A-Z0-9]{3}') THEN BASE_CITY_CODE END AS court,
    CASE WHEN known_case_types(CASE_TYPE) THEN CASE_TYPE END AS case_type,
    CASE CUSTODY WHEN 'D' THEN 'detained' WHEN 'R' THEN 'released' WHEN 'N' THEN 'never_detained' END AS custody,
    CRIM_IND = 'Y' AS criminal_mark,
    CRIM_IND <> '' AND NOT known_criminal_indicator(CRIM_IND) AS criminal_mark_unreadable,
    CASE
        WHEN OTHER_COMP IN ('A', 'B', 'K', 'M', 'Y') THEN true
        WHEN OTHER_COMP <> '' AND NOT known_other_completions(OTHER_COMP) THEN NULL
        ELSE false
    END AS administratively_closed,
    CASE
        WHEN COMP_DATE = '' OR OTHER_COMP IN ('A', 'B', 'K', 'M', 'Y', 'C', 'T') THEN false
        WHEN as_date(COMP_DATE) IS NULL THEN NULL
        WHEN OTHER_COMP <> '' AND NOT known_other_completions(OTHER_COMP) THEN NULL
        ELSE true
    END AS case_completed,
    DEC_CODE,
    DEC_CODE <> '' AND NOT known_decisions(DEC_CODE) AS decision_unreadable,
    ABSENTIA = 'Y' AS decided_in_absentia,
    ABSENTIA <> '' AND NOT known_absentia(ABSENTIA) AS absentia_unreadable,
    as_date(DATE_APPEAL_DUE_STATUS) AS appeal_due_on
FROM current_proceeding;

CREATE TABLE all_proceedings AS
SELECT
    case_id,
    min(as_date(OSC_DATE)) AS charging_document_on,
    min(as_date(INPUT_DATE)) AS filed_on,
    bool_or(OTHER_COMP IN ('Y', 'M') OR DEC_CODE = 'I') AS discretion_shown,
    bool_or(DEC_CODE IN ('T', 'U') OR OTHER_COMP IN ('A', 'K', 'F')) AS discretion_may_hide,
    bool_or((DEC_CODE <> '' AND NOT known_decisions(DEC_CODE))
        OR (OTHER_COMP <> '' AND NOT known_other_completions(OTHER_COMP))) AS discretion_unreadable
FROM B_TblProceeding
GROUP BY case_id;

-- Proceedings that ended here, not by moving elsewhere.
CREATE TABLE absentia AS
WITH ended AS (
    SELECT
        *,
        row_number() OVER (
            PARTITION BY case_id
            ORDER BY as_date(COMP_DATE) DESC NULLS LAST, as_integer(IDNPROCEEDING) DESC NULLS LAST, line) AS place
    FROM B_TblProceeding
    WHERE COMP_DATE <> '' AND OTHER_COMP NOT IN ('C', 'T'))
SELECT
    case_id,
    CASE
        WHEN bool_or(not_a_date(COMP_DATE)) THEN NULL
        WHEN bool_or(place = 1 AND OTHER_COMP <> '' AND NOT known_other_completions(OTHER_COMP)) THEN NULL
        WHEN bool_or(place = 1 AND ABSENTIA = 'Y') THEN true
        WHEN bool_or(place = 1 AND ABSENTIA = 'N') THEN false
    END AS ordered_in_absentia
FROM ended
GROUP BY case_id;
