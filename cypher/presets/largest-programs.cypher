// title: Programs ranked by participants
// sentence: Programs by the number of participants, that began between {from} and {until}
// group: Over time
// tags: ranking, participants, size
// description: Only programs whose source gives a number, with how exact it is. Families of courses are left out: one
//   total covers many courses. Programs without a date are listed with the others.
// param from: year = 2000 "From"
// param until: year = 2026 "Until"
// graph-only: p, links
// chart: bar program, participants

MATCH (p:Program {record: 'edition'})
WHERE p.participants IS NOT NULL AND (p.earliest IS NULL OR (p.earliest <= toString($until) + '-12-31' AND p.latest >= toString($from) + '-01-01'))
WITH p
ORDER BY p.participants DESC, p.name, p.id
LIMIT 301
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
  MATCH (p)<-[x:ATTENDED]-(c:Country)
  WITH c, x
  ORDER BY c.name, c.id
  RETURN collect(c.name) AS attended, collect(x) AS attendedLinks
}
RETURN
  p AS p,
  [sponsorLinks, implementerLinks, attendedLinks] AS links,
  p.name AS program,
  p.participants AS participants,
  coalesce(p.participantsPrecision, 'not recorded') AS `the number is`,
  coalesce(p.start + coalesce(' to ' + p.end, ''), 'undated: ' + p.dateNote, 'undated') AS date,
  p.durationDays AS days,
  size(attended) AS `countries recorded`,
  sponsors AS sponsors,
  implementers AS implementers
ORDER BY participants DESC, program, p.id
LIMIT 300
