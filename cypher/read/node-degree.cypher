MATCH (n)
WHERE n.id = $id
RETURN COUNT { (n)--() } AS degree
LIMIT 1
