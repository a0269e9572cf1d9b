// title: Countries in the same programs as one country
// sentence: Countries that attended the same programs as {country}, that began between {from} and {until}
// group: By country
// tags: co-attendance, classmates, together
// description: A program counts where the attendance of both countries is recorded. Where the source gives one list for
//   several courses together, the two may have been at different ones: those programs are counted apart, as are
//   programs without a date and families of courses.
// param country: node Country = country:kz "Country"
// param from: year = 2000 "From"
// param until: year = 2026 "Until"
// graph-only: c, links
// chart: bar country, programs

MATCH (:Country {id: $country})-[a:ATTENDED]->(p:Program)<-[b:ATTENDED]-(c:Country)
WHERE c.id <> $country AND (p.earliest IS NULL OR (p.earliest <= toString($until) + '-12-31' AND p.latest >= toString($from) + '-01-01'))
WITH c, p, a, b, coalesce(a.list = 'shared' OR b.list = 'shared', false) AS isShared
ORDER BY p.earliest, p.id
WITH c,
  sum(CASE WHEN p.record = 'edition' AND NOT isShared AND p.earliest IS NOT NULL THEN 1 ELSE 0 END) AS programs,
  sum(CASE WHEN p.record = 'edition' AND NOT isShared AND p.earliest IS NULL THEN 1 ELSE 0 END) AS undated,
  sum(CASE WHEN p.record = 'edition' AND isShared THEN 1 ELSE 0 END) AS shared,
  sum(CASE WHEN p.record = 'family' THEN 1 ELSE 0 END) AS families,
  collect(p.name) AS names,
  collect([a, b]) AS links
RETURN
  c AS c,
  links AS links,
  c.name AS country,
  programs AS programs,
  undated AS undated,
  shared AS `possibly, by a shared list`,
  families AS families,
  names AS `which programs`
ORDER BY programs DESC, undated DESC, `possibly, by a shared list` DESC, families DESC, country, c.id
LIMIT 300
