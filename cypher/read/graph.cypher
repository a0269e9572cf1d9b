// What the app opens on. Who is a member and who speaks what come when a node is expanded.
MATCH (a)-[r]->(b)
WHERE type(r) IN $types
RETURN a AS a, r AS r, b AS b
ORDER BY r.id
LIMIT $limit
