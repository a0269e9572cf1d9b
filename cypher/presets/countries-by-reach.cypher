// title: Countries ranked by the programs that reach them
// sentence: Countries by the number of programs that reach them, by channel, that began between {from} and {until}
// group: By country
// tags: reach, ranking, membership, language
// description: A program reaches the countries that it invites by name, those that speak the language it is addressed
//   to, and those that were members, when it began, of the organization it is addressed to. Each program counts once in
//   "reached". Only possible memberships, undated programs and families of courses are counted apart. The host is left
//   out: it is a member of organizations that its own programs address. As of a day, memberships count on that day for
//   every program, also for one without a date.
// param host: text = China "Host, left out"
// param speakers: choice official|any = official "Where the language is"
// param from: year = 2000 "From"
// param until: year = 2026 "Until"
// param asOf: date = '' "Memberships as of"
// graph-only: c, links
// chart: bar country, reached

CALL () {
  MATCH (p:Program)-[r:INVITES]->(c:Country)
  WHERE
    c.name <> $host
    AND (p.earliest IS NULL OR (p.earliest <= toString($until) + '-12-31' AND p.latest >= toString($from) + '-01-01'))
  RETURN c AS c, p AS p, r AS link, 'name' AS channel, 0 AS certainty
  UNION ALL
  MATCH (p:Program)-[r:ADDRESSES]->(:LanguageGroup)<-[s:SPEAKS]-(c:Country)
  WHERE
    c.name <> $host
    AND ($speakers = 'any' OR s.status = 'official')
    AND (r.region IS NULL OR r.region = c.region OR r.region = c.subregion)
    AND (p.earliest IS NULL OR (p.earliest <= toString($until) + '-12-31' AND p.latest >= toString($from) + '-01-01'))
  RETURN c AS c, p AS p, s AS link, 'language' AS channel, 0 AS certainty
  UNION ALL
  MATCH (p:Program)-[r:ADDRESSES]->(:RegionalOrganization)<-[m:MEMBER_OF {role: 'member'}]-(c:Country)
  WHERE
    c.name <> $host
    AND (r.region IS NULL OR r.region = c.region OR r.region = c.subregion)
    AND (p.earliest IS NULL OR (p.earliest <= toString($until) + '-12-31' AND p.latest >= toString($from) + '-01-01'))
  WITH c, p, m,
    CASE WHEN $asOf = '' THEN p.earliest ELSE $asOf END AS first,
    CASE WHEN $asOf = '' THEN p.latest ELSE $asOf END AS last
  WITH c, p, m,
    CASE
      WHEN first IS NULL THEN 2
      WHEN m.sinceLatest <= first AND (m.until IS NULL OR last <= m.untilEarliest) THEN 0
      WHEN (m.since IS NULL OR m.sinceEarliest <= last) AND (m.until IS NULL OR first <= m.untilLatest) THEN 1
      ELSE 3
    END AS certainty
  WHERE certainty < 3
  RETURN c AS c, p AS p, m AS link, 'membership' AS channel, certainty AS certainty
}
WITH c, p, link, channel, certainty, CASE WHEN p.record = 'edition' THEN p.id END AS edition
ORDER BY link.id
WITH c,
  collect(DISTINCT link) AS links,
  count(DISTINCT CASE WHEN certainty = 0 THEN edition END) AS reached,
  count(DISTINCT CASE WHEN certainty < 2 THEN edition END) AS perhapsReached,
  count(DISTINCT edition) AS listed,
  count(DISTINCT CASE WHEN channel = 'name' THEN edition END) AS byName,
  count(DISTINCT CASE WHEN channel = 'language' THEN edition END) AS byLanguage,
  count(DISTINCT CASE WHEN channel = 'membership' AND certainty = 0 THEN edition END) AS byMembership,
  count(DISTINCT CASE WHEN p.record = 'family' THEN p.id END) AS families
RETURN
  c AS c,
  links AS links,
  c.name AS country,
  reached AS reached,
  byName AS `by name`,
  byLanguage AS `by language`,
  byMembership AS `by membership`,
  perhapsReached - reached AS `possibly, by membership`,
  listed - perhapsReached AS `by membership, program undated`,
  families AS families
ORDER BY reached DESC, `possibly, by membership` DESC, country, c.id
LIMIT 300
