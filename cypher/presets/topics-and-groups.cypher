// title: Topics and the groups addressed
// sentence: Topics ({topics} headings) and the groups addressed ({groups}), of programs that began between {from} and {until}
// group: By topic
// tags: matrix, subject, audience, organization, language
// description: A program counts for each topic that it covers and each group that its notice addresses: a regional
//   organization, the speakers of a language, or an open label such as "developing countries". Under the broadest
//   headings a topic is counted with the broadest of those it is narrower than, up to five steps, and a program once
//   under each heading. Programs without a date and families of courses are counted apart.
// param topics: choice broadest|own = broadest "Headings"
// param groups: choice any|organizations|languages|open-labels = any "Groups"
// param from: year = 2000 "From"
// param until: year = 2026 "Until"
// graph-only: h, g, links
// chart: matrix topic, addressed to, programs

MATCH (h:Topic)
OPTIONAL MATCH (h)-[up:BROADER]->(:Topic)
WITH h, count(up) AS above
MATCH (h)<-[steps:BROADER*0..5]-(t:Topic)
WHERE ($topics = 'own' AND size(steps) = 0) OR ($topics = 'broadest' AND above = 0)
MATCH (t)<-[v:COVERS]-(p:Program)
WHERE p.earliest IS NULL OR (p.earliest <= toString($until) + '-12-31' AND p.latest >= toString($from) + '-01-01')
MATCH (p)-[r:ADDRESSES]->(g)
WITH h, g, p, v, r, steps, head(labels(g)) AS kind
WHERE
  $groups = 'any'
  OR ($groups = 'organizations' AND kind = 'RegionalOrganization')
  OR ($groups = 'languages' AND kind = 'LanguageGroup')
  OR ($groups = 'open-labels' AND kind = 'Audience')
WITH h, g, p, v, r, steps
ORDER BY p.id, v.id
WITH h, g, p, collect([v, r]) AS links, collect(steps) AS headings
WITH h, g,
  sum(CASE WHEN p.record = 'edition' AND p.earliest IS NOT NULL THEN 1 ELSE 0 END) AS programs,
  sum(CASE WHEN p.record = 'edition' AND p.earliest IS NULL THEN 1 ELSE 0 END) AS undated,
  sum(CASE WHEN p.record = 'family' THEN 1 ELSE 0 END) AS families,
  substring(min(p.earliest), 0, 4) AS first,
  substring(max(p.earliest), 0, 4) AS last,
  collect(links) AS links,
  collect(headings) AS headings
RETURN
  h AS h,
  g AS g,
  [links, headings] AS links,
  h.name AS topic,
  g.name AS `addressed to`,
  programs AS programs,
  undated AS undated,
  families AS families,
  first AS `first year`,
  last AS `last year`
ORDER BY topic, h.id, programs DESC, undated DESC, families DESC, `addressed to`, g.id
LIMIT 3000
