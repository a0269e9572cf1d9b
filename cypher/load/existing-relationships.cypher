MATCH ()-[r:`{type}`]->()
WHERE r.id > $after
RETURN r.id AS id, properties(r) AS properties
ORDER BY id
LIMIT $limit
