MATCH (n)
WHERE NOT n:DataSet
UNWIND labels(n) AS label
RETURN label AS label, count(*) AS count
ORDER BY count DESC, label
LIMIT 1000
