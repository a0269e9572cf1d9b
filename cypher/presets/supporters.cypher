// title: Who else has a part in programs
// sentence: Bodies with another part ({role}) in programs that began between {from} and {until}
// group: By ministry
// tags: partners, finance, commission, host, role
// description: What the sources name beside 主办 and 承办: who designs, finances, commissions, supervises or hosts a
//   program, is a partner in it, or is the frame in which it is held. Programs without a date are listed last.
// param role: choice any|designs|finances|commissions|supervises|partner|frame|host = any "Part"
// param from: year = 2000 "From"
// param until: year = 2026 "Until"
// graph-only: s, p, links

MATCH (s)-[r:SUPPORTS]->(p:Program)
WHERE ($role = 'any' OR r.role = $role) AND (p.earliest IS NULL OR (p.earliest <= toString($until) + '-12-31' AND p.latest >= toString($from) + '-01-01'))
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
RETURN
  s AS s,
  p AS p,
  [r, sponsorLinks, implementerLinks] AS links,
  s.name AS body,
  r.role AS `its part`,
  p.name AS program,
  coalesce(p.start + coalesce(' to ' + p.end, ''), 'undated: ' + p.dateNote, 'undated') AS date,
  p.record AS record,
  sponsors AS sponsors,
  implementers AS implementers
ORDER BY body, s.id, `its part`, p.earliest, program, p.id
LIMIT 1000
