// title: Countries reached by both an organization's and a language's programs
// sentence: Countries reached both as members of {organization} and as speakers of {language}, by programs that began between {from} and {until}
// group: By group
// tags: reach, membership, language, overlap
// description: A country is reached as a member if it was one on the days on which a program addressed to the
//   organization may have begun; possibly, if on some of them. It is reached as a speaker by each program addressed to
//   its language. Families of courses and undated programs are counted apart. As of a day, memberships count on that
//   day for every program, also for one without a date.
// param organization: node RegionalOrganization = organization:sco "Organization"
// param language: node LanguageGroup = language:ru "Language"
// param speakers: choice official|any = official "Where the language is"
// param from: year = 2000 "From"
// param until: year = 2026 "Until"
// param asOf: date = '' "Memberships as of"
// graph-only: c, links

MATCH (o:RegionalOrganization {id: $organization})<-[m:MEMBER_OF {role: 'member'}]-(c:Country)
MATCH (c)-[s:SPEAKS]->(l:LanguageGroup {id: $language})
WHERE $speakers = 'any' OR s.status = 'official'
MATCH (o)<-[address:ADDRESSES]-(p:Program)
WHERE
  (address.region IS NULL OR address.region = c.region OR address.region = c.subregion)
  AND (p.earliest IS NULL OR (p.earliest <= toString($until) + '-12-31' AND p.latest >= toString($from) + '-01-01'))
WITH c, s, l, p, address, m,
  CASE WHEN $asOf = '' THEN p.earliest ELSE $asOf END AS first,
  CASE WHEN $asOf = '' THEN p.latest ELSE $asOf END AS last
WITH c, s, l, p, address, m,
  CASE
    WHEN first IS NULL THEN 2
    WHEN m.sinceLatest <= first AND (m.until IS NULL OR last <= m.untilEarliest) THEN 0
    WHEN (m.since IS NULL OR m.sinceEarliest <= last) AND (m.until IS NULL OR first <= m.untilLatest) THEN 1
    ELSE 3
  END AS spellCertainty
ORDER BY m.id, p.id
WITH c, s, l, p, address, collect(m) AS memberships, min(spellCertainty) AS certainty
WHERE certainty < 3
WITH c, s, l,
  sum(CASE WHEN p.record = 'edition' AND certainty = 0 THEN 1 ELSE 0 END) AS asMember,
  sum(CASE WHEN p.record = 'edition' AND certainty = 1 THEN 1 ELSE 0 END) AS possibly,
  sum(CASE WHEN p.record = 'edition' AND certainty = 2 THEN 1 ELSE 0 END) AS undated,
  sum(CASE WHEN p.record = 'family' THEN 1 ELSE 0 END) AS memberFamilies,
  collect(address) AS organizationLinks,
  collect(memberships) AS memberships
MATCH (l)<-[address:ADDRESSES]-(p:Program)
WHERE
  (address.region IS NULL OR address.region = c.region OR address.region = c.subregion)
  AND (p.earliest IS NULL OR (p.earliest <= toString($until) + '-12-31' AND p.latest >= toString($from) + '-01-01'))
WITH c, s, asMember, possibly, undated, memberFamilies, organizationLinks, memberships, p, address
ORDER BY p.id
WITH c, s, asMember, possibly, undated, memberFamilies, organizationLinks, memberships,
  sum(CASE WHEN p.record = 'edition' THEN 1 ELSE 0 END) AS asSpeaker,
  sum(CASE WHEN p.record = 'family' THEN 1 ELSE 0 END) AS speakerFamilies,
  collect(address) AS languageLinks
RETURN
  c AS c,
  [s, organizationLinks, languageLinks, memberships] AS links,
  c.name AS country,
  asMember AS `as a member`,
  possibly AS `possibly as a member`,
  undated AS `as a member, program undated`,
  memberFamilies AS `families for members`,
  s.status AS `language is`,
  asSpeaker AS `as a speaker`,
  speakerFamilies AS `families for speakers`
ORDER BY country, c.id
LIMIT 300
