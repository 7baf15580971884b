import { word } from '../data/say';
import type { FilterState, Language } from '../openunion-map';
import { texts } from '../texts';
import { h } from './dom';
import type { Frame } from './frame';

/** What people look for in a station; the attribute can name others. */
const usual = ['DRINKING_WATER', 'MICROWAVE', 'CHARGING', 'TOILET', 'REST', 'COOLING', 'WARMTH', 'EMERGENCY_MEDICINE', 'READING', 'BATTERY_SWAP'];

/** Shows what is chosen; `choose` learns the amenities after a press. */
export function showFilters(frame: Frame, { amenities, openNow }: FilterState, lang: Language, choose: (amenities: string[]) => void): void {
  const say = texts[lang];
  frame.openNow.setAttribute('aria-pressed', String(openNow));
  frame.amenities.querySelector('span')!.textContent = amenities.length ? `${say.amenities} ${amenities.length}` : say.amenities;
  frame.amenities.classList.toggle('chosen', amenities.length > 0);
  const focused = (frame.root.getRootNode() as ShadowRoot).activeElement?.getAttribute('data-kind');
  const chips = [...new Set([...usual, ...amenities])].map((kind) => chip(kind, amenities, lang, choose));
  const clear = h('button', { type: 'button', class: 'clear', 'data-kind': 'clear', hidden: !amenities.length, onclick: () => choose([]) }, say.clear);
  frame.chips.replaceChildren(...chips, clear);
  if (focused) (frame.chips.querySelector<HTMLElement>(`[data-kind=${focused}]:not([hidden])`) ?? frame.amenities).focus();
}

function chip(kind: string, chosen: readonly string[], lang: Language, choose: (amenities: string[]) => void): HTMLElement {
  const isChosen = chosen.includes(kind);
  const next = () => choose(isChosen ? chosen.filter((other) => other !== kind) : [...chosen, kind]);
  const props = { type: 'button', part: 'button', class: 'chip', 'data-kind': kind, 'aria-pressed': String(isChosen), onclick: next };
  return h('button', props, word('amenity', kind, lang));
}
