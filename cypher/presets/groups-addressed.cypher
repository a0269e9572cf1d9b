// title: Groups ranked by the programs addressed to them
// sentence: Organizations, languages and open labels by the programs addressed to them that began between {from} and {until}
// group: By group
// tags: ranking, audience, language, organization, label
// description: Counts what the notices say, before anybody came. A program addressed to two groups counts for both, a
//   program that names countries and no group for none. Programs without a date and families of courses are counted
//   apart. "In the notices' words" are the different labels, in the language of the notice.
// param from: year = 2000 "From"
// param until: year = 2026 "Until"
// graph-only: g, links
// chart: bar group, programs
// finding: “Developing countries”, a label without a list of members, is addressed by more programs in this data set
//   than any language or organization.
// expect: first group = "Developing countries", kind = "open label", programs = 25

MATCH (p:Program)-[r:ADDRESSES]->(g)
WHERE p.earliest IS NULL OR (p.earliest <= toString($until) + '-12-31' AND p.latest >= toString($from) + '-01-01')
WITH g, p, r
ORDER BY r.label, r.id
WITH g,
  sum(CASE WHEN p.record = 'edition' AND p.earliest IS NOT NULL THEN 1 ELSE 0 END) AS programs,
  sum(CASE WHEN p.record = 'edition' AND p.earliest IS NULL THEN 1 ELSE 0 END) AS undated,
  sum(CASE WHEN p.record = 'family' THEN 1 ELSE 0 END) AS families,
  substring(min(p.earliest), 0, 4) AS first,
  substring(max(p.earliest), 0, 4) AS last,
  collect(DISTINCT r.label) AS labels,
  collect(r) AS links
RETURN
  g AS g,
  links AS links,
  g.name AS `group`,
  CASE head(labels(g))
    WHEN 'RegionalOrganization' THEN 'organization'
    WHEN 'LanguageGroup' THEN 'language'
    ELSE 'open label'
  END AS kind,
  programs AS programs,
  undated AS undated,
  families AS families,
  first AS `first year`,
  last AS `last year`,
  labels AS `in the notices' words`
ORDER BY programs DESC, undated DESC, families DESC, `group`, g.id
LIMIT 300
