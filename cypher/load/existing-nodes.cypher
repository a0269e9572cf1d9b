MATCH (n:`{label}`)
WHERE n.id > $after AND n.id STARTS WITH $prefix
RETURN n.id AS id, properties(n) AS properties
ORDER BY id
LIMIT $limit
