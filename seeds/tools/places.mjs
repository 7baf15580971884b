// Writes the places and the outline from which synthetic packages are made. Run: npm install && npm run places
import { mkdirSync, writeFileSync } from "node:fs";
import { cities, outline, regions } from "./divisions.mjs";
import { distance, inside } from "./geo.mjs";
import { provinceByAdminCode } from "./tables.mjs";

/** People of a place for which GeoNames gives no number: a guess by what the place is the seat of. */
const guess = { PPLA2: 300_000, PPLA3: 60_000, PPLA4: 15_000 };

const folder = new URL("../../src/OpenUnion.Data/Exchange/Synthetic/", import.meta.url);
const anchors = regions().filter((row) => ["PREFECTURE", "COUNTY"].includes(row.level) && row.location);
const places = cities.filter((city) => city.country === "CN").map(place).sort((a, b) => a.id - b.id);
const rings = outline.filter((ring) => places.some((each) => inside([each.longitude, each.latitude], ring)));

mkdirSync(folder, { recursive: true });
write("places.csv", ["geoname_id,longitude,latitude,weight,prefecture_code", ...places.map((each) => Object.values(each).join(","))]);
write("outline.csv", ["ring,longitude,latitude", ...rings.flatMap((ring, index) => ring.map(([x, y]) => `${index + 1},${x},${y}`))]);

function place(city) {
  const [longitude, latitude] = city.loc.coordinates;
  const weight = city.population || (guess[city.featureCode] ?? 5_000);
  return { id: city.cityId, longitude, latitude, weight, prefecture: prefecture(city) };
}

/** The prefecture of the nearest region with a point in the same province. */
function prefecture(city) {
  const near = anchors.filter((row) => row.code.startsWith(provinceByAdminCode[city.adminCode]));
  const far = near.map((row) => [distance(row.location, city.loc.coordinates), row]);
  const [, nearest] = far.reduce((a, b) => (b[0] < a[0] ? b : a));
  return nearest.level === "PREFECTURE" ? nearest.code : nearest.parent_code;
}

function write(name, lines) {
  writeFileSync(new URL(name, folder), `${lines.join("\n")}\n`);
  console.log(`${name}: ${lines.length - 1} rows`);
}
