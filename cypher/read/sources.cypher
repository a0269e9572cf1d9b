// Every source, by what tells how independent it is.
MATCH (source:Source)
RETURN source.id AS id, source.publisher AS publisher, source.kind AS kind
ORDER BY id
LIMIT 1000000
