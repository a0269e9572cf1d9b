MATCH (d:DataSet)
RETURN d.name AS name, d.title AS title, d.version AS version, d.hash AS hash
ORDER BY name
LIMIT 1
