// What connects the given nodes with others.
MATCH (n:`{label}`)-[r]-(m)
WHERE n.id IN $ids AND m.id IN $among AND type(r) IN $types
RETURN r AS relationship
LIMIT 1000000
