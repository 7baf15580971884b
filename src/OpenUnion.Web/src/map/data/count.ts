import type { Language } from '../openunion-map';

/** A cluster's count in little room: 1.2万 or 12k; the exact one below these. */
export function brief(count: number, lang: Language): string {
  const [unit, sign] = lang === 'zh' ? [10_000, '万'] : [1000, 'k'];
  if (count < unit) return String(count);
  const value = count / unit;
  return (value < 10 ? value.toFixed(1).replace(/\.0$/, '') : String(Math.round(value))) + sign;
}

/** A cluster's radius in pixels, growing with the order of magnitude. */
export const radius = (count: number) => 9 + 3.75 * Math.log10(count);
