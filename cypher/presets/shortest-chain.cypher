// title: Shortest chain between two things
// sentence: Shortest chains from {from} to {to}, of at most {steps} connections
// group: Between two
// tags: path, links, chain
// description: Every chain of the fewest connections, whichever way they point. Chains of more than ten connections are
//   not looked for.
// param from: node = country:kz "From"
// param to: node = ministry:mofcom "To"
// param steps: integer = 6 "Connections, at most"
// graph-only: path

MATCH (a)
WHERE a.id = $from
MATCH (b)
WHERE b.id = $to AND b.id <> a.id
MATCH path = allShortestPaths((a)-[:SPONSORS|IMPLEMENTS|SUPPORTS|PART_OF|OPERATES|SUCCEEDS|ADDRESSES|INVITES|ATTENDED|COVERS|BROADER|MEMBER_OF|SPEAKS|MET_WITH*..10]-(b))
WHERE length(path) <= $steps
RETURN
  path AS path,
  reduce(text = a.name, n IN tail(nodes(path)) | text + ' – ' + n.name) AS chain,
  length(path) AS connections
ORDER BY [r IN relationships(path) | r.id]
LIMIT 100
