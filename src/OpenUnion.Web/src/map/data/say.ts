import { AmenityKind, StationAccess, StationKind } from 'virtual:vocabulary';
import type { Language, Station } from '../openunion-map';
import { texts } from '../texts';

const locales = { zh: 'zh-CN', en: 'en-GB' };
const zone = { timeZone: 'Asia/Shanghai' } as const;
const dayMilliseconds = 86_400_000;

type Named = { readonly name: string; readonly nameEn: string | null };

/** The name in a language; the Chinese one where there is no English one. */
export const nameOf = ({ name, nameEn }: Named, lang: Language) => (lang === 'en' && nameEn) || name;

const words = { amenity: AmenityKind, access: StationAccess, kind: StationKind };

/** What the schema calls a value; one that is newer than this script, in its own words. */
export const word = (of: keyof typeof words, value: string, lang: Language) =>
  words[of][value]?.[lang] ?? value.toLowerCase().replaceAll('_', ' ');

export const number = (value: number, lang: Language) => new Intl.NumberFormat(locales[lang]).format(value);

export function distance(metres: number, lang: Language): string {
  const [value, unit] = metres < 1000 ? [Math.round(metres / 10) * 10, 'meter'] : [metres / 1000, 'kilometer'];
  const maximumFractionDigits = metres < 10_000 ? 1 : 0;
  return new Intl.NumberFormat(locales[lang], { style: 'unit', unit, unitDisplay: 'short', maximumFractionDigits }).format(value);
}

export const day = (moment: string | Date, lang: Language) =>
  new Intl.DateTimeFormat(locales[lang], { ...zone, dateStyle: lang === 'zh' ? 'long' : 'medium' }).format(new Date(moment));

export const minute = (moment: Date, lang: Language) =>
  new Intl.DateTimeFormat(locales[lang], { month: 'numeric', day: 'numeric', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(moment);

/** "20:00", "tomorrow 08:00", "Mon 08:00": in China's time. */
function time(moment: string, lang: Language, now: Date): string {
  const at = new Date(moment);
  const clock = new Intl.DateTimeFormat(locales[lang], { ...zone, hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(at);
  const days = calendarDay(at) - calendarDay(now);
  if (days <= 0) return clock;
  if (days === 1) return join(texts[lang].tomorrow, clock, lang);
  const format: Intl.DateTimeFormatOptions = days < 7 ? { weekday: 'short' } : { month: 'short', day: 'numeric' };
  return join(new Intl.DateTimeFormat(locales[lang], { ...zone, ...format }).format(at), clock, lang);
}

const join = (day: string, clock: string, lang: Language) => (lang === 'zh' ? day + clock : `${day} ${clock}`);

/** Days since the epoch in China, which is eight hours ahead. */
const calendarDay = (moment: Date) => Math.floor((moment.getTime() + 8 * 3_600_000) / dayMilliseconds);

/** Whether a station is open, and until or from when. */
export function openState(station: Station, lang: Language, now = new Date()): string {
  const say = texts[lang];
  if (station.status === 'CLOSED') return say.shut;
  if (station.isOpen === 'UNKNOWN') return say.unknown;
  const [state, next] = station.isOpen === 'OPEN'
    ? [say.open, station.closesNext && say.until(time(station.closesNext, lang, now))]
    : [say.closed, station.opensNext && say.from(time(station.opensNext, lang, now))];
  return next ? `${state}${lang === 'zh' ? '，' : ', '}${next}` : state;
}
