// The nodes at the ends of the relationships that graph.cypher returns, each once.
MATCH (a)-[r]->(b)
WHERE type(r) IN $types
WITH a, b, r.id AS id
ORDER BY id
LIMIT $limit
UNWIND [a, b] AS n
WITH DISTINCT n
RETURN n AS node
LIMIT 2000000
