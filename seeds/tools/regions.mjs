// Writes seeds/regions.csv. Run: npm install && npm run regions
import { writeFileSync } from "node:fs";
import { regions } from "./divisions.mjs";

const columns = ["code", "name", "name_en", "level", "parent_code", "longitude", "latitude"];
const rows = regions();
const codes = new Set(rows.map((row) => row.code));
for (const row of rows) check(row);

const lines = rows.map((row) => line({ ...row, longitude: degrees(row.location?.[0]), latitude: degrees(row.location?.[1]) }));
writeFileSync(new URL("../regions.csv", import.meta.url), `${columns}\n${lines.join("\n")}\n`);
for (const level of ["COUNTRY", "PROVINCE", "PREFECTURE", "COUNTY"]) {
  const those = rows.filter((row) => row.level === level);
  console.log(`${level} ${those.length}, with a point ${those.filter((row) => row.location).length}`);
}

function check({ code, name, name_en, parent_code }) {
  if (!/^\d{6}$/.test(code)) throw new Error(`Region ${code}: expected six digits.`);
  if (!name || !name_en || /["\r\n]/.test(name + name_en)) throw new Error(`Region ${code}: expected plain names, found ${name} and ${name_en}.`);
  if (parent_code && !codes.has(parent_code)) throw new Error(`Region ${code}: its parent ${parent_code} is not there.`);
}

function line(row) {
  return columns.map((column) => quote(row[column] ?? "")).join(",");
}

function quote(field) {
  return field.includes(",") ? `"${field}"` : field;
}

function degrees(value) {
  return value === undefined ? "" : String(Math.round(value * 1e5) / 1e5);
}
