MATCH (n:`{label}`)
WHERE n.id IN $ids
RETURN COUNT { (n)--() } AS degree
LIMIT 1
