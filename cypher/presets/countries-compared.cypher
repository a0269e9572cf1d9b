// title: Programs of two countries, compared
// sentence: Programs that {one} and {other} attended, both or one alone, that began between {from} and {until}
// group: Between two
// tags: comparison, attendance, set
// description: "Only the first" says that the attendance of the other is not recorded, not that it stayed away: of the
//   lists that sources give, only those called complete name everybody. A shared list was given for several courses
//   together. Programs without a date are listed last within each part.
// param one: node Country = country:kz "One country"
// param other: node Country = country:pk "Other country"
// param from: year = 2000 "From"
// param until: year = 2026 "Until"
// graph-only: p, links

MATCH (c:Country)-[r:ATTENDED]->(p:Program)
WHERE c.id IN [$one, $other] AND (p.earliest IS NULL OR (p.earliest <= toString($until) + '-12-31' AND p.latest >= toString($from) + '-01-01'))
WITH p, c, r
ORDER BY r.id
WITH p, collect(c.id) AS ids, collect(r) AS attendedLinks, collect(DISTINCT r.list) AS lists
CALL (p) {
  MATCH (p)<-[sponsoring:SPONSORS]-(sponsor:Ministry)
  WITH sponsor, sponsoring
  ORDER BY sponsor.name, sponsor.id
  RETURN collect(sponsor.name) AS sponsors, collect(sponsoring) AS sponsorLinks
}
RETURN
  p AS p,
  [attendedLinks, sponsorLinks] AS links,
  CASE
    WHEN NOT $other IN ids THEN 'only the first'
    WHEN NOT $one IN ids THEN 'only the second'
    ELSE 'both'
  END AS attended,
  p.name AS program,
  coalesce(p.start + coalesce(' to ' + p.end, ''), 'undated: ' + p.dateNote, 'undated') AS date,
  p.record AS record,
  lists AS `the list is`,
  sponsors AS sponsors
ORDER BY attended, p.earliest, program, p.id
LIMIT 1000
