// Nodes beside the given ones that are not among them, the best connected first.
MATCH (n)-[r]-(m)
WHERE n.id IN $ids AND NOT m.id IN $ids AND type(r) IN $types
WITH m, r
ORDER BY r.id
WITH m, collect(r) AS relationships, COUNT { (m)--() } AS degree
RETURN m AS neighbour, relationships AS relationships, degree AS degree
ORDER BY degree DESC, m.id
LIMIT $limit
