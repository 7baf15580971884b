import { readFileSync } from 'node:fs';

const levels = ['PROVINCE', 'PREFECTURE', 'COUNTY'];
const peoples =
  '蒙古|朝鲜|土家|苗|藏|羌|彝|布依|侗|哈尼|壮|傣|白|景颇|傈僳|回|哈萨克|柯尔克孜|满|瑶|畲|黎|仡佬|水|佤|拉祜|纳西|普米|怒|独龙|布朗|土|撒拉|东乡|保安|裕固|锡伯|塔吉克|达斡尔|鄂温克|鄂伦春|毛南|仫佬|各';

const chineseKinds = [
  /(省|市|特别行政区|(壮族|回族|维吾尔)?自治区)$/,
  new RegExp(`(?<=..)(市|地区|盟|(?:(?:${peoples})族|蒙古)*自治州)$`),
  new RegExp(`(?<=..)(市|区|县|(?:(?:${peoples})族)*自治[县旗])$`),
];
const englishKind =
  /( \S+(,? (?:and )?\S+)*? Autonomous (Region|Prefecture|County|Banner)| (City|Province|District|County|Prefecture|League|Banner))$/;

/** Provinces, prefectures and counties that have a point: [level, longitude, latitude, Chinese, English], names without their kind. */
export function places() {
  const rows = csv('../../../../seeds/regions.csv');
  return rows
    .filter(({ level, longitude, name }) => levels.includes(level) && longitude && !/^(县|.*直辖县级行政区划)$/.test(name))
    // The districts of Beijing are grouped below the city: where the districts get their names, the city keeps its own.
    .map((row) => (row.name === '市辖区' ? { ...rows.find(({ code }) => code === row.parent_code), level: row.level } : row))
    .map((row) => [levels.indexOf(row.level), round(row.longitude), round(row.latitude), chinese(row), english(row)]);
}

const round = (degrees) => Number(Number(degrees).toFixed(3));
const chinese = ({ level, name }) => name.replace(chineseKinds[levels.indexOf(level)], '');
const english = ({ name_en }) => name_en.replace(englishKind, '');

function csv(path) {
  const [head, ...rows] = readFileSync(new URL(path, import.meta.url), 'utf8').trim().split('\n').map(cells);
  return rows.map((row) => Object.fromEntries(head.map((name, i) => [name, row[i]])));
}

function cells(line) {
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)].map(([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain);
}
