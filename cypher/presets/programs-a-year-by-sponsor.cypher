// title: Programs a year, by sponsor
// sentence: Programs a year and sponsor that began between {from} and {until}
// group: Over time
// tags: sponsor, years, timeline
// description: The year in which a program began. A program of two sponsors counts once for each; families of courses
//   are counted apart, never as programs; programs without a date come last, as "undated".
// param from: year = 2000 "From"
// param until: year = 2026 "Until"
// graph-only: p, links
// chart: line year, programs, sponsor

MATCH (p:Program)
WHERE p.earliest IS NULL OR (p.earliest <= toString($until) + '-12-31' AND p.latest >= toString($from) + '-01-01')
OPTIONAL MATCH (m:Ministry)-[r:SPONSORS]->(p)
WITH coalesce(substring(p.start, 0, 4), 'undated') AS year, m, p, r
ORDER BY p.id
WITH year, m,
  sum(CASE WHEN p.record = 'edition' THEN 1 ELSE 0 END) AS programs,
  sum(CASE WHEN p.record = 'family' THEN 1 ELSE 0 END) AS families,
  collect(r) AS links,
  collect(p) AS p
RETURN
  links AS links,
  p AS p,
  year AS year,
  coalesce(m.name, 'not known') AS sponsor,
  programs AS programs,
  families AS families
ORDER BY year, programs DESC, families DESC, sponsor, m.id
LIMIT 1000
