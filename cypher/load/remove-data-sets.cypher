MATCH (d:DataSet)
WHERE d.id STARTS WITH 'dataset:'
DELETE d
