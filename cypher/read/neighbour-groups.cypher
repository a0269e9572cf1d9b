// How many nodes stand beside one, by type, direction and kind.
MATCH (n:`{label}`)-[r]-(m)
WHERE n.id IN $ids AND NOT m.id IN $ids AND type(r) IN $types
WITH type(r) AS type, startNode(r).id = n.id AS isOut, labels(m)[0] AS kind, m.id AS id
RETURN type AS type, isOut AS isOut, kind AS kind, count(DISTINCT id) AS count
LIMIT 10000
