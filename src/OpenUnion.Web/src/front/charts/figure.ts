import { h } from '../../common/dom';
import { language, number, say } from '../../common/language';

/** A published figure, as the API gives it. */
export type Figure = {
  readonly slug: string;
  readonly indicator: string;
  readonly name: string;
  readonly value: number;
  readonly valueText: string;
  readonly unit: string;
  readonly qualifier: string;
  readonly roundingUnit: number | null;
  readonly asOf: string | null;
  readonly periodText: string | null;
  readonly region: { readonly code: string; readonly name: string; readonly nameEn: string | null } | null;
  readonly sources: readonly { readonly slug: string; readonly headline: string }[];
};

const english: Readonly<Record<string, string>> = { NEARLY: 'nearly', OVER: 'over', AT_LEAST: 'at least', APPROXIMATE: 'about', WITHIN: 'within' };

/** How the word is printed with a number, and what is said where it stands elsewhere in the sentence. */
const chinese: Readonly<Record<string, readonly [RegExp, string]>> = {
  NEARLY: [/近/, '近'],
  OVER: [/[余多超]|突破/, '超'],
  AT_LEAST: [/以上|至少|之后/, '至少'],
  APPROXIMATE: [/约|左右/, '约'],
};

/** The number with its hedge word: as it was printed, or in English with the word's meaning. */
export function amount(figure: Figure): string {
  if (language === 'zh') return printed(figure);
  return [english[figure.qualifier], short(figure.value)].filter(Boolean).join(' ');
}

function printed({ valueText, unit, qualifier }: Figure): string {
  const [word, otherwise] = chinese[qualifier] ?? [/^/, ''];
  return (word.test(valueText) ? '' : otherwise) + valueText + (valueText.endsWith(unit) ? '' : unit);
}

/** 193 million, 2.3097 million, 186,100. */
const short = (value: number): string =>
  value < 1_000_000 ? number(value) : new Intl.NumberFormat('en', { notation: 'compact', compactDisplay: 'long', maximumFractionDigits: 6 }).format(value);

/** What the number was rounded to, which its printed form shows in Chinese. */
export const rounding = ({ roundingUnit, qualifier }: Figure): string =>
  language === 'en' && qualifier === 'EXACT' && roundingUnit && roundingUnit > 1 ? `rounded to ${short(roundingUnit)}` : '';

/** The day or period that it holds for. */
export function period({ asOf, periodText }: Figure): string {
  if (asOf?.endsWith('-12-31')) return say(`${asOf.slice(0, 4)}年底`, `end of ${asOf.slice(0, 4)}`);
  if (asOf) return asOf;
  return language === 'zh' ? (periodText ?? '') : '';
}

/** Links to the pages of its sources. */
export function sources(figure: Figure): HTMLElement {
  const links = figure.sources.map(({ slug, headline }) =>
    h('a', { href: `./sources/${encodeURIComponent(slug)}`, title: headline, 'aria-label': say(`出处：${headline}`, `Source: ${headline}`) }, say('出处', 'source')));
  return h('span', { class: 'source' }, ...links.flatMap((link, i) => (i ? [' ', link] : [link])));
}
