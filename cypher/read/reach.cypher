// Which countries a program reaches and by what, by the rule of the presets: by name, by official language, and by
// membership on the day asked for, or else when it began.
MATCH (p:Program {id: $id})
CALL (p) {
  MATCH (p)-[r:INVITES]->(c:Country)
  WHERE c.name <> $host
  RETURN c AS c, r AS r, c AS target, r AS belonging, 'name' AS channel, 0 AS certainty
  UNION ALL
  MATCH (p)-[r:ADDRESSES]->(l:LanguageGroup)<-[s:SPEAKS]-(c:Country)
  WHERE c.name <> $host AND s.status = 'official' AND (r.region IS NULL OR r.region = c.region OR r.region = c.subregion)
  RETURN c AS c, r AS r, l AS target, s AS belonging, 'language' AS channel, 0 AS certainty
  UNION ALL
  MATCH (p)-[r:ADDRESSES]->(o:RegionalOrganization)<-[m:MEMBER_OF {role: 'member'}]-(c:Country)
  WHERE c.name <> $host AND (r.region IS NULL OR r.region = c.region OR r.region = c.subregion)
  WITH c, r, o, m,
    CASE WHEN $asOf = '' THEN p.earliest ELSE $asOf END AS first,
    CASE WHEN $asOf = '' THEN p.latest ELSE $asOf END AS last
  WITH c, r, o, m,
    CASE
      WHEN first IS NULL THEN 2
      WHEN m.sinceLatest <= first AND (m.until IS NULL OR last <= m.untilEarliest) THEN 0
      WHEN (m.since IS NULL OR m.sinceEarliest <= last) AND (m.until IS NULL OR first <= m.untilLatest) THEN 1
      ELSE 3
    END AS certainty
  WHERE certainty < 3
  RETURN c AS c, r AS r, o AS target, m AS belonging, 'membership' AS channel, certainty AS certainty
}
RETURN
  c AS country,
  r AS address,
  target AS target,
  belonging AS belonging,
  channel AS channel,
  certainty AS certainty
LIMIT 10000
