UNWIND $rows AS row
MATCH (:`{start}` {id: row.start})-[r:`{type}` {id: row.id}]->(:`{end}` {id: row.end})
DELETE r
RETURN count(*) AS written
