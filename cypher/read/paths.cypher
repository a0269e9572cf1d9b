// The shortest chains between two nodes over the types that are drawn.
MATCH (a)
WHERE a.id = $from
MATCH (b)
WHERE b.id = $to
MATCH path = allShortestPaths((a)-[:SPONSORS|IMPLEMENTS|SUPPORTS|PART_OF|OPERATES|SUCCEEDS|ADDRESSES|INVITES|ATTENDED|COVERS|BROADER|MEMBER_OF|SPEAKS|MET_WITH*..10]-(b))
WHERE length(path) <= $maxLength
RETURN path AS path
ORDER BY [r IN relationships(path) | r.id]
LIMIT $limit
