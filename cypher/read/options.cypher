// What the inputs of the presets offer: every node of the labels that they ask for.
MATCH (n)
WHERE labels(n)[0] IN $labels
RETURN
  labels(n)[0] AS label,
  n.id AS id,
  coalesce(n.name, n.id) AS name,
  n.nameZh AS nameZh,
  n.nameRu AS nameRu,
  n.abbreviation AS abbreviation,
  n.aliases AS aliases
ORDER BY label, name, id
LIMIT 100000
