// title: Programs for speakers of a language
// sentence: Programs for speakers of {language} that began between {from} and {until}
// group: By group
// tags: language, speakers, audience
// description: Programs addressed by their notices to countries of that language, whatever language they were taught
//   in. The countries are those where the language is official, or is spoken at all, and which lie in the region that
//   the notice names, if any. Programs without a date are listed last.
// param language: node LanguageGroup = language:ru "Language"
// param speakers: choice official|any = official "Where the language is"
// param from: year = 2000 "From"
// param until: year = 2026 "Until"
// graph-only: p, links
// finding: No dated course for Russian-speaking countries is in this data set: only the press article of 2024 speaks
//   of them, as three families of courses.
// with: language=language:ru
// expect: 3 rows
// expect: no row record = "edition"

MATCH (l:LanguageGroup {id: $language})<-[address:ADDRESSES]-(p:Program)
WHERE p.earliest IS NULL OR (p.earliest <= toString($until) + '-12-31' AND p.latest >= toString($from) + '-01-01')
CALL (address, l) {
  MATCH (l)<-[s:SPEAKS]-(c:Country)
  WHERE
    ($speakers = 'any' OR s.status = 'official')
    AND (address.region IS NULL OR address.region = c.region OR address.region = c.subregion)
  RETURN count(DISTINCT c.id) AS countries
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
  address.region AS `only in`,
  sponsors AS sponsors,
  implementers AS implementers,
  countries AS `countries of the language`,
  attended AS attended
ORDER BY p.earliest, program, p.id
LIMIT 1000
