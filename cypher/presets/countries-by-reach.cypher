// title: Countries ranked by the programs that reach them
// sentence: Countries by the number of programs that reach them, by channel, that began between {from} and {until}
// group: By country
// description: A program reaches the countries that it invites by name, those that speak the language it is addressed
//   to, and those that were members, when it began, of the organization it is addressed to. Each program counts once in
//   "reached". Only possible memberships, undated programs and families of courses are counted apart. The host is left
//   out: it is a member of organizations that its own programs address.
// param host: text = China "Host, left out"
// param speakers: choice official|any = official "Where the language is"
// param from: year = 2000 "From"
// param until: year = 2026 "Until"
// graph-only: c, links

CALL () {
  MATCH (p:Program)-[r:INVITES]->(c:Country)
  WHERE p.earliest IS NULL OR (p.earliest <= toString($until) + '-12-31' AND p.latest >= toString($from) + '-01-01')
  RETURN c AS c, p AS p, r AS link, 'name' AS channel, 0 AS certainty
  UNION ALL
  MATCH (p:Program)-[r:ADDRESSES]->(:LanguageGroup)<-[s:SPEAKS]-(c:Country)
  WHERE
    ($speakers = 'any' OR s.status = 'official')
    AND (r.region IS NULL OR r.region = c.region OR r.region = c.subregion)
    AND (p.earliest IS NULL OR (p.earliest <= toString($until) + '-12-31' AND p.latest >= toString($from) + '-01-01'))
  RETURN c AS c, p AS p, s AS link, 'language' AS channel, 0 AS certainty
  UNION ALL
  MATCH (p:Program)-[r:ADDRESSES]->(:RegionalOrganization)<-[m:MEMBER_OF {role: 'member'}]-(c:Country)
  WHERE
    (r.region IS NULL OR r.region = c.region OR r.region = c.subregion)
    AND (p.earliest IS NULL OR (p.earliest <= toString($until) + '-12-31' AND p.latest >= toString($from) + '-01-01'))
  RETURN c AS c, p AS p, m AS link, 'membership' AS channel,
    CASE
      WHEN p.earliest IS NULL THEN 2
      WHEN m.sinceLatest <= p.earliest AND (m.until IS NULL OR p.latest <= m.untilEarliest) THEN 0
      WHEN (m.since IS NULL OR m.sinceEarliest <= p.latest) AND (m.until IS NULL OR p.earliest <= m.untilLatest) THEN 1
      ELSE 3
    END AS certainty
}
WITH c, p, link, channel, certainty
WHERE certainty < 3 AND c.name <> $host
WITH c, p,
  min(certainty) AS certainty,
  max(CASE WHEN channel = 'name' THEN 1 ELSE 0 END) AS byName,
  max(CASE WHEN channel = 'language' THEN 1 ELSE 0 END) AS byLanguage,
  max(CASE WHEN channel = 'membership' AND certainty = 0 THEN 1 ELSE 0 END) AS byMembership,
  CASE WHEN p.record = 'edition' THEN 1 ELSE 0 END AS edition,
  collect(link) AS links
WITH c,
  sum(CASE WHEN certainty = 0 THEN edition ELSE 0 END) AS reached,
  sum(byName * edition) AS byName,
  sum(byLanguage * edition) AS byLanguage,
  sum(byMembership * edition) AS byMembership,
  sum(CASE WHEN certainty = 1 THEN edition ELSE 0 END) AS possibly,
  sum(CASE WHEN certainty = 2 THEN edition ELSE 0 END) AS undated,
  sum(1 - edition) AS families,
  collect(links) AS links
UNWIND links AS programLinks
UNWIND programLinks AS link
WITH DISTINCT c, reached, byName, byLanguage, byMembership, possibly, undated, families, link
ORDER BY link.id
WITH c, reached, byName, byLanguage, byMembership, possibly, undated, families, collect(link) AS links
RETURN
  c AS c,
  links AS links,
  c.name AS country,
  reached AS reached,
  byName AS `by name`,
  byLanguage AS `by language`,
  byMembership AS `by membership`,
  possibly AS `possibly, by membership`,
  undated AS `by membership, program undated`,
  families AS families
ORDER BY reached DESC, `possibly, by membership` DESC, country, c.id
LIMIT 300
