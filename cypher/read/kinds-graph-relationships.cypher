// How many relationships of each type there are between each two sets of labels.
MATCH (a)-[r]->(b)
RETURN labels(a) AS startLabels, type(r) AS type, labels(b) AS endLabels, count(*) AS count
ORDER BY count DESC
LIMIT 10000
