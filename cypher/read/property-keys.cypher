CALL db.propertyKeys() YIELD propertyKey
RETURN propertyKey AS propertyKey
ORDER BY propertyKey
LIMIT 1000
