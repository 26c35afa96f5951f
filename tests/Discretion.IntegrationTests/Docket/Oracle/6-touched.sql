-- The cases whose number stands in a broken line: in a cell, in two neighbouring cells together, across the break
-- between two broken lines, or, where a TAB was lost, at the start or the end of the digits that ran together. How such
-- a line was mended is not known here, so nothing exact can be said of them.
CREATE TABLE touched AS
WITH cell AS (
    SELECT short, unnest(cells) AS text, unnest(cells[2:] || ['']) AS next_text FROM broken
    UNION ALL
    SELECT true, upper_line.cells[-1], lower_line.cells[1]
    FROM broken AS upper_line
    JOIN broken AS lower_line ON lower_line.source = upper_line.source AND lower_line.line = upper_line.line + 1),
piece AS (
    SELECT short, trim(text, ' ') AS text FROM cell
    UNION
    SELECT short, trim(text, ' ') || trim(next_text, ' ') FROM cell),
run_together AS (
    SELECT regexp_extract(text, '^[0-9]+') AS head, regexp_extract(text, '[0-9]+$') AS tail FROM piece WHERE short),
named AS (
    SELECT as_integer(text) AS case_id FROM piece
    UNION
    SELECT as_integer(head[1:length]) FROM run_together, range(1, 19) AS lengths(length)
    UNION
    SELECT as_integer(tail[-length:]) FROM run_together, range(1, 19) AS lengths(length))
SELECT case_id FROM named WHERE case_id IS NOT NULL;
