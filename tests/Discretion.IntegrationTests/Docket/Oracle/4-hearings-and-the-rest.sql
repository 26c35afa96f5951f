CREATE TABLE next_scheduled AS
SELECT case_id, hearing_on, CAL_TYPE AS kind
FROM (
    SELECT
        case_id, CAL_TYPE, as_date(ADJ_DATE) AS hearing_on,
        row_number() OVER (
            PARTITION BY case_id
            ORDER BY as_date(ADJ_DATE), as_integer(IDNSCHEDULE) NULLS FIRST, line) AS place
    FROM tbl_schedule
    WHERE REC_TYPE = 'X' AND ADJ_RSN = '' AND as_date(ADJ_DATE) >= as_of())
WHERE place = 1;

CREATE TABLE schedule AS
SELECT case_id, bool_or(ADJ_RSN = 'PD') AS discretion_considered
FROM tbl_schedule
GROUP BY case_id;

CREATE TABLE representatives AS
SELECT
    case_id,
    bool_or(STRATTYLEVEL = 'COURT' AND STRATTYTYPE = 'ALIEN') AS for_the_person,
    bool_or(
        (STRATTYLEVEL = 'COURT' OR STRATTYLEVEL <> '' AND NOT known_representative_levels(STRATTYLEVEL))
        AND (STRATTYTYPE = 'ALIEN' OR STRATTYTYPE <> '' AND NOT known_representative_types(STRATTYTYPE)))
        AS perhaps_for_the_person
FROM tbl_RepsAssigned
GROUP BY case_id;

CREATE TABLE appeals AS
SELECT
    case_id,
    bool_or(lower(strAppealType) IN ('case appeal', 'appeal of ij mtr') AND datBIADecision = '') AS pending,
    bool_or(lower(strAppealType) IN ('case appeal', 'appeal of ij mtr') AND not_a_date(datBIADecision)
        OR strAppealType = '' AND as_date(datBIADecision) IS NULL)
        AS perhaps_pending,
    bool_or(strBIADecision IN ('APD', 'TPD', 'WPD')) AS discretion_shown
FROM tblAppeal
GROUP BY case_id;

CREATE TABLE family AS
SELECT
    case_id,
    CASE
        WHEN bool_or(blnActive = '1' AND datSeveredOn = '') THEN true
        WHEN bool_or((blnActive = '1' OR not_a_bit(blnActive)) AND as_date(datSeveredOn) IS NULL) THEN NULL
        ELSE false
    END AS in_group
FROM (
    SELECT case_id, blnActive, datSeveredOn FROM tbl_Lead_Rider
    UNION ALL
    SELECT rider_id, blnActive, datSeveredOn FROM tbl_Lead_Rider)
GROUP BY case_id;

CREATE TABLE juveniles AS
SELECT
    case_id,
    CASE WHEN idnJuvenile IN ('1', '3', '4', '6') THEN true WHEN known_juvenile_kinds(idnJuvenile) THEN false END
        AS juvenile
FROM (
    SELECT
        case_id, idnJuvenile,
        row_number() OVER (
            PARTITION BY case_id ORDER BY as_integer(idnJuvenileHistory) DESC NULLS LAST, line) AS place
    FROM tbl_JuvenileHistory)
WHERE place = 1;
