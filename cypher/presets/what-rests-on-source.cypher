// title: What rests on a source
// sentence: Connections that cite {source}
// group: By source
// tags: sources, evidence, citations
// description: Every connection for which the source is cited, with the number of other sources cited beside it: where
//   that is none, the connection falls with the source. The words are those that were relied on, where any were kept.
// param source: node Source = source:s001 "Source"
// graph-only: r

MATCH (a)-[r]->(b)
WHERE $source IN r.sources
RETURN
  r AS r,
  a.name AS `from`,
  toLower(replace(type(r), '_', ' ')) AS connection,
  b.name AS `to`,
  size(r.sources) - 1 AS `other sources`,
  coalesce(r.confidence, 'not recorded') AS `how sure`,
  r.quote AS `words of the source`
ORDER BY `other sources`, connection, `from`, `to`, r.id
LIMIT 1000
