// title: Who joined and left an organization, and when
// sentence: Countries that joined or left {organization}, by date
// group: Over time
// tags: membership, timeline, accession
// description: One row for each beginning and each end of a role: member, observer or partner. Dates are as precise as
//   the source; a role whose beginning is not dated comes last, as "undated". "Programs before" counts the programs
//   addressed to the organization that had surely begun by then, families of courses and undated ones left out.
// param organization: node RegionalOrganization = organization:sco "Organization"
// graph-only: c, m
// finding: Iran joined the Shanghai Cooperation Organisation in July 2023 and Belarus in July 2024, each after the
//   only dated program in this data set that is addressed to it, of 2018.
// with: organization=organization:sco
// expect: row country = "Iran", role = "member", change = "began", date = "2023-07-04", programs before = 1
// expect: row country = "Belarus", role = "member", change = "began", date = "2024-07-04", programs before = 1
// finding: Lithuania, Estonia and Latvia have left the cooperation with Central and Eastern Europe.
// with: organization=organization:china-ceec
// expect: row country = "Lithuania", change = "ended", date = "2021-05"
// expect: row country = "Estonia", change = "ended", date = "2022-08-11"
// expect: row country = "Latvia", change = "ended", date = "2022-08-11"

MATCH (o:RegionalOrganization {id: $organization})<-[m:MEMBER_OF]-(c:Country)
UNWIND CASE WHEN m.until IS NULL THEN ['began'] ELSE ['began', 'ended'] END AS change
WITH o, m, c, change,
  CASE change WHEN 'began' THEN m.since ELSE m.until END AS day,
  CASE change WHEN 'began' THEN m.sinceEarliest ELSE m.untilEarliest END AS first
CALL (o, first) {
  MATCH (o)<-[:ADDRESSES]-(p:Program {record: 'edition'})
  WHERE p.latest < first
  RETURN count(DISTINCT p) AS before
}
RETURN
  c AS c,
  m AS m,
  coalesce(day, 'undated') AS date,
  c.name AS country,
  m.role AS role,
  change AS change,
  CASE WHEN first IS NOT NULL THEN before END AS `programs before`
ORDER BY first, change DESC, country, role, m.id
LIMIT 1000
