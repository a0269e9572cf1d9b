// title: Online or on the spot, year by year
// sentence: Programs by year and by how they were held, that began between {from} and {until}
// group: Over time
// tags: online, onsite, pandemic, timeline
// description: Held on site in China, online, overseas, or mixed, where the source says so; else "not recorded".
//   Families of courses are counted apart, never as programs; programs without a date come last, as "undated".
//   Drawn are those of which it is said, with their sponsors and institutions.
// param from: year = 2000 "From"
// param until: year = 2026 "Until"
// graph-only: links
// chart: line year, programs, held
// finding: Of the programs of 2021 and 2022 whose form is recorded in this data set, 28 were held online and two in
//   any other way.
// with: from=2021, until=2022
// expect: row year = "2021", held = "online", programs = 9
// expect: row year = "2022", held = "online", programs = 19
// expect: row year = "2022", held = "onsite", programs = 1
// expect: row year = "2022", held = "overseas", programs = 1
// expect: no row year = "2021", held = "onsite"
// finding: No program of 2024 or 2025 in this data set is recorded as held online.
// with: from=2024, until=2025
// expect: no row held = "online"
// expect: row year = "2024", held = "onsite", programs = 10

MATCH (p:Program)
WHERE p.earliest IS NULL OR (p.earliest <= toString($until) + '-12-31' AND p.latest >= toString($from) + '-01-01')
OPTIONAL MATCH (p)<-[x:IMPLEMENTS|SPONSORS]-()
WHERE p.mode IS NOT NULL
WITH p, x
ORDER BY x.id
WITH p, collect(x) AS bodyLinks
WITH p, bodyLinks, coalesce(substring(p.start, 0, 4), 'undated') AS year, coalesce(p.mode, 'not recorded') AS held
ORDER BY p.id
WITH year, held,
  sum(CASE WHEN p.record = 'edition' THEN 1 ELSE 0 END) AS programs,
  sum(CASE WHEN p.record = 'family' THEN 1 ELSE 0 END) AS families,
  collect(bodyLinks) AS links
RETURN
  links AS links,
  year AS year,
  held AS held,
  programs AS programs,
  families AS families
ORDER BY year, programs DESC, families DESC, held
LIMIT 1000
