// title: Programs for speakers of a language on a topic
// sentence: Programs for speakers of {language} on {topic}, or a narrower topic, that began between {from} and {until}
// group: By topic
// tags: language, speakers, topic
// description: Programs addressed by their notices to countries of that language, and that cover the topic or one that
//   is narrower by up to five steps. Programs without a date are listed last. A program whose topics are not recorded
//   is not found.
// param language: node LanguageGroup = language:ru "Language"
// param topic: node Topic = topic:governance "Topic"
// param from: year = 2000 "From"
// param until: year = 2026 "Until"
// graph-only: p, links

MATCH (:LanguageGroup {id: $language})<-[address:ADDRESSES]-(p:Program)
WHERE p.earliest IS NULL OR (p.earliest <= toString($until) + '-12-31' AND p.latest >= toString($from) + '-01-01')
MATCH (p)-[covers:COVERS]->(t:Topic)
MATCH (t)-[steps:BROADER*0..5]->(:Topic {id: $topic})
WITH DISTINCT p, address, t, covers, steps
ORDER BY t.name, t.id
WITH
  p, address, collect(DISTINCT t.name) AS topics, collect(covers) AS topicLinks, collect(steps) AS broaderLinks
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
RETURN
  p AS p,
  [address, topicLinks, broaderLinks, sponsorLinks, implementerLinks] AS links,
  p.name AS program,
  coalesce(p.start + coalesce(' to ' + p.end, ''), 'undated: ' + p.dateNote, 'undated') AS date,
  p.record AS record,
  address.label AS `in the notice's words`,
  address.region AS `only in`,
  topics AS topics,
  sponsors AS sponsors,
  implementers AS implementers
ORDER BY p.earliest, program, p.id
LIMIT 1000
