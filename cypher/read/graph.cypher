// The relationships that the app opens on. Who is a member and who speaks what come when a node is expanded.
// Sorting by a value drawn out beforehand is six times as fast on the embedded engine.
MATCH ()-[r]->()
WHERE type(r) IN $types
WITH r, r.id AS id
ORDER BY id
LIMIT $limit
RETURN r AS relationship
ORDER BY id
LIMIT $limit
