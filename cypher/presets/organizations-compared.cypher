// title: Members of two organizations, compared
// sentence: Countries that are or were members of {one} and {other}, of both or of one alone
// group: Between two
// tags: comparison, membership, set, overlap
// description: Members only; observers and partners do not count. Each membership is given with its dates as far as
//   they are known, those that have ended too. "Programs attended" are all that the country is recorded to have
//   attended, whoever was addressed, without families of courses. As of a day, only memberships of that day count;
//   where the dates known leave open whether it held on that day, it counts and "certain" says "possible".
// param one: node RegionalOrganization = organization:sco "One organization"
// param other: node RegionalOrganization = organization:brics "Other organization"
// param asOf: date = '' "Memberships as of"
// graph-only: c, links
// finding: Four countries have been members of both the SCO and BRICS: China, India, Iran and Russia.
// with: one=organization:sco, other=organization:brics
// expect: row member of = "both", country = "China"
// expect: row member of = "both", country = "India"
// expect: row member of = "both", country = "Iran"
// expect: row member of = "both", country = "Russia"
// expect: 16 rows

MATCH (o:RegionalOrganization)<-[m:MEMBER_OF {role: 'member'}]-(c:Country)
WHERE o.id IN [$one, $other]
WITH o, m, c,
  CASE
    WHEN $asOf = '' THEN 0
    WHEN m.sinceLatest <= $asOf AND (m.until IS NULL OR $asOf <= m.untilEarliest) THEN 0
    WHEN (m.since IS NULL OR m.sinceEarliest <= $asOf) AND (m.until IS NULL OR $asOf <= m.untilLatest) THEN 1
    ELSE 2
  END AS certainty
WHERE certainty < 2
WITH o, m, c, certainty, coalesce(m.since, 'undated') + coalesce(' until ' + m.until, '') AS period
ORDER BY m.id
WITH c, o.id AS organization, min(certainty) AS certainty, collect(period) AS periods, collect(m) AS memberships
WITH c,
  max(CASE WHEN organization = $one THEN 1 ELSE 0 END) AS inOne,
  max(CASE WHEN organization = $other THEN 1 ELSE 0 END) AS inOther,
  max(certainty) AS certainty,
  collect(CASE WHEN organization = $one THEN periods END) AS ofOne,
  collect(CASE WHEN organization = $other THEN periods END) AS ofOther,
  collect(memberships) AS links
CALL (c) {
  MATCH (c)-[:ATTENDED]->(p:Program {record: 'edition'})
  RETURN count(p) AS programs
}
RETURN
  c AS c,
  links AS links,
  CASE WHEN inOther = 0 THEN 'only the first' WHEN inOne = 0 THEN 'only the second' ELSE 'both' END AS `member of`,
  c.name AS country,
  ofOne[0] AS `of the first since`,
  ofOther[0] AS `of the second since`,
  CASE certainty WHEN 0 THEN 'yes' ELSE 'possible' END AS certain,
  programs AS `programs attended`
ORDER BY `member of`, country, c.id
LIMIT 1000
