// All that a search looks at. Degree decides between two equally good matches.
MATCH (n)
WHERE n.id IS NOT NULL AND NOT n:Source AND NOT n:Claim AND NOT n:DataSet
RETURN
  n.id AS id,
  COUNT { (n)--() } AS degree,
  n.iso2 AS iso2,
  n.iso3 AS iso3,
  n.code AS code,
  n.name AS name,
  n.nameZh AS nameZh,
  n.nameRu AS nameRu,
  n.abbreviation AS abbreviation,
  n.aliases AS aliases
ORDER BY id
LIMIT 1000000
