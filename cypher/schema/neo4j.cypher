// A constraint brings its own index, and Neo4j refuses a second one beside it.
CREATE CONSTRAINT `{label}_id` IF NOT EXISTS
FOR (n:`{label}`)
REQUIRE n.id IS UNIQUE;

CREATE CONSTRAINT `{type}_id` IF NOT EXISTS
FOR ()-[r:`{type}`]-()
REQUIRE r.id IS UNIQUE;
