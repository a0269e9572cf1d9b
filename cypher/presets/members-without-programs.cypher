// title: Members of an organization that no program named or received
// sentence: Countries with {organization} as {role} that no program named or received that began between {from} and {until}
// group: By group
// tags: gaps, membership, missing, attendance, invitation
// description: Countries that no program invites by name and whose attendance at none is recorded. Attendance lists are
//   rarely published, so this shows where the record is silent, not who stayed away. "Addressed while it
//   belonged" counts the programs addressed to the organization on whose possible days the country surely had that
//   role; families of courses and programs without a date are left out. The host is left out. As of a day, only those
//   that belonged on that day, or may have, are listed, and every program counts, also one without a date.
// param organization: node RegionalOrganization = organization:china-ceec "Organization"
// param role: choice member|observer|partner|any = member "As"
// param host: text = China "Host, left out"
// param from: year = 2000 "From"
// param until: year = 2026 "Until"
// param asOf: date = '' "Memberships as of"
// graph-only: c, links
// finding: Of the 17 countries that joined China in its cooperation with Central and Eastern Europe, only Poland is
//   named or received by a program in this data set.
// with: organization=organization:china-ceec
// expect: 16 rows
// expect: no row country = "Poland"
// finding: Every member of the Shanghai Cooperation Organisation but China is named or received by some program in
//   this data set.
// with: organization=organization:sco
// expect: 0 rows
// finding: Of the five Central Asian states of the China–Central Asia mechanism, Turkmenistan alone is named or
//   received by no program in this data set.
// with: organization=organization:c-c5
// expect: 1 row
// expect: first country = "Turkmenistan"

MATCH (o:RegionalOrganization {id: $organization})<-[m:MEMBER_OF]-(c:Country)
WHERE
  c.name <> $host
  AND ($role = 'any' OR m.role = $role)
  AND (
    $asOf = ''
    OR ((m.since IS NULL OR m.sinceEarliest <= $asOf) AND (m.until IS NULL OR $asOf <= m.untilLatest))
  )
CALL (c) {
  MATCH (c)-[:ATTENDED|INVITES]-(p:Program)
  WHERE p.earliest IS NULL OR (p.earliest <= toString($until) + '-12-31' AND p.latest >= toString($from) + '-01-01')
  RETURN count(p) AS found
}
WITH o, m, c, found
WHERE found = 0
CALL (o, m, c) {
  MATCH (o)<-[r:ADDRESSES]-(p:Program {record: 'edition'})
  WHERE
    (r.region IS NULL OR r.region = c.region OR r.region = c.subregion)
    AND (p.earliest IS NULL OR (p.earliest <= toString($until) + '-12-31' AND p.latest >= toString($from) + '-01-01'))
  WITH p,
    CASE WHEN $asOf = '' THEN p.earliest ELSE $asOf END AS first,
    CASE WHEN $asOf = '' THEN p.latest ELSE $asOf END AS last
  WHERE m.sinceLatest <= first AND (m.until IS NULL OR last <= m.untilEarliest)
  RETURN collect(p.id) AS programs
}
WITH c, m, programs
ORDER BY m.sinceEarliest, m.id
WITH c,
  collect(m.role + coalesce(' since ' + m.since, '') + coalesce(' until ' + m.until, '')) AS roles,
  sum(size(programs)) AS programs,
  collect(m) AS links
RETURN
  c AS c,
  links AS links,
  c.name AS country,
  roles AS role,
  programs AS `addressed while it belonged`
ORDER BY country, c.id
LIMIT 300
