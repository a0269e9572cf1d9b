// How many nodes there are of each set of labels.
MATCH (n)
WHERE NOT n:DataSet
RETURN labels(n) AS labels, count(*) AS count
ORDER BY count DESC
LIMIT 10000
