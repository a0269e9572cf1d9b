import type { GeoContext, GeoProjection } from 'd3-geo';
import { geoEqualEarth, geoNaturalEarth1, geoPath } from 'd3-geo';
import type { FeatureCollection, Geometry, MultiPoint } from 'geojson';
import { feature } from 'topojson-client';
import atlas from 'world-atlas/countries-110m.json';
import type { Position } from '../scene/scene.ts';

/** Countries of Natural Earth, public domain, at 1:110 million: small islands have no outline. */
const ANTARCTICA = '010';

export type Place = { latitude: number; longitude: number };

export type MapOptions = {
  projection: 'equal-earth' | 'natural-earth';
  /** The meridian in the middle. */
  meridian: number;
  /** Around these places; absent: around all land. */
  places?: readonly Place[];
  width: number;
  /** No higher than this, where it is around places. */
  height: number;
};

export type WorldMap = {
  outlines: Position[][];
  place: (place: Place) => Position;
  /** Height that the map takes. */
  height: number;
};

const MARGIN = 40;

/** A map that fills the width, its left top at 0, 0. */
export function worldMap(options: MapOptions): WorldMap {
  const projection = (options.projection === 'equal-earth' ? geoEqualEarth() : geoNaturalEarth1())
    .rotate([-options.meridian, 0])
    .precision(0.3);
  const land = landOf();
  const height = fit(projection, land, options);
  return {
    outlines: ringsOf(projection, land),
    place: ({ latitude, longitude }) => {
      const [x, y] = projection([longitude, latitude]) ?? [0, 0];
      return { x, y };
    },
    height,
  };
}

type Topology = Parameters<typeof feature>[0];
type Countries = Extract<Topology['objects'][string], { type: 'GeometryCollection' }>;

function landOf(): FeatureCollection<Geometry> {
  // Its types take the atlas for any JSON.
  const topology = atlas as unknown as Topology & { objects: { countries: Countries } };
  const { countries } = topology.objects;
  const geometries = countries.geometries.filter(({ id }) => id !== ANTARCTICA);
  return feature(topology, { ...countries, geometries });
}

/** Answers the height that it takes. */
function fit(projection: GeoProjection, land: FeatureCollection, { places, width, height }: MapOptions): number {
  if (!places || places.length === 0) {
    projection.fitWidth(width, land);
    const [, [, bottom]] = geoPath(projection).bounds(land);
    return bottom;
  }
  const coordinates = places.map(({ longitude, latitude }) => [longitude, latitude]);
  const right = Math.max(MARGIN + 1, width - MARGIN);
  const bottom = Math.max(MARGIN + 1, height - MARGIN);
  projection.fitExtent(
    [
      [MARGIN, MARGIN],
      [right, bottom],
    ],
    { type: 'MultiPoint', coordinates },
  );
  if (projection.scale() > LARGEST_SCALE) shrink(projection, { type: 'MultiPoint', coordinates });
  projection.clipExtent([
    [0, 0],
    [width, height],
  ]);
  return height;
}

/** Pixels a radian: two neighbouring countries are not blown up further than this. */
const LARGEST_SCALE = 1200;

/** Takes the largest scale, with what was in the middle of the map still there. */
function shrink(projection: GeoProjection, places: MultiPoint): void {
  const before = middleOf(projection, places);
  projection.scale(LARGEST_SCALE);
  const after = middleOf(projection, places);
  const [x, y] = projection.translate();
  projection.translate([x + before.x - after.x, y + before.y - after.y]);
}

function middleOf(projection: GeoProjection, places: MultiPoint): Position {
  const [[left, top], [right, bottom]] = geoPath(projection).bounds(places);
  return { x: (left + right) / 2, y: (top + bottom) / 2 };
}

/** The outlines as closed rings, as the projection cuts them at the map's edges. */
function ringsOf(projection: GeoProjection, land: FeatureCollection): Position[][] {
  const rings: Position[][] = [];
  const context: GeoContext = {
    beginPath: () => undefined,
    moveTo: (x, y) => void rings.push([{ x, y }]),
    lineTo: (x, y) => void rings.at(-1)?.push({ x, y }),
    closePath: () => undefined,
    arc: () => undefined,
  };
  geoPath(projection, context)(land);
  return rings;
}
