// title: One member at the programs for its organization
// sentence: Programs for members of {organization}, and whether {country} belonged, was named and came, that began between {from} and {until}
// group: By group
// tags: membership, attendance, invitation
// description: "Member then" is "yes" if the country was a member throughout the days on which the program may have
//   begun, "possible" if on some of them, "undated" where the program has no date. "Attended" is "not on the complete
//   list" where the source names all that came and the country is not among them, "not recorded" where no such list
//   is known. Programs without a date come last. As of a day, membership counts on that day for every program.
// param organization: node RegionalOrganization = organization:sco "Organization"
// param country: node Country = country:kz "Country" of organization by MEMBER_OF
// param from: year = 2000 "From"
// param until: year = 2026 "Until"
// param asOf: date = '' "Memberships as of"
// graph-only: p, links

MATCH (o:RegionalOrganization {id: $organization})<-[r:ADDRESSES]-(p:Program)
WHERE p.earliest IS NULL OR (p.earliest <= toString($until) + '-12-31' AND p.latest >= toString($from) + '-01-01')
MATCH (c:Country {id: $country})
CALL (o, p, c, r) {
  MATCH (o)<-[m:MEMBER_OF {role: 'member'}]-(c)
  WHERE r.region IS NULL OR r.region = c.region OR r.region = c.subregion
  WITH m,
    CASE WHEN $asOf = '' THEN p.earliest ELSE $asOf END AS first,
    CASE WHEN $asOf = '' THEN p.latest ELSE $asOf END AS last
  WITH m,
    CASE
      WHEN first IS NULL THEN 2
      WHEN m.sinceLatest <= first AND (m.until IS NULL OR last <= m.untilEarliest) THEN 0
      WHEN (m.since IS NULL OR m.sinceEarliest <= last) AND (m.until IS NULL OR first <= m.untilLatest) THEN 1
      ELSE 3
    END AS certainty
  ORDER BY m.id
  RETURN coalesce(min(certainty), 3) AS certainty, collect(m) AS memberships
}
CALL (p, c) {
  MATCH (p)-[x:INVITES]->(c)
  RETURN collect(x) AS namings
}
CALL (p, c) {
  MATCH (p)<-[x:ATTENDED]-(c)
  RETURN collect(x) AS attending
}
CALL (p) {
  MATCH (p)<-[x:ATTENDED]-(:Country)
  RETURN count(x) AS came, sum(CASE WHEN x.list = 'complete' THEN 1 ELSE 0 END) AS complete
}
CALL (p) {
  MATCH (p)<-[sponsoring:SPONSORS]-(sponsor:Ministry)
  WITH sponsor, sponsoring
  ORDER BY sponsor.name, sponsor.id
  RETURN collect(sponsor.name) AS sponsors, collect(sponsoring) AS sponsorLinks
}
RETURN
  p AS p,
  [r, memberships, namings, attending, sponsorLinks] AS links,
  p.name AS program,
  coalesce(p.start + coalesce(' to ' + p.end, ''), 'undated: ' + p.dateNote, 'undated') AS date,
  p.record AS record,
  CASE certainty WHEN 0 THEN 'yes' WHEN 1 THEN 'possible' WHEN 2 THEN 'undated' ELSE 'no' END AS `member then`,
  CASE WHEN size(namings) > 0 THEN 'yes' ELSE 'no' END AS `invited by name`,
  CASE
    WHEN size(attending) > 0 THEN 'yes'
    WHEN came > 0 AND complete = came THEN 'not on the complete list'
    ELSE 'not recorded'
  END AS attended,
  came AS `countries recorded`,
  sponsors AS sponsors
ORDER BY p.earliest, program, p.id
LIMIT 1000
