import type { Crs, Language, Position, Theme } from './openunion-map';

/** What the attributes say, each with its default. */
export type Settings = {
  readonly api: string;
  readonly center: Position | null;
  readonly zoom: number | null;
  readonly near: Position | null;
  readonly filter: object | null;
  readonly amenities: readonly string[];
  readonly openNow: boolean;
  readonly lang: Language;
  readonly theme: Theme;
  readonly basemap: string | null;
  readonly basemapAttribution: string | null;
  readonly crs: Crs;
};

export const attributes = [
  'api', 'center', 'zoom', 'near', 'filter', 'amenities', 'open-now', 'lang', 'theme', 'basemap', 'basemap-attribution', 'crs',
] as const;

type Complaint = (message: string) => void;

/** Reads the attributes; one that says nothing is left aside, and `complain` learns what was found and what was expected. */
export function readSettings(element: HTMLElement, complain: Complaint): Settings {
  const read = <T>(name: string, parse: (text: string) => T | undefined, expected: string, otherwise: T): T => {
    const text = element.getAttribute(name)?.trim();
    if (!text) return otherwise;
    const value = parse(text);
    if (value === undefined) complain(`${name}: found "${text.slice(0, 100)}", expected ${expected}`);
    return value ?? otherwise;
  };
  return {
    api: read('api', address, 'the address of an OpenUnion server, such as https://example.org/', home),
    center: read<Position | null>('center', position, expectedPosition, null),
    zoom: read<number | null>('zoom', (text) => within(Number(text), 0, 22), 'a number from 0 to 22', null),
    near: read<Position | null>('near', position, expectedPosition, null),
    filter: read<object | null>('filter', json, 'a where of the API as JSON, such as {"kind":{"eq":"UNION_STATION_24H"}}', null),
    amenities: read('amenities', words, 'kinds of amenities, such as MICROWAVE CHARGING', []),
    openNow: element.hasAttribute('open-now') && element.getAttribute('open-now') !== 'false',
    lang: language(element),
    theme: read<Theme>('theme', oneOf('light', 'dark', 'auto'), 'light, dark or auto', 'auto'),
    basemap: element.getAttribute('basemap')?.trim() || null,
    basemapAttribution: element.getAttribute('basemap-attribution'),
    crs: read<Crs>('crs', oneOf('WGS84', 'GCJ02', 'BD09'), 'WGS84, GCJ02 or BD09', 'WGS84'),
  };
}

const expectedPosition = 'longitude,latitude in degrees, such as 116.46,39.91 (longitude comes first)';

/** The server that the script came from. */
const home = new URL(/* @vite-ignore */ '../', import.meta.url).href;

function address(text: string): string | undefined {
  if (!URL.canParse(text, document.baseURI)) return undefined;
  const url = new URL(text, document.baseURI);
  if (!/^https?:$/.test(url.protocol)) return undefined;
  return url.href.replace(/[?#].*$/, '').replace(/\/?$/, '/');
}

function position(text: string): Position | undefined {
  const [lng, lat, more] = text.split(/[\s,]+/).map(Number);
  if (lng === undefined || lat === undefined || more !== undefined) return undefined;
  return Math.abs(lng) <= 180 && Math.abs(lat) <= 90 ? [lng, lat] : undefined;
}

function json(text: string): object | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return value && typeof value === 'object' && !Array.isArray(value) ? value : undefined;
  } catch {
    return undefined;
  }
}

function words(text: string): string[] | undefined {
  const found = text.toUpperCase().split(/[\s,]+/);
  return found.every((word) => /^[A-Z_]{2,40}$/.test(word)) ? [...new Set(found)].slice(0, 20) : undefined;
}

const within = (value: number, least: number, most: number) => (value >= least && value <= most ? value : undefined);

const oneOf = <T extends string>(...values: T[]) => (text: string): T | undefined =>
  values.find((value) => value.toLowerCase() === text.toLowerCase());

/** The element's own language, else the page's, else the browser's. */
function language(element: HTMLElement): Language {
  const named = element.closest('[lang]')?.getAttribute('lang') || navigator.language;
  return named.toLowerCase().startsWith('zh') ? 'zh' : 'en';
}
