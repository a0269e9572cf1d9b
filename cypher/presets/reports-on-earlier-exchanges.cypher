// title: Programs whose participants must report on earlier exchanges
// sentence: Programs whose participants must report on earlier exchanges with other countries, that began between {from} and {until}
// group: By topic
// tags: reports, duty, intelligence
// description: "Yes" where the source says that each participant of the course had to, "often" where it says so of many
//   courses of a family and of none by name. Programs without a date are listed last.
// param required: choice any|yes|often = any "Required"
// param from: year = 2000 "From"
// param until: year = 2026 "Until"
// graph-only: p, links
// finding: The duty to report on earlier exchanges with other countries is stated of a family of 795 programs, and in
//   this data set of no single course.
// with: required=any
// expect: 1 row
// expect: first record = "family", required = "often"

MATCH (p:Program)
WHERE
  p.reportRequired IN ['yes', 'often']
  AND ($required = 'any' OR p.reportRequired = $required)
  AND (p.earliest IS NULL OR (p.earliest <= toString($until) + '-12-31' AND p.latest >= toString($from) + '-01-01'))
CALL (p) {
  MATCH (p)<-[sponsoring:SPONSORS]-(sponsor:Ministry)
  WITH sponsor, sponsoring
  ORDER BY sponsor.name, sponsor.id
  RETURN collect(sponsor.name) AS sponsors, collect(sponsoring) AS sponsorLinks
}
CALL (p) {
  MATCH (p)-[r:ADDRESSES|INVITES]->(whom)
  WITH whom, r
  ORDER BY whom.name, whom.id
  RETURN collect(whom.name) AS forWhom, collect(r) AS whomLinks
}
CALL (p) {
  MATCH (p)<-[r:ATTENDED]-(c:Country)
  WITH c, r
  ORDER BY c.name, c.id
  RETURN collect(c.name) AS attended, collect(r) AS attendedLinks
}
RETURN
  p AS p,
  [sponsorLinks, whomLinks, attendedLinks] AS links,
  p.name AS program,
  coalesce(p.start + coalesce(' to ' + p.end, ''), 'undated: ' + p.dateNote, 'undated') AS date,
  p.record AS record,
  p.reportRequired AS required,
  p.quote AS `words of the source`,
  sponsors AS sponsors,
  forWhom AS `for whom`,
  attended AS attended
ORDER BY p.earliest, program, p.id
LIMIT 1000
