// One step further: what leads on from the given nodes, with what is known of its time and sources.
MATCH (n:`{label}`)-[r]-(m)
WHERE n.id IN $ids AND type(r) IN $types
RETURN
  n.id AS near,
  m.id AS far,
  r.id AS id,
  type(r) AS type,
  r.sinceEarliest AS sinceEarliest,
  r.untilLatest AS untilLatest,
  r.date AS date,
  m.earliest AS earliest,
  m.latest AS latest,
  size(coalesce(r.sources, [])) AS sources
LIMIT 1000000
