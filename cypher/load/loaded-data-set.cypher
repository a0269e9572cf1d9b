MATCH (d:DataSet)
WHERE d.id STARTS WITH 'dataset:'
RETURN d.name AS name, d.title AS title, d.version AS version, d.hash AS hash
LIMIT 1
