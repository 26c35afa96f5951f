-- The cases whose number stands in a broken line: in a cell, in two neighbouring cells together, or across the break
-- between two broken lines. How such a line was mended is not known here, so nothing exact can be said of them.
CREATE TABLE touched AS
WITH cell AS (
    SELECT source, line, unnest(cells) AS text, unnest(cells[2:] || ['']) AS next_text FROM broken),
across AS (
    SELECT upper_line.cells[-1] AS text, lower_line.cells[1] AS next_text
    FROM broken AS upper_line
    JOIN broken AS lower_line ON lower_line.source = upper_line.source AND lower_line.line = upper_line.line + 1),
piece AS (
    SELECT text, next_text FROM cell UNION ALL SELECT text, next_text FROM across),
named AS (
    SELECT as_integer(trim(text, ' ')) AS case_id FROM piece
    UNION
    SELECT as_integer(trim(text, ' ') || trim(next_text, ' ')) FROM piece)
SELECT case_id FROM named WHERE case_id IS NOT NULL;
