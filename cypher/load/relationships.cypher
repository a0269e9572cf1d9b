UNWIND $rows AS row
MATCH (start:`{start}` {id: row.start})
MATCH (end:`{end}` {id: row.end})
CREATE (start)-[r:`{type}`]->(end)
SET r = row.properties
RETURN count(*) AS written
