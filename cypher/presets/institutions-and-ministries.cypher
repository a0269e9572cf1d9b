// title: Institutions and whom they work for
// sentence: Institutions that work for at least {ministries} ministries or departments
// group: By ministry
// tags: institutions, affiliation, matrix
// description: An institution works for a ministry if it is part of it, directly or through one other institution, if
//   the ministry operates it, or if it implements a program that the ministry sponsors. Ties that have ended are listed
//   with their dates. An institution for which none of this is recorded is not listed.
// param ministries: integer = 1 "Ministries, at least"
// graph-only: i, m, links
// chart: matrix institution, works for, programs

MATCH (i:Institution)
CALL (i) {
  MATCH (i)-[x:IMPLEMENTS]->(p:Program)<-[y:SPONSORS]-(m:Ministry)
  RETURN m AS m, p AS p, 'implements' AS tie, [x, y] AS links
  UNION ALL
  MATCH (i)-[x:PART_OF]->(m:Ministry)
  RETURN m AS m, null AS p, 'part of it' + coalesce(' since ' + x.since, '') + coalesce(' until ' + x.until, '') AS tie, [x] AS links
  UNION ALL
  MATCH (i)-[x:PART_OF]->(parent:Institution)-[y:PART_OF]->(m:Ministry)
  RETURN m AS m, null AS p, 'part of ' + parent.name + coalesce(' since ' + x.since, '') + coalesce(' until ' + x.until, '') AS tie, [x, y] AS links
  UNION ALL
  MATCH (i)<-[x:OPERATES]-(m:Ministry)
  RETURN m AS m, null AS p, 'operated by it' + coalesce(' since ' + x.since, '') + coalesce(' until ' + x.until, '') AS tie, [x] AS links
}
WITH i, m, p, tie, links
ORDER BY tie, p.id
WITH i, m,
  collect(DISTINCT tie) AS ties,
  sum(CASE WHEN p.record = 'edition' THEN 1 ELSE 0 END) AS programs,
  sum(CASE WHEN p.record = 'family' THEN 1 ELSE 0 END) AS families,
  min(p.earliest) AS first,
  max(p.earliest) AS last,
  collect(links) AS links
WITH i, m, ties, programs, families, first, last, links
ORDER BY programs DESC, m.name, m.id
WITH i, count(m) AS ministries, collect({m: m, ties: ties, programs: programs, families: families, first: first, last: last, links: links}) AS rows
WHERE ministries >= $ministries
UNWIND rows AS row
WITH i, ministries, row, row.m AS m
RETURN
  i AS i,
  m AS m,
  row.links AS links,
  i.name AS institution,
  i.city AS city,
  m.name AS `works for`,
  row.ties AS how,
  row.programs AS programs,
  row.families AS families,
  substring(row.first, 0, 4) AS `first year`,
  substring(row.last, 0, 4) AS `last year`
ORDER BY ministries DESC, institution, i.id, programs DESC, `works for`, m.id
LIMIT 1000
