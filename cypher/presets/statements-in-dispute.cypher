// title: Where sources contradict one another
// sentence: What sources say differently of one and the same thing
// group: By source
// tags: sources, evidence, conflict, claims, disputed
// description: Each of the different values stated for one property of a node or connection, with who says so. "Used"
//   is the one that the graph holds; "left open" where the data takes no side. Values as of different days may all be
//   true. A statement that no other one here differs from is not listed.
// graph-only: n, links
// finding: Sources disagree whether at least ten or at least eleven other ministries trained foreign officials.
// expect: row value = "at least 10", used = "yes"
// expect: row value = "at least 11", used = "no"

MATCH (k:Claim)
WITH k
ORDER BY k.id
WITH k.subject AS subject, k.property AS property, collect(DISTINCT k.value) AS stated, collect(k) AS statements
WHERE size(stated) > 1
UNWIND statements AS k
WITH collect(k) AS statements, collect(split(k.subject, '|')[0]) AS ids
MATCH (n)
WHERE n.id IN ids
UNWIND statements AS k
WITH n, k
WHERE split(k.subject, '|')[0] = n.id
CALL (n, k) {
  MATCH (n)-[r]->(far)
  WHERE r.id = k.subject
  RETURN collect(r) AS links, collect(far.name) AS far
}
CALL (k) {
  UNWIND k.sources AS sourceId
  MATCH (s:Source {id: sourceId})
  WITH s
  ORDER BY s.name, s.id
  RETURN collect(s.name) AS sources, collect(s.publisher) AS publishers
}
RETURN
  n AS n,
  links AS links,
  n.name + coalesce(' – ' + far[0], '') AS `said of`,
  k.property AS what,
  k.value AS value,
  k.asOf AS `as of`,
  CASE k.preferred WHEN true THEN 'yes' WHEN false THEN 'no' ELSE 'left open' END AS used,
  sources AS sources,
  publishers AS publishers
ORDER BY `said of`, what, k.subject, `as of`, value, k.id
LIMIT 1000
