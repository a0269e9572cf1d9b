// title: Programs for which something is not recorded
// sentence: Programs that began between {from} and {until} for which no {missing} is recorded
// group: By source
// tags: gaps, missing, unknown, attendance, sponsor
// description: What is missing may exist and not have been found or published: that it is absent says nothing of the
//   program. Families of courses are listed as such. Programs without a date are listed last. At most a thousand are
//   listed, the earliest first.
// param missing: choice attendance|sponsor|institution|topic|addressee|date = attendance "What is missing"
// param from: year = 2000 "From"
// param until: year = 2026 "Until"
// graph-only: p, links
// finding: For 62 of the 138 programs and families of courses in this data set it is not recorded that any country
//   came.
// with: missing=attendance
// expect: 62 rows

MATCH (p:Program)
WHERE
  (p.earliest IS NULL OR (p.earliest <= toString($until) + '-12-31' AND p.latest >= toString($from) + '-01-01'))
  AND CASE $missing
    WHEN 'attendance' THEN COUNT { MATCH (p)<-[:ATTENDED]-(:Country) }
    WHEN 'sponsor' THEN COUNT { MATCH (p)<-[:SPONSORS]-(:Ministry) }
    WHEN 'institution' THEN COUNT { MATCH (p)<-[:IMPLEMENTS]-(:Institution) }
    WHEN 'topic' THEN COUNT { MATCH (p)-[:COVERS]->(:Topic) }
    WHEN 'addressee' THEN COUNT { MATCH (p)-[:ADDRESSES|INVITES]->() }
    ELSE CASE WHEN p.start IS NULL THEN 0 ELSE 1 END
  END = 0
WITH p
ORDER BY p.earliest, p.name, p.id
LIMIT 1001
CALL (p) {
  MATCH (p)<-[sponsoring:SPONSORS]-(sponsor:Ministry)
  WITH sponsor, sponsoring
  ORDER BY sponsor.name, sponsor.id
  RETURN collect(sponsor.name) AS sponsors, collect(sponsoring) AS sponsorLinks
}
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
  MATCH (p)<-[x:ATTENDED]-(c:Country)
  WITH c, x
  ORDER BY c.name, c.id
  RETURN collect(c.name) AS attended, collect(x) AS attendedLinks
}
RETURN
  p AS p,
  [sponsorLinks, implementerLinks, whomLinks, attendedLinks] AS links,
  p.name AS program,
  coalesce(p.start + coalesce(' to ' + p.end, ''), 'undated: ' + p.dateNote, 'undated') AS date,
  p.record AS record,
  sponsors AS sponsors,
  implementers AS implementers,
  forWhom AS `for whom`,
  attended AS attended,
  size(p.sources) AS sources
ORDER BY p.earliest, program, p.id
LIMIT 1000
