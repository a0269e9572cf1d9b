// title: What a country could attend
// sentence: Programs that {country} could attend, by {channel} channel, that began between {from} and {until}
// group: By country
// tags: reach, invitation, membership, language
// description: A country could attend what invited it by name, what was addressed to its language (and to its region,
//   where the notice names one), and what was addressed to an organization of which it was a member when the program
//   began. Certainty is "possible" where the dates known of program and membership only overlap, and "undated" where
//   the program has no date. A program comes once for each channel. As of a day, memberships count on that day for
//   every program, also for one without a date.
// param country: node Country = country:kz "Country"
// param channel: choice any|name|language|membership = any "Channel"
// param speakers: choice official|any = official "Where the language is"
// param from: year = 2000 "From"
// param until: year = 2026 "Until"
// param asOf: date = '' "Memberships as of"
// graph-only: p, links
// finding: No dated program in this data set that addresses an organization was open to Iran as a member: it joined
//   the SCO in 2023 and BRICS in 2024.
// with: country=country:ir, channel=membership
// expect: no row certainty = "yes"
// expect: no row certainty = "possible"
// expect: 2 rows

MATCH (c:Country {id: $country})
CALL (c) {
  MATCH (c)<-[r:INVITES]-(p:Program)
  WHERE
    $channel IN ['any', 'name']
    AND (p.earliest IS NULL OR (p.earliest <= toString($until) + '-12-31' AND p.latest >= toString($from) + '-01-01'))
  RETURN p AS p, r AS r, c AS target, r AS belonging, 'name' AS channel, 0 AS certainty
  UNION ALL
  MATCH (c)-[s:SPEAKS]->(l:LanguageGroup)<-[r:ADDRESSES]-(p:Program)
  WHERE
    $channel IN ['any', 'language']
    AND ($speakers = 'any' OR s.status = 'official')
    AND (r.region IS NULL OR r.region = c.region OR r.region = c.subregion)
    AND (p.earliest IS NULL OR (p.earliest <= toString($until) + '-12-31' AND p.latest >= toString($from) + '-01-01'))
  RETURN p AS p, r AS r, l AS target, s AS belonging, 'language' AS channel, 0 AS certainty
  UNION ALL
  MATCH (c)-[m:MEMBER_OF {role: 'member'}]->(o:RegionalOrganization)<-[r:ADDRESSES]-(p:Program)
  WHERE
    $channel IN ['any', 'membership']
    AND (r.region IS NULL OR r.region = c.region OR r.region = c.subregion)
    AND (p.earliest IS NULL OR (p.earliest <= toString($until) + '-12-31' AND p.latest >= toString($from) + '-01-01'))
  WITH p, r, o, m,
    CASE WHEN $asOf = '' THEN p.earliest ELSE $asOf END AS first,
    CASE WHEN $asOf = '' THEN p.latest ELSE $asOf END AS last
  WITH p, r, o, m,
    CASE
      WHEN first IS NULL THEN 2
      WHEN m.sinceLatest <= first AND (m.until IS NULL OR last <= m.untilEarliest) THEN 0
      WHEN (m.since IS NULL OR m.sinceEarliest <= last) AND (m.until IS NULL OR first <= m.untilLatest) THEN 1
      ELSE 3
    END AS certainty
  WHERE certainty < 3
  RETURN p AS p, r AS r, o AS target, m AS belonging, 'membership' AS channel, certainty AS certainty
}
WITH c, p, r, target, belonging, channel, certainty
ORDER BY belonging.id
WITH c, p, r, target, channel, min(certainty) AS certainty, collect(belonging) AS belonging
CALL (c, p) {
  MATCH (p)<-[attending:ATTENDED]-(c)
  RETURN collect(attending) AS attended
}
CALL (p) {
  MATCH (p)<-[sponsoring:SPONSORS]-(sponsor:Ministry)
  WITH sponsor, sponsoring
  ORDER BY sponsor.name, sponsor.id
  RETURN collect(sponsor.name) AS sponsors, collect(sponsoring) AS sponsorLinks
}
RETURN
  p AS p,
  [r, belonging, attended, sponsorLinks] AS links,
  p.name AS program,
  coalesce(p.start + coalesce(' to ' + p.end, ''), 'undated: ' + p.dateNote, 'undated') AS date,
  p.record AS record,
  channel AS channel,
  target.name AS through,
  CASE certainty WHEN 0 THEN 'yes' WHEN 1 THEN 'possible' ELSE 'undated' END AS certainty,
  CASE WHEN size(attended) > 0 THEN 'yes' ELSE 'not recorded' END AS attended,
  sponsors AS sponsors
ORDER BY p.earliest, program, p.id, channel, through
LIMIT 1000
