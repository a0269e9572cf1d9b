// Grafeo's MERGE is quadratic unless an index stands beside the constraint.
CREATE CONSTRAINT `{label}_id` IF NOT EXISTS
FOR (n:`{label}`)
REQUIRE n.id IS UNIQUE;

CREATE INDEX `{label}_id_index` IF NOT EXISTS
FOR (n:`{label}`)
ON (n.id);
