// All relationships of one node, those of a kind together.
MATCH (n:`{label}`)-[r]-(m)
WHERE n.id IN $ids
RETURN r AS relationship, m AS neighbour, type(r) AS type, m.name AS name, r.id AS id
ORDER BY type, name, id
LIMIT $limit
