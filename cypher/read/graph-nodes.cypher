// The nodes at the ends of the relationships that graph.cypher returns, each once.
MATCH (a)-[r]->(b)
WHERE type(r) IN $types
WITH a, b, r.id AS id
ORDER BY id
LIMIT $limit
UNWIND [a, b] AS n
WITH DISTINCT n, n.id AS id
RETURN n AS node
ORDER BY id
LIMIT 2000000
