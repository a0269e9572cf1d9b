// title: Pairs of countries in the same programs
// sentence: Pairs of countries that attended at least {programs} programs together, that began between {from} and {until}
// group: By country
// tags: co-attendance, pairs, together
// description: A program counts where the attendance of both countries is recorded, dated or not. Where the source
//   gives one list for several courses together, the two may have been at different ones: those programs are counted
//   apart and do not help a pair into the list. Families of courses are not counted.
// param programs: integer = 3 "Programs, at least"
// param from: year = 2000 "From"
// param until: year = 2026 "Until"
// graph-only: c, d, links
// finding: Ivory Coast and Mali are recorded at five programs together, more than any other two countries in this
//   data set.
// expect: first country = "Ivory Coast", and country = "Mali", programs = 5
// expect: no row programs = 6

MATCH (c:Country)-[a:ATTENDED]->(p:Program {record: 'edition'})<-[b:ATTENDED]-(d:Country)
WHERE c.id < d.id AND (p.earliest IS NULL OR (p.earliest <= toString($until) + '-12-31' AND p.latest >= toString($from) + '-01-01'))
WITH c, d, p, a, b, CASE WHEN a.list = 'shared' OR b.list = 'shared' THEN 1 ELSE 0 END AS isShared
ORDER BY p.id
WITH c, d,
  sum(1 - isShared) AS together,
  sum(isShared) AS shared,
  min(p.earliest) AS first,
  max(p.earliest) AS last,
  collect([a, b]) AS links
WHERE together >= $programs
RETURN
  c AS c,
  d AS d,
  links AS links,
  c.name AS country,
  d.name AS `and country`,
  together AS programs,
  shared AS `possibly, by a shared list`,
  substring(first, 0, 4) AS `first year`,
  substring(last, 0, 4) AS `last year`
ORDER BY programs DESC, `possibly, by a shared list` DESC, country, `and country`, c.id, d.id
LIMIT 300
