UNWIND $rows AS row
MATCH (:`{start}` {id: row.start})-[r:`{type}` {id: row.id}]->(:`{end}` {id: row.end})
SET r = row.properties
RETURN count(*) AS written
