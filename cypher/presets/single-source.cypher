// title: What rests on a single source
// sentence: Connections of {subject} that rest on a single source
// group: By source
// tags: sources, evidence, single-sourced, check
// description: Lists the connections that one source alone is cited for, with that source. Two sources may still repeat
//   one another, and a connection of one good source may be sound: it is a list of what to check first.
// param subject: node = ministry:ild "Of"
// graph-only: r

MATCH (n)
WHERE n.id = $subject
MATCH (n)-[r]-(far)
WHERE size(r.sources) = 1
WITH r, far, r.sources[0] AS sourceId
MATCH (s:Source {id: sourceId})
RETURN
  r AS r,
  startNode(r).name AS `from`,
  toLower(replace(type(r), '_', ' ')) AS connection,
  endNode(r).name AS `to`,
  coalesce(r.confidence, 'not recorded') AS `how sure`,
  s.name AS source,
  s.publisher AS publisher,
  s.kind AS `kind of source`
ORDER BY connection, `from`, `to`, r.id
LIMIT 1000
