// title: Countries that came though no notice addressed them
// sentence: Countries that attended programs addressed to others, that began between {from} and {until}
// group: By country
// tags: attendance, gaps, reach, unexpected
// description: A program is looked at where its notice says whom it is for in a way that can be checked: it invites
//   countries by name, addresses a language, or an organization whose members are in the data. Listed are the countries
//   that came and are not among these: not named, the language not official there (or not spoken at all) or the region
//   another, no member when it began. Programs that also address an open label ("developing countries") are left out.
//   A program without a date counts its organization's members of any time. As of a day, members are those of that day.
// param speakers: choice official|any = official "Where the language is"
// param from: year = 2000 "From"
// param until: year = 2026 "Until"
// param asOf: date = '' "Memberships as of"
// graph-only: c, p, links
// finding: Officials of Guinea-Bissau, where French is not official, came to a course for French-speaking African
//   countries in 2013.
// with: speakers=official
// expect: row country = "Guinea-Bissau", date = "2013 to 2013-07-08"

MATCH (:Country)-[:MEMBER_OF]->(o:RegionalOrganization)
WITH collect(DISTINCT o.id) AS known
MATCH (p:Program)-[r:ADDRESSES|INVITES]->(g)
WHERE p.earliest IS NULL OR (p.earliest <= toString($until) + '-12-31' AND p.latest >= toString($from) + '-01-01')
WITH known, p, g, r, head(labels(g)) AS kind
ORDER BY g.name, g.id
WITH p,
  collect(g.name) AS addressees,
  collect(r) AS addresses,
  sum(CASE WHEN kind = 'Audience' OR (kind = 'RegionalOrganization' AND NOT g.id IN known) THEN 1 ELSE 0 END) AS open
WHERE open = 0
MATCH (p)<-[a:ATTENDED]-(c:Country)
CALL (p, c) {
  MATCH (p)-[r:INVITES]->(c)
  RETURN count(r) AS named
}
CALL (p, c) {
  MATCH (p)-[r:ADDRESSES]->(:LanguageGroup)<-[s:SPEAKS]-(c)
  WHERE
    ($speakers = 'any' OR s.status = 'official')
    AND (r.region IS NULL OR r.region = c.region OR r.region = c.subregion)
  RETURN count(r) AS spoken
}
CALL (p, c) {
  MATCH (p)-[r:ADDRESSES]->(:RegionalOrganization)<-[m:MEMBER_OF {role: 'member'}]-(c)
  WHERE r.region IS NULL OR r.region = c.region OR r.region = c.subregion
  WITH m,
    CASE WHEN $asOf = '' THEN p.earliest ELSE $asOf END AS first,
    CASE WHEN $asOf = '' THEN p.latest ELSE $asOf END AS last
  WHERE
    first IS NULL
    OR ((m.since IS NULL OR m.sinceEarliest <= last) AND (m.until IS NULL OR first <= m.untilLatest))
  RETURN count(m) AS joined
}
WITH p, c, a, addressees, addresses, named + spoken + joined AS ways
WHERE ways = 0
RETURN
  c AS c,
  p AS p,
  [a, addresses] AS links,
  c.name AS country,
  p.name AS program,
  coalesce(p.start + coalesce(' to ' + p.end, ''), 'undated: ' + p.dateNote, 'undated') AS date,
  p.record AS record,
  addressees AS `addressed to`,
  a.list AS `the list is`
ORDER BY country, c.id, p.earliest, program, p.id
LIMIT 1000
