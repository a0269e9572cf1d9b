import type { Rule } from './rule.ts';

type Missing = Pick<Rule, 'instead' | 'example'> & { functions: string; what?: string };

/** Functions that Neo4j 5 has and this engine has not, or answers otherwise, with what to write instead. */
export const missing: readonly Missing[] = [
  {
    functions: 'toIntegerOrNull toFloatOrNull toBooleanOrNull toStringOrNull',
    instead: 'write toInteger(x), toFloat(x), toBoolean(x) or toString(x)',
    example: { refused: "RETURN toIntegerOrNull('1') AS number", instead: "RETURN toInteger('1') AS number" },
  },
  {
    functions: 'toIntegerList toFloatList toBooleanList toStringList',
    instead: 'write [x IN list | toInteger(x)]',
    example: {
      refused: "RETURN toIntegerList(['1', '2']) AS list",
      instead: "RETURN [x IN ['1', '2'] | toInteger(x)] AS list",
    },
  },
  {
    functions: 'isEmpty',
    instead: "write size(list) = 0 or text = ''",
    example: { refused: "RETURN isEmpty('') AS isEmpty", instead: "RETURN '' = '' AS isEmpty" },
  },
  {
    functions: 'character_length',
    instead: 'write size(text)',
    example: { refused: "RETURN character_length('abc') AS length", instead: "RETURN size('abc') AS length" },
  },
  {
    functions: 'btrim normalize',
    instead: 'write trim(text)',
    example: { refused: "RETURN btrim(' a ') AS text", instead: "RETURN trim(' a ') AS text" },
  },
  {
    functions: 'cot haversin isNaN',
    instead: 'write 1 / tan(x) for cot(x), and x <> x for isNaN(x)',
    example: { refused: 'RETURN isNaN(1.0) AS isNaN', instead: 'RETURN 1.0 <> 1.0 AS isNaN' },
  },
  {
    functions: 'stDev stDevP percentileDisc',
    what: 'this engine works out stDev, stDevP and percentileDisc otherwise than Neo4j',
    instead: 'use avg, min, max or percentileCont',
    example: {
      refused: 'UNWIND [1, 2, 3] AS x RETURN percentileDisc(x, 0.5) AS middle',
      instead: 'UNWIND [1, 2, 3] AS x RETURN percentileCont(x, 0.5) AS middle',
    },
  },
  {
    functions: 'id elementId',
    what: "id and elementId give an engine's own numbers, which differ and change with each load",
    instead: 'write n.id',
    example: { refused: 'MATCH (n:Topic) RETURN elementId(n) AS id', instead: 'MATCH (n:Topic) RETURN n.id AS id' },
  },
  {
    functions: 'randomUUID valueType file linenumber graph.byName graph.byElementId',
    instead: 'leave it out',
    example: { refused: 'RETURN valueType(1) AS type', instead: 'RETURN 1 AS number' },
  },
  {
    functions: 'point point.distance point.withinBBox vector.similarity.cosine vector.similarity.euclidean',
    what: 'this engine has no points and no vectors',
    instead: 'compare latitude and longitude as numbers',
    example: {
      refused: 'MATCH (c:Country) WHERE point({latitude: c.latitude, longitude: c.longitude}).y > 20 RETURN c.id AS id',
      instead: 'MATCH (c:Country) WHERE c.latitude > 20 RETURN c.id AS id',
    },
  },
  {
    functions: [
      'datetime localdatetime time localtime duration',
      'duration.between duration.inDays duration.inMonths duration.inSeconds datetime.fromepoch datetime.fromepochmillis',
      ...['date', 'datetime', 'localdatetime', 'time', 'localtime'].map(
        (type) => `${type}.truncate ${type}.realtime ${type}.statement ${type}.transaction`,
      ),
    ].join(' '),
    what: 'this engine reads and counts times and durations otherwise than Neo4j',
    instead: "compare dates as texts, p.earliest >= '2022-01-01', and take parts of them, left(p.earliest, 4)",
    example: {
      refused: "MATCH (p:Program) RETURN date.truncate('year', date(p.earliest)) AS year",
      instead: 'MATCH (p:Program) RETURN left(p.earliest, 4) AS year',
    },
  },
];
