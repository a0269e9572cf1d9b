// title: Ministries and the countries at their programs
// sentence: Ministries and the countries at their programs, by {how}, that began between {from} and {until}
// group: By ministry
// tags: matrix, sponsor, attendance, invitation
// description: A program counts for each ministry that sponsors it and each country whose attendance is recorded, or
//   that it invites by name. An empty cell says only that nothing is recorded. Programs without a date and families of
//   courses are counted apart.
// param how: choice attendance|invitation|any = attendance "Countries by"
// param from: year = 2000 "From"
// param until: year = 2026 "Until"
// graph-only: m, c, links
// chart: matrix ministry, country, programs

CALL () {
  MATCH (m:Ministry)-[s:SPONSORS]->(p:Program)<-[r:ATTENDED]-(c:Country)
  WHERE $how IN ['attendance', 'any'] AND (p.earliest IS NULL OR (p.earliest <= toString($until) + '-12-31' AND p.latest >= toString($from) + '-01-01'))
  RETURN m AS m, c AS c, p AS p, s AS s, r AS r
  UNION ALL
  MATCH (m:Ministry)-[s:SPONSORS]->(p:Program)-[r:INVITES]->(c:Country)
  WHERE $how IN ['invitation', 'any'] AND (p.earliest IS NULL OR (p.earliest <= toString($until) + '-12-31' AND p.latest >= toString($from) + '-01-01'))
  RETURN m AS m, c AS c, p AS p, s AS s, r AS r
}
WITH m, c, p, s, r
ORDER BY p.id, r.id
WITH m, c, p, collect([s, r]) AS links
WITH m, c,
  sum(CASE WHEN p.record = 'edition' AND p.earliest IS NOT NULL THEN 1 ELSE 0 END) AS programs,
  sum(CASE WHEN p.record = 'edition' AND p.earliest IS NULL THEN 1 ELSE 0 END) AS undated,
  sum(CASE WHEN p.record = 'family' THEN 1 ELSE 0 END) AS families,
  substring(min(p.earliest), 0, 4) AS first,
  substring(max(p.earliest), 0, 4) AS last,
  collect(links) AS links
RETURN
  m AS m,
  c AS c,
  links AS links,
  m.name AS ministry,
  c.name AS country,
  programs AS programs,
  undated AS undated,
  families AS families,
  first AS `first year`,
  last AS `last year`
ORDER BY ministry, m.id, programs DESC, undated DESC, country, c.id
LIMIT 3000
