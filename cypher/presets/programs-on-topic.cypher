// title: Programs on a topic and its narrower topics
// sentence: Programs on {topic}, or a narrower topic, that began between {from} and {until}
// group: By topic
// tags: topic, subject, curriculum
// description: A program belongs to a topic if it covers it or a topic that is narrower by up to five steps. Programs
//   without a date are listed last.
// param topic: node Topic = topic:governance "Topic"
// param from: year = 2000 "From"
// param until: year = 2026 "Until"
// graph-only: p, links

MATCH (:Topic {id: $topic})<-[steps:BROADER*0..5]-(t:Topic)
MATCH (t)<-[covers:COVERS]-(p:Program)
WHERE p.earliest IS NULL OR (p.earliest <= toString($until) + '-12-31' AND p.latest >= toString($from) + '-01-01')
WITH DISTINCT p, t, covers, steps
ORDER BY t.name, t.id
WITH p, collect(DISTINCT t.name) AS topics, collect(covers) AS topicLinks, collect(steps) AS broaderLinks
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
  MATCH (p)-[r:ADDRESSES|INVITES]->(whom)
  WITH whom, r
  ORDER BY whom.name, whom.id
  RETURN collect(whom.name) AS forWhom, collect(r) AS whomLinks
}
RETURN
  p AS p,
  [topicLinks, broaderLinks, sponsorLinks, implementerLinks, whomLinks] AS links,
  p.name AS program,
  coalesce(p.start + coalesce(' to ' + p.end, ''), 'undated: ' + p.dateNote, 'undated') AS date,
  p.record AS record,
  topics AS topics,
  sponsors AS sponsors,
  implementers AS implementers,
  forWhom AS `for whom`
ORDER BY p.earliest, program, p.id
LIMIT 1000
