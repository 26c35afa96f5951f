-- Whether a row of a table that could have said otherwise was set aside.
CREATE TABLE doubt AS
SELECT
    case_id,
    bool_or(source = 'A_TblCase') AS a_case,
    bool_or(source = 'B_TblProceeding') AS proceedings,
    bool_or(source = 'tbl_schedule') AS schedule,
    bool_or(source = 'B_TblProceedCharges') AS charges,
    bool_or(source = 'tbl_Court_Appln') AS applications,
    bool_or(source = 'tbl_RepsAssigned') AS representatives,
    bool_or(source = 'tbl_JuvenileHistory') AS juveniles,
    bool_or(source = 'tbl_Lead_Rider') AS family,
    bool_or(source = 'tblAppeal') AS appeals
FROM set_aside
GROUP BY case_id;

-- A doubt that is NULL is none. A no in doubt is unknown; a yes stays yes.
CREATE MACRO unless_in_doubt(answer, doubt) AS
    CASE WHEN answer THEN true WHEN NOT answer AND NOT coalesce(doubt, false) THEN false END;

CREATE TABLE person AS
WITH birth AS (
    SELECT
        case_id,
        CASE WHEN months(as_month(C_BIRTHDATE)) BETWEEN months(as_of()) - 1320 AND months(as_of())
            THEN as_month(C_BIRTHDATE) END AS born
    FROM A_TblCase)
SELECT
    c.case_id,
    born,
    CASE WHEN as_date(c.DATE_OF_ENTRY) <= as_of()
            AND coalesce(as_date(c.DATE_OF_ENTRY) <= p.charging_document_on, true)
            AND coalesce(as_date(c.DATE_OF_ENTRY) >= born, true)
        THEN as_date(c.DATE_OF_ENTRY) END AS entered
FROM A_TblCase AS c
JOIN birth USING (case_id)
LEFT JOIN all_proceedings AS p USING (case_id);

CREATE TABLE answers AS
SELECT
    c.case_id,
    p.case_id IS NOT NULL AS has_proceeding,
    k.case_id IS NOT NULL AS has_current,
    k.court, k.case_type, k.custody,
    CASE WHEN c.NAT NOT IN ('', '??') THEN c.NAT END AS nationality,
    CASE WHEN c.LANG NOT IN ('', '??') THEN c.LANG END AS language,
    p.charging_document_on, p.filed_on,
    CASE WHEN NOT has_tbl_schedule() THEN NULL
        WHEN n.case_id IS NOT NULL THEN n.hearing_on
        WHEN as_date(c.LATEST_HEARING) >= as_of() THEN as_date(c.LATEST_HEARING) END AS next_hearing_on,
    CASE WHEN NOT has_tbl_schedule() THEN NULL
        WHEN n.case_id IS NOT NULL THEN n.kind
        WHEN as_date(c.LATEST_HEARING) >= as_of() THEN c.LATEST_CAL_TYPE END AS next_hearing_code,
    unless_in_doubt(
        CASE WHEN as_date(c.E_28_DATE) IS NOT NULL OR r.for_the_person THEN true
            WHEN not_a_date(c.E_28_DATE) OR r.perhaps_for_the_person THEN NULL
            WHEN has_tbl_RepsAssigned() THEN false END,
        d.a_case OR d.representatives) AS represented,
    person.born,
    person.entered,
    CASE WHEN c.LPR = '1' OR a.by_permanent_resident THEN true END AS lawful_permanent_resident,
    unless_in_doubt(
        CASE WHEN g.criminal OR k.criminal_mark THEN true
            WHEN g.case_id IS NOT NULL AND k.case_id IS NOT NULL AND NOT k.criminal_mark_unreadable THEN false END,
        d.charges OR d.proceedings OR g.blank) AS criminal_ground_charged,
    unless_in_doubt(g.aggravated_felony, d.charges OR g.blank) AS aggravated_felony_charged,
    unless_in_doubt(g.security, d.charges OR g.blank) AS security_ground_charged,
    unless_in_doubt(g.fraud, d.charges OR g.blank) AS fraud_charged,
    CASE WHEN g.prior_removal THEN true END AS prior_removal_charged,
    unless_in_doubt(g.smuggling, d.charges OR g.blank) AS smuggling_charged,
    unless_in_doubt(
        CASE WHEN p.case_id IS NULL THEN NULL WHEN e.case_id IS NULL THEN false ELSE e.ordered_in_absentia END,
        d.proceedings) AS ordered_in_absentia,
    unless_in_doubt(
        CASE WHEN NOT has_tbl_Court_Appln() THEN NULL WHEN a.case_id IS NULL THEN false ELSE a.relief_pending END,
        d.applications) AS relief_pending,
    unless_in_doubt(
        CASE WHEN NOT has_tbl_Court_Appln() THEN NULL WHEN a.case_id IS NULL THEN false ELSE a.asylum_pending END,
        d.applications) AS asylum_pending,
    unless_in_doubt(
        CASE WHEN NOT has_tbl_Court_Appln() THEN NULL WHEN a.case_id IS NULL THEN false
            ELSE a.cancellation_pending END,
        d.applications) AS cancellation_pending,
    unless_in_doubt(k.administratively_closed, d.proceedings) AS administratively_closed,
    unless_in_doubt(k.case_completed, d.proceedings) AS case_completed,
    unless_in_doubt(
        CASE WHEN p.discretion_shown OR b.discretion_shown THEN true
            WHEN p.case_id IS NULL OR p.discretion_may_hide OR p.discretion_unreadable THEN NULL
            WHEN has_tblAppeal() THEN false END,
        d.proceedings OR d.appeals) AS discretion_exercised,
    unless_in_doubt(
        CASE WHEN has_tbl_schedule() THEN coalesce(s.discretion_considered, false) END,
        d.schedule) AS discretion_under_consideration,
    unless_in_doubt(
        CASE WHEN b.pending THEN true WHEN b.perhaps_pending THEN NULL WHEN has_tblAppeal() THEN false END,
        d.appeals) AS appeal_pending,
    unless_in_doubt(
        CASE WHEN NOT has_tbl_Lead_Rider() THEN NULL WHEN f.case_id IS NULL THEN false ELSE f.in_group END,
        d.family) AS in_family_group,
    unless_in_doubt(
        CASE WHEN NOT has_tbl_JuvenileHistory() THEN NULL WHEN j.case_id IS NULL THEN false ELSE j.juvenile END,
        d.juveniles) AS juvenile,
    k.DEC_CODE, k.decision_unreadable, k.decided_in_absentia, k.absentia_unreadable, k.appeal_due_on,
    d.proceedings AS doubt_of_proceedings
