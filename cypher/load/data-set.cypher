MERGE (d:DataSet {id: $properties.id})
SET d = $properties
RETURN count(*) AS written
