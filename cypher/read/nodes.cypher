// Nodes by id.
MATCH (n:`{label}`)
WHERE n.id IN $ids
RETURN n AS node
LIMIT 1000000