FROM A_TblCase AS c
JOIN person USING (case_id)
LEFT JOIN all_proceedings AS p USING (case_id)
LEFT JOIN current_codes AS k USING (case_id)
LEFT JOIN absentia AS e USING (case_id)
LEFT JOIN charges AS g USING (case_id)
LEFT JOIN applications AS a USING (case_id)
LEFT JOIN next_scheduled AS n USING (case_id)
LEFT JOIN schedule AS s USING (case_id)
LEFT JOIN representatives AS r USING (case_id)
LEFT JOIN appeals AS b USING (case_id)
LEFT JOIN family AS f USING (case_id)
LEFT JOIN juveniles AS j USING (case_id)
LEFT JOIN doubt AS d USING (case_id);

CREATE TABLE oracle AS
SELECT
    case_id, court, case_type, custody, nationality, language, charging_document_on, filed_on,
    next_hearing_on,
    CASE next_hearing_code WHEN 'M' THEN 'master' WHEN 'I' THEN 'individual' WHEN '' THEN NULL
        ELSE CASE WHEN next_hearing_code IS NOT NULL THEN 'other' END END AS next_hearing_kind,
    represented,
    born AS birth_month_low,
    last_day(born) AS birth_month_high,
    CAST(age_low(born, as_of()) AS INTEGER) AS age_years_low,
    CAST(age_high(born, as_of()) AS INTEGER) AS age_years_high,
    entered AS last_entered_on,
    CAST(whole_years(entered, as_of()) AS INTEGER) AS years_since_last_entry,
    CASE WHEN NOT case_completed THEN CAST(whole_years(entered, as_of()) AS INTEGER) END AS years_present_low,
    CASE WHEN NOT case_completed AND entered IS NOT NULL THEN CAST(age_high(born, as_of()) AS INTEGER) END
        AS years_present_high,
    CASE WHEN born IS NOT NULL AND entered IS NOT NULL THEN 0 END AS age_at_entry_years_low,
    CAST(age_high(born, entered) AS INTEGER) AS age_at_entry_years_high,
    lawful_permanent_resident, criminal_ground_charged, aggravated_felony_charged, security_ground_charged,
    fraud_charged, prior_removal_charged, smuggling_charged, ordered_in_absentia, relief_pending, asylum_pending,
    cancellation_pending, administratively_closed, case_completed, discretion_exercised,
    discretion_under_consideration, appeal_pending,
    unless_in_doubt(
        CASE WHEN NOT has_current OR case_type IS NULL OR decision_unreadable THEN NULL
            WHEN case_type IN ('WHO', 'RFR') OR DEC_CODE IN ('V', 'L') THEN NULL
            WHEN (case_type = 'RMV' AND DEC_CODE IN ('X', 'E', 'Z', 'H'))
                OR (case_type = 'DEP' AND DEC_CODE = 'D') OR (case_type = 'EXC' AND DEC_CODE = 'E')
            THEN CASE WHEN decided_in_absentia THEN true
                WHEN appeal_pending IS NULL OR appeal_due_on IS NULL THEN NULL
                WHEN appeal_due_on < as_of() AND NOT appeal_pending THEN true
                WHEN NOT absentia_unreadable THEN false END
            ELSE false END,
        doubt_of_proceedings) AS final_order,
    in_family_group, juvenile
FROM answers;
