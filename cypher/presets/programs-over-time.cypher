// title: Programs over time, of anything
// sentence: Programs of {subject}, by {step}, that began between {from} and {until}
// group: Over time
// tags: timeline, years, months
// description: Counts programs that any connection ties to it: those that a ministry sponsors or supports, an
//   institution implements, a country attended or was invited to, that cover a topic or address a group. Years and
//   months without a program have no row. By month, a program dated to a year alone stands under the year. Families of
//   courses are counted apart; what has no date comes last.
// param subject: node = institution:sbs "Of"
// param step: choice year|month = year "Each"
// param from: year = 2000 "From"
// param until: year = 2026 "Until"
// graph-only: p, links
// chart: line period, programs

MATCH (n)
WHERE n.id = $subject
MATCH (n)-[r]-(p:Program)
WHERE p.earliest IS NULL OR (p.earliest <= toString($until) + '-12-31' AND p.latest >= toString($from) + '-01-01')
WITH p, r, coalesce(substring(p.start, 0, CASE $step WHEN 'month' THEN 7 ELSE 4 END), 'undated') AS period
ORDER BY p.earliest, p.id, r.id
WITH period, p, collect(r) AS links
WITH period,
  sum(CASE WHEN p.record = 'edition' THEN 1 ELSE 0 END) AS programs,
  sum(CASE WHEN p.record = 'family' THEN 1 ELSE 0 END) AS families,
  collect(p.name) AS names,
  collect(links) AS links,
  collect(p) AS p
RETURN
  p AS p,
  links AS links,
  period AS period,
  programs AS programs,
  families AS families,
  names AS `which programs`
ORDER BY period
LIMIT 1000
