// title: Programs that were held again
// sentence: Series with at least {editions} programs that began between {from} and {until}
// group: Over time
// tags: series, editions, repeated
// description: Programs that their sources or their titles show to be editions of one series. Each series is named
//   after its earliest program. A program without a date counts; families of courses are left out.
// param editions: integer = 2 "Programs, at least"
// param from: year = 2000 "From"
// param until: year = 2026 "Until"
// graph-only: p, links

MATCH (p:Program {record: 'edition'})
WHERE p.series IS NOT NULL AND (p.earliest IS NULL OR (p.earliest <= toString($until) + '-12-31' AND p.latest >= toString($from) + '-01-01'))
CALL (p) {
  MATCH (p)<-[x:IMPLEMENTS|SPONSORS]-(body)
  WITH body, x
  ORDER BY body.name, body.id
  RETURN collect(body.name) AS bodies, collect(x) AS bodyLinks
}
CALL (p) {
  MATCH (p)<-[x:ATTENDED]-(c:Country)
  WITH c, x
  ORDER BY c.name, c.id
  RETURN collect(c.name) AS came, collect(x) AS attendedLinks
}
WITH p, bodies, bodyLinks, came, attendedLinks
ORDER BY p.earliest, p.name, p.id
WITH p.series AS series,
  count(p) AS editions,
  collect(p.name) AS names,
  collect(coalesce(p.start, 'undated')) AS dates,
  collect([bodyLinks, attendedLinks]) AS links,
  collect(p) AS p
WHERE editions >= $editions
RETURN
  p AS p,
  links AS links,
  names[0] AS `first program`,
  editions AS programs,
  dates AS dates
ORDER BY programs DESC, `first program`, series
LIMIT 300
