// title: For whom the programs are: officials, police, journalists
// sentence: Programs by the posts of those they are for, that began between {from} and {until}
// group: By group
// tags: ranking, audience, officials, police, journalists, posts
// description: The post or profession that the source gives ("local leaders", "university presidents"), in its words
//   or in ours, one a program. "Not recorded" where it gives none. Programs without a date and families of courses are
//   counted apart. Drawn are those whose post is recorded, with whom they are addressed to.
// param from: year = 2000 "From"
// param until: year = 2026 "Until"
// graph-only: links
// chart: bar for whom, programs

MATCH (p:Program)
WHERE p.earliest IS NULL OR (p.earliest <= toString($until) + '-12-31' AND p.latest >= toString($from) + '-01-01')
OPTIONAL MATCH (p)-[x:ADDRESSES|INVITES]->()
WHERE p.level IS NOT NULL
WITH p, x
ORDER BY x.id
WITH p, collect(x) AS whomLinks
ORDER BY p.id
WITH coalesce(p.level, 'not recorded') AS level,
  sum(CASE WHEN p.record = 'edition' AND p.earliest IS NOT NULL THEN 1 ELSE 0 END) AS programs,
  sum(CASE WHEN p.record = 'edition' AND p.earliest IS NULL THEN 1 ELSE 0 END) AS undated,
  sum(CASE WHEN p.record = 'family' THEN 1 ELSE 0 END) AS families,
  substring(min(p.earliest), 0, 4) AS first,
  substring(max(p.earliest), 0, 4) AS last,
  collect(whomLinks) AS links
RETURN
  links AS links,
  level AS `for whom`,
  programs AS programs,
  undated AS undated,
  families AS families,
  first AS `first year`,
  last AS `last year`
ORDER BY programs DESC, undated DESC, families DESC, `for whom`
LIMIT 300
