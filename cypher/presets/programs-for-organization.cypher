// title: Programs for members of an organization
// sentence: Programs for members of {organization} that began between {from} and {until}
// group: By group
// tags: membership, organization, audience
// description: Programs addressed to the organization by their notices. A country counts as a member if it was one
//   throughout the days on which the program may have begun, as a possible one if it was on some of them; observers and
//   partners do not count. Programs without a date are listed last, with no members counted. As of a day, members count
//   on that day for every program, also for one without a date.
// param organization: node RegionalOrganization = organization:sco "Organization"
// param from: year = 2000 "From"
// param until: year = 2026 "Until"
// param asOf: date = '' "Memberships as of"
// graph-only: p, links

MATCH (o:RegionalOrganization {id: $organization})<-[address:ADDRESSES]-(p:Program)
WHERE p.earliest IS NULL OR (p.earliest <= toString($until) + '-12-31' AND p.latest >= toString($from) + '-01-01')
CALL (p, address, o) {
  MATCH (o)<-[m:MEMBER_OF {role: 'member'}]-(c:Country)
  WHERE address.region IS NULL OR address.region = c.region OR address.region = c.subregion
  WITH c, m,
    CASE WHEN $asOf = '' THEN p.earliest ELSE $asOf END AS first,
    CASE WHEN $asOf = '' THEN p.latest ELSE $asOf END AS last
  WITH c, min(
    CASE
      WHEN first IS NULL THEN 2
      WHEN m.sinceLatest <= first AND (m.until IS NULL OR last <= m.untilEarliest) THEN 0
      WHEN (m.since IS NULL OR m.sinceEarliest <= last) AND (m.until IS NULL OR first <= m.untilLatest) THEN 1
      ELSE 2
    END
  ) AS certainty
  RETURN
    sum(CASE WHEN certainty = 0 THEN 1 ELSE 0 END) AS members,
    sum(CASE WHEN certainty = 1 THEN 1 ELSE 0 END) AS possibleMembers
}
CALL (p) {
  MATCH (p)<-[sponsoring:SPONSORS]-(sponsor:Ministry)
  WITH sponsor, sponsoring
  ORDER BY sponsor.name, sponsor.id
  RETURN collect(sponsor.name) AS sponsors, collect(sponsoring) AS sponsorLinks
}
CALL (p) {
  MATCH (p)<-[r:IMPLEMENTS]-(i:Institution)
  WITH i, r
  ORDER BY i.name, i.id
  RETURN collect(i.name) AS implementers, collect(r) AS implementerLinks
}
CALL (p) {
  MATCH (p)<-[r:ATTENDED]-(c:Country)
  WITH c, r
  ORDER BY c.name, c.id
  RETURN collect(c.name) AS attended, collect(r) AS attendedLinks
}
RETURN
  p AS p,
  [address, sponsorLinks, implementerLinks, attendedLinks] AS links,
  p.name AS program,
  coalesce(p.start + coalesce(' to ' + p.end, ''), 'undated: ' + p.dateNote, 'undated') AS date,
  p.record AS record,
  address.label AS `in the notice's words`,
  sponsors AS sponsors,
  implementers AS implementers,
  members AS `members then`,
  possibleMembers AS `possible members then`,
  attended AS attended
ORDER BY p.earliest, program, p.id
LIMIT 1000
