// What the app opens on. Who is a member and who speaks what come when a node is expanded.
MATCH (a)-[r]->(b)
WHERE type(r) IN $types
WITH a, r, b
ORDER BY r.id
LIMIT $limit
RETURN a AS start, r AS relationship, b AS end
ORDER BY r.id
