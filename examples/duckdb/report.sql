-- The errors in the output of `matrix-events check --json`, counted by type, code and place.
WITH problems AS (SELECT unnest(problems) AS problem FROM read_json($report)),
     errors AS (SELECT problem.type AS type, unnest(problem.errors) AS error FROM problems)
SELECT type, error.code AS code, error.path AS path, count(*)::INTEGER AS events
FROM errors
GROUP BY ALL
ORDER BY events DESC, type, path
LIMIT 5
