// All relationships of one node, those of a kind together.
MATCH (n)-[r]-(m)
WHERE n.id = $id
RETURN r AS relationship, m AS neighbour, type(r) AS type, m.name AS name, r.id AS id
ORDER BY type, name, id
LIMIT $limit
