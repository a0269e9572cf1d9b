// title: Who came where an open label was addressed
// sentence: Countries that attended programs for {audience} that began between {from} and {until}
// group: By group
// tags: audience, attendance, label
// description: An open label has no list of members, so who is meant shows only in who came. A program counts where
//   its notice addresses the label and the country's attendance is recorded; most publish no list of who came.
//   Programs without a date and families of courses are counted apart.
// param audience: node Audience = audience:developing-countries "Label"
// param from: year = 2000 "From"
// param until: year = 2026 "Until"
// graph-only: c, links
// chart: bar country, programs
// finding: Poland and Türkiye came to programs for “developing countries”.
// with: audience=audience:developing-countries
// expect: row country = "Poland", programs = 1
// expect: row country = "Türkiye", programs = 3

MATCH (:Audience {id: $audience})<-[r:ADDRESSES]-(p:Program)<-[a:ATTENDED]-(c:Country)
WHERE p.earliest IS NULL OR (p.earliest <= toString($until) + '-12-31' AND p.latest >= toString($from) + '-01-01')
WITH c, p, r, a
ORDER BY a.id
WITH c,
  sum(CASE WHEN p.record = 'edition' AND p.earliest IS NOT NULL THEN 1 ELSE 0 END) AS programs,
  sum(CASE WHEN p.record = 'edition' AND p.earliest IS NULL THEN 1 ELSE 0 END) AS undated,
  sum(CASE WHEN p.record = 'family' THEN 1 ELSE 0 END) AS families,
  substring(min(p.earliest), 0, 4) AS first,
  substring(max(p.earliest), 0, 4) AS last,
  collect([r, a]) AS links
RETURN
  c AS c,
  links AS links,
  c.name AS country,
  c.region AS region,
  c.subregion AS subregion,
  programs AS programs,
  undated AS undated,
  families AS families,
  first AS `first year`,
  last AS `last year`
ORDER BY programs DESC, undated DESC, families DESC, country, c.id
LIMIT 300
