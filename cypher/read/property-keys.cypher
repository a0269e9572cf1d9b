// Every property that a node or relationship has. Neo4j's db.propertyKeys() lists those that any ever had.
MATCH (n)
UNWIND keys(n) AS key
RETURN DISTINCT key AS propertyKey
UNION
MATCH ()-[r]->()
UNWIND keys(r) AS key
RETURN DISTINCT key AS propertyKey
LIMIT 1000
