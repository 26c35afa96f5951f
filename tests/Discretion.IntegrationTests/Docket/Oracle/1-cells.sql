-- How one cell reads. '' is blank; NULL is "cannot be read as that".
CREATE MACRO as_integer(cell) AS
    CASE WHEN regexp_full_match(cell, '[0-9]{1,18}([.]0)?') THEN CAST(regexp_extract(cell, '^[0-9]+') AS BIGINT) END;

CREATE MACRO as_date(cell) AS CASE
    WHEN regexp_full_match(
        cell, '[0-9]{4}-[0-9]{2}-[0-9]{2}( ([01][0-9]|2[0-3]):[0-5][0-9](:[0-5][0-9](\.[0-9]+)?)?)?')
        AND cell[1:4] <> '0000'
    THEN TRY_CAST(cell[1:10] AS DATE) END;

-- The month's first day.
CREATE MACRO as_month(cell) AS CASE
    WHEN regexp_full_match(cell, '(0?[1-9]|1[0-2])/[0-9]{4}') AND cell[-4:] <> '0000'
    THEN make_date(CAST(split_part(cell, '/', 2) AS INTEGER), CAST(split_part(cell, '/', 1) AS INTEGER), 1) END;

CREATE MACRO not_a_date(cell) AS cell <> '' AND as_date(cell) IS NULL;
CREATE MACRO not_a_bit(cell) AS cell NOT IN ('', '0', '1');

CREATE MACRO months(day) AS year(day) * 12 + month(day);

-- A 29 February completes its year on 1 March: (month, day) decides, and 28 February is before it.
CREATE MACRO whole_years(born, today) AS year(today) - year(born)
    - CASE WHEN month(today) * 100 + day(today) < month(born) * 100 + day(born) THEN 1 ELSE 0 END;

-- The oldest and youngest that someone born in a month can be in another month.
CREATE MACRO age_high(born, today) AS
    year(today) - year(born) - CASE WHEN month(today) < month(born) THEN 1 ELSE 0 END;
-- greatest(0, NULL) would be 0.
CREATE MACRO age_low(born, today) AS CASE WHEN born IS NOT NULL AND today IS NOT NULL THEN
    greatest(0, year(today) - year(born) - CASE WHEN month(today) <= month(born) THEN 1 ELSE 0 END) END;
