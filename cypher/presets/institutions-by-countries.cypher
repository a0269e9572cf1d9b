// title: Institutions ranked by the countries they received
// sentence: Institutions by the countries that attended their programs, that began between {from} and {until}
// group: By institution
// tags: ranking, institutions, attendance
// description: Counts each country once, however often it came. "With recorded attendance" says at how many of the
//   institution's programs anybody's attendance is recorded: where it is low, the number of countries says little, and
//   where it is none, the institution is not listed. A program of two institutions counts for both. Programs without a
//   date count; families of courses are left out.
// param from: year = 2000 "From"
// param until: year = 2026 "Until"
// graph-only: i, links
// chart: bar institution, countries
// finding: The Commerce Ministry’s academy received people from 32 countries, more than any other institution in this
//   data set, at the 17 of its 26 programs whose attendance is recorded.
// expect: first institution = "Academy for International Business Officials", countries = 32, programs = 26, with recorded attendance = 17

MATCH (i:Institution)-[x:IMPLEMENTS]->(p:Program {record: 'edition'})<-[r:ATTENDED]-(c:Country)
WHERE p.earliest IS NULL OR (p.earliest <= toString($until) + '-12-31' AND p.latest >= toString($from) + '-01-01')
WITH i, x, p, r, c
ORDER BY x.id, r.id
WITH i,
  count(DISTINCT c.id) AS countries,
  count(DISTINCT p.id) AS withAttendance,
  collect([x, r]) AS links
CALL (i) {
  MATCH (i)-[:IMPLEMENTS]->(p:Program {record: 'edition'})
  WHERE p.earliest IS NULL OR (p.earliest <= toString($until) + '-12-31' AND p.latest >= toString($from) + '-01-01')
  RETURN count(p) AS programs
}
RETURN
  i AS i,
  links AS links,
  i.name AS institution,
  i.city AS city,
  countries AS countries,
  programs AS programs,
  withAttendance AS `with recorded attendance`
ORDER BY countries DESC, programs DESC, institution, i.id
LIMIT 300
