import { distance, nameOf, openState, word } from '../data/say';
import type { Language, Station } from '../openunion-map';
import { texts } from '../texts';
import { h } from './dom';
import type { Frame } from './frame';

const mostAmenities = 4;

/** Shows stations in their order; the focus stays on a station that stays. */
export function showList(frame: Frame, stations: readonly Station[], selected: string | null, lang: Language, choose: (slug: string) => void): void {
  const focused = (frame.root.getRootNode() as ShadowRoot).activeElement?.getAttribute('data-slug');
  frame.list.replaceChildren(...stations.map((station) => item(station, lang, choose)));
  markSelected(frame, selected);
  if (focused) rowOf(frame, focused)?.focus();
}

export function markSelected(frame: Frame, selected: string | null): void {
  for (const row of frame.list.querySelectorAll<HTMLElement>('[data-slug]')) {
    if (row.dataset.slug === selected) row.setAttribute('aria-current', 'true');
    else row.removeAttribute('aria-current');
  }
}

export function rowOf(frame: Frame, slug: string): HTMLElement | null {
  return frame.list.querySelector(`[data-slug="${CSS.escape(slug)}"]`);
}

function item(station: Station, lang: Language, choose: (slug: string) => void): HTMLElement {
  const row = h(
    'button',
    { type: 'button', part: 'station', 'data-slug': station.slug, onclick: () => choose(station.slug) },
    h('span', { class: 'name', lang: nameLanguage(station, lang) }, nameOf(station, lang)),
    station.distance === undefined ? null : h('span', { class: 'distance' }, distance(station.distance, lang)),
    stateLine(station, lang),
    h('span', { class: 'place' }, placeOf(station, lang)),
    station.location ? null : h('span', { class: 'unplaced' }, texts[lang].unplaced),
    amenityLine(station, lang),
  );
  return h('li', {}, row);
}

/** A screen reader must know in which language a name is. */
export const nameLanguage = ({ nameEn }: { nameEn: string | null }, lang: Language) => (lang === 'en' && !nameEn ? 'zh-Hans' : null);

export function stateLine(station: Station, lang: Language): HTMLElement {
  const state = station.status === 'CLOSED' ? 'shut' : station.isOpen.toLowerCase();
  return h('span', { class: `state ${state}` }, openState(station, lang));
}

export function placeOf({ region, kind }: Pick<Station, 'region' | 'kind'>, lang: Language): string {
  return [nameOf(region, lang), word('kind', kind, lang)].join(texts[lang].dot);
}

function amenityLine({ amenities }: Station, lang: Language): HTMLElement | null {
  const working = amenities.filter(({ status }) => status === 'AVAILABLE').map(({ kind }) => word('amenity', kind, lang));
  if (!working.length) return null;
  const rest = working.length - mostAmenities;
  return h('span', { class: 'offers' }, working.slice(0, mostAmenities).join(texts[lang].separator) + (rest > 0 ? ` +${rest}` : ''));
}
