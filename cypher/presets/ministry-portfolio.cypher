// title: One ministry's portfolio
// sentence: Programs that {ministry} sponsors or supports, that began between {from} and {until}
// group: By ministry
// tags: ministry, sponsor, portfolio
// description: To sponsor is what the notices call 主办; every other part it has in a program (it designs, finances,
//   commissions, supervises, is a partner) is named as such. Programs without a date are listed last.
// param ministry: node Ministry = ministry:mofcom "Ministry or department"
// param from: year = 2000 "From"
// param until: year = 2026 "Until"
// graph-only: p, links

MATCH (m:Ministry {id: $ministry})-[r:SPONSORS|SUPPORTS]->(p:Program)
WHERE p.earliest IS NULL OR (p.earliest <= toString($until) + '-12-31' AND p.latest >= toString($from) + '-01-01')
WITH p, r, CASE type(r) WHEN 'SPONSORS' THEN 'sponsors' ELSE r.role END AS part
ORDER BY part, r.id
WITH p, collect(part) AS parts, collect(r) AS partLinks
CALL (p) {
  MATCH (p)<-[x:IMPLEMENTS]-(i:Institution)
  WITH i, x
  ORDER BY i.name, i.id
  RETURN collect(i.name) AS implementers, collect(x) AS implementerLinks
}
CALL (p) {
  MATCH (p)-[x:ADDRESSES|INVITES]->(whom)
  WITH whom, x
  ORDER BY whom.name, whom.id
  RETURN collect(whom.name) AS forWhom, collect(x) AS whomLinks
}
CALL (p) {
  MATCH (p)-[x:COVERS]->(t:Topic)
  WITH t, x
  ORDER BY t.name, t.id
  RETURN collect(t.name) AS topics, collect(x) AS topicLinks
}
CALL (p) {
  MATCH (p)<-[x:ATTENDED]-(c:Country)
  WITH c, x
  ORDER BY c.name, c.id
  RETURN collect(c.name) AS attended, collect(x) AS attendedLinks
}
RETURN
  p AS p,
  [partLinks, implementerLinks, whomLinks, topicLinks, attendedLinks] AS links,
  p.name AS program,
  coalesce(p.start + coalesce(' to ' + p.end, ''), 'undated: ' + p.dateNote, 'undated') AS date,
  p.record AS record,
  parts AS `its part`,
  implementers AS implementers,
  forWhom AS `for whom`,
  topics AS topics,
  attended AS attended
ORDER BY p.earliest, program, p.id
LIMIT 1000
