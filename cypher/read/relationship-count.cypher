MATCH ()-[r]->()
RETURN count(r) AS relationships
LIMIT 1
