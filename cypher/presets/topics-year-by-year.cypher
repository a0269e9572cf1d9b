// title: Topics, year by year
// sentence: Topics ({topics} headings), year by year, of programs that began between {from} and {until}
// group: Over time
// tags: matrix, subject, timeline, trend
// description: The year in which a program began; a program of several topics counts for each. Under the broadest
//   headings a topic is counted with the broadest of those it is narrower than, up to five steps, and a program once
//   under each heading. Families of courses are counted apart, never as programs; what has no date comes last.
// param topics: choice broadest|own = broadest "Headings"
// param from: year = 2000 "From"
// param until: year = 2026 "Until"
// graph-only: h, links
// chart: matrix topic, year, programs

MATCH (h:Topic)
OPTIONAL MATCH (h)-[up:BROADER]->(:Topic)
WITH h, count(up) AS above
MATCH (h)<-[steps:BROADER*0..5]-(t:Topic)
WHERE ($topics = 'own' AND size(steps) = 0) OR ($topics = 'broadest' AND above = 0)
MATCH (t)<-[v:COVERS]-(p:Program)
WHERE p.earliest IS NULL OR (p.earliest <= toString($until) + '-12-31' AND p.latest >= toString($from) + '-01-01')
WITH h, p, v, steps
ORDER BY v.id
WITH h, p, collect([v, steps]) AS links
WITH h, p, links, coalesce(substring(p.start, 0, 4), 'undated') AS year
ORDER BY p.id
WITH h, year,
  sum(CASE WHEN p.record = 'edition' THEN 1 ELSE 0 END) AS programs,
  sum(CASE WHEN p.record = 'family' THEN 1 ELSE 0 END) AS families,
  collect(links) AS links
RETURN
  h AS h,
  links AS links,
  year AS year,
  h.name AS topic,
  programs AS programs,
  families AS families
ORDER BY year, programs DESC, families DESC, topic, h.id
LIMIT 3000
