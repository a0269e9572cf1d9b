// title: Sources ranked by what rests on them
// sentence: Sources ({kind}) by the connections that cite them
// group: By source
// tags: ranking, sources, evidence, publisher
// description: Counts the connections for which a source is cited, and those for which it is the only one. How much
//   of a source was read is its "read": "cited" is known only through another source that quotes it. Sources that no
//   connection cites are left out. Answers as a table: sources have no connections of their own to draw.
// param kind: choice any|official|think-tank|press|academic|reference = any "Kind of source"
// chart: bar source, connections

MATCH ()-[r]->()
UNWIND r.sources AS sourceId
WITH sourceId, count(r) AS connections, sum(CASE WHEN size(r.sources) = 1 THEN 1 ELSE 0 END) AS alone
MATCH (s:Source {id: sourceId})
WHERE $kind = 'any' OR s.kind = $kind
RETURN
  s.name AS source,
  s.publisher AS publisher,
  s.kind AS `kind of source`,
  s.read AS `read`,
  coalesce(s.date, 'undated') AS published,
  connections AS connections,
  alone AS `on it alone`
ORDER BY connections DESC, `on it alone` DESC, source, s.id
LIMIT 1000
