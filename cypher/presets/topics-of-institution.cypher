// title: What an institution teaches
// sentence: Topics of the programs that {institution} implements, that began between {from} and {until}
// group: By institution
// tags: institutions, subject, curriculum
// description: A program of several topics counts for each. Topics are as the program covers them; "under" names the
//   topics that are one step broader. Programs without a date and families of courses are counted apart.
// param institution: node Institution = institution:aibo "Institution"
// param from: year = 2000 "From"
// param until: year = 2026 "Until"
// graph-only: t, links
// chart: bar topic, programs

MATCH (:Institution {id: $institution})-[x:IMPLEMENTS]->(p:Program)-[v:COVERS]->(t:Topic)
WHERE p.earliest IS NULL OR (p.earliest <= toString($until) + '-12-31' AND p.latest >= toString($from) + '-01-01')
WITH t, p, x, v
ORDER BY p.id
WITH t,
  sum(CASE WHEN p.record = 'edition' AND p.earliest IS NOT NULL THEN 1 ELSE 0 END) AS programs,
  sum(CASE WHEN p.record = 'edition' AND p.earliest IS NULL THEN 1 ELSE 0 END) AS undated,
  sum(CASE WHEN p.record = 'family' THEN 1 ELSE 0 END) AS families,
  substring(min(p.earliest), 0, 4) AS first,
  substring(max(p.earliest), 0, 4) AS last,
  collect([x, v]) AS links
CALL (t) {
  MATCH (t)-[:BROADER]->(b:Topic)
  WITH b
  ORDER BY b.name, b.id
  RETURN collect(b.name) AS broader
}
RETURN
  t AS t,
  links AS links,
  t.name AS topic,
  broader AS under,
  programs AS programs,
  undated AS undated,
  families AS families,
  first AS `first year`,
  last AS `last year`
ORDER BY programs DESC, undated DESC, families DESC, topic, t.id
LIMIT 300
