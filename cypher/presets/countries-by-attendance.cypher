// title: Countries ranked by recorded attendance
// sentence: Countries by the programs that they are recorded to have attended, that began between {from} and {until}
// group: By country
// tags: ranking, attendance, participants
// description: A country counts once for each program whose source names it among those that came. "On a shared list"
//   are those of these programs for which one list was given for several courses together, so that it may have been
//   at another of them. A country that is missing here may have attended: lists are rarely published. Programs without
//   a date and families of courses are counted apart.
// param from: year = 2000 "From"
// param until: year = 2026 "Until"
// graph-only: c, links
// chart: bar country, programs
// finding: Ivory Coast is recorded at more programs than any other country in this data set: eight, two of them
//   without a date.
// expect: first country = "Ivory Coast", programs = 6, undated = 2

MATCH (c:Country)-[r:ATTENDED]->(p:Program)
WHERE p.earliest IS NULL OR (p.earliest <= toString($until) + '-12-31' AND p.latest >= toString($from) + '-01-01')
WITH c, r, p
ORDER BY r.id
WITH c,
  sum(CASE WHEN p.record = 'edition' AND p.earliest IS NOT NULL THEN 1 ELSE 0 END) AS programs,
  sum(CASE WHEN p.record = 'edition' AND p.earliest IS NULL THEN 1 ELSE 0 END) AS undated,
  sum(CASE WHEN p.record = 'family' THEN 1 ELSE 0 END) AS families,
  substring(min(p.earliest), 0, 4) AS first,
  substring(max(p.earliest), 0, 4) AS last,
  sum(CASE WHEN p.record = 'edition' AND r.list = 'shared' THEN 1 ELSE 0 END) AS shared,
  collect(r) AS links
RETURN
  c AS c,
  links AS links,
  c.name AS country,
  c.region AS region,
  programs AS programs,
  undated AS undated,
  shared AS `on a shared list`,
  families AS families,
  first AS `first year`,
  last AS `last year`
ORDER BY programs DESC, undated DESC, families DESC, country, c.id
LIMIT 300
