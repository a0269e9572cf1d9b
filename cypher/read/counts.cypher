// All nodes but the record of what is loaded.
MATCH (n)
WHERE NOT n:DataSet
RETURN count(n) AS nodes
LIMIT 1
