// Ids of the nodes beside at least so many of the given ones, and how well connected they are.
MATCH (n:`{label}`)-[r]-(m)
WHERE
  n.id IN $ids
  AND NOT m.id IN $given
  AND type(r) IN $types
  AND ($direction = 'any' OR ($direction = 'out') = (startNode(r).id = n.id))
  AND ($kind = 'any' OR $kind IN labels(m))
WITH m, count(DISTINCT n.id) AS beside
WHERE beside >= $atLeast
RETURN m.id AS id, COUNT { (m)--() } AS degree
LIMIT 1000000
