// Statements about a node or about relationships, by their ids.
MATCH (c:Claim)
WHERE c.subject IN $subjects
RETURN c AS claim
ORDER BY c.subject, c.property, c.id
LIMIT 1000
