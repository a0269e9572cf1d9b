// title: A party department's contacts with countries
// sentence: Contacts of {department} with countries between {from} and {until}
// group: By ministry
// tags: party, meetings, invitation, attendance
// description: Countries that it met, and countries that attended, or were invited by name to, the programs that it
//   sponsors. Contacts without a date are listed last for each country.
// param department: node Ministry = ministry:ild "Department"
// param from: year = 2000 "From"
// param until: year = 2026 "Until"
// graph-only: c, links

MATCH (d:Ministry {id: $department})
CALL (d) {
  MATCH (d)-[r:MET_WITH]->(c:Country)
  WHERE r.date IS NULL OR (substring(r.date, 0, 4) >= toString($from) AND substring(r.date, 0, 4) <= toString($until))
  RETURN c AS c, 'met' AS contact, r.date AS date, r.about AS about, [r] AS links
  UNION ALL
  MATCH (d)-[s:SPONSORS]->(p:Program)<-[r:ATTENDED]-(c:Country)
  WHERE p.earliest IS NULL OR (p.earliest <= toString($until) + '-12-31' AND p.latest >= toString($from) + '-01-01')
  RETURN c AS c, 'attended its program' AS contact, p.start AS date, p.name AS about, [s, r] AS links
  UNION ALL
  MATCH (d)-[s:SPONSORS]->(p:Program)-[r:INVITES]->(c:Country)
  WHERE p.earliest IS NULL OR (p.earliest <= toString($until) + '-12-31' AND p.latest >= toString($from) + '-01-01')
  RETURN c AS c, 'invited to its program' AS contact, p.start AS date, p.name AS about, [s, r] AS links
}
RETURN
  c AS c,
  links AS links,
  c.name AS country,
  contact AS contact,
  coalesce(date, 'undated') AS date,
  about AS about
ORDER BY country, c.id, date, contact, about
LIMIT 1000
