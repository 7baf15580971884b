import type { Details } from '../api/queries';
import { drawnAt } from '../data/drawnAt';
import { readable } from '../data/hours';
import { day, nameOf, word } from '../data/say';
import type { Language } from '../openunion-map';
import { texts } from '../texts';
import { h, icon } from './dom';
import type { Frame } from './frame';
import { nameLanguage, placeOf, stateLine } from './list';

/** Shows a station's details and gives the focus to their close button. */
export function showCard(frame: Frame, station: Details, lang: Language, close: () => void): void {
  const say = texts[lang];
  const rows: [string, Node | string | null][] = [
    [say.hours, station.openingHours && readable(station.openingHours, lang)],
    [say.address, station.address && h('span', { lang: 'zh-Hans' }, station.address)],
    [say.access, station.access && word('access', station.access, lang)],
    [say.offers, amenities(station, lang)],
    [say.operator, station.operator && nameOf(station.operator, lang)],
    [say.sources, sources(station, lang)],
  ];
  fill(frame, close, say.close, [
    h('h2', { id: 'card-title', lang: nameLanguage(station, lang) }, nameOf(station, lang)),
    h('p', { class: 'place' }, placeOf(station, lang)),
    h('p', {}, stateLine(station, lang)),
    remarks(station, lang),
    h('dl', {}, ...rows.filter(([, value]) => value).map(([name, value]) => h('div', {}, h('dt', {}, name), h('dd', {}, value)))),
  ]);
}

/** Shows stations at one spot, of which one is to be chosen. */
export function showChoice(
  frame: Frame, stations: readonly { slug: string; name: string }[], lang: Language, choose: (slug: string) => void, close: () => void,
): void {
  const say = texts[lang];
  const rows = stations.map(({ slug, name }) => h('li', {}, h('button', { type: 'button', onclick: () => choose(slug) }, name)));
  fill(frame, close, say.close, [h('h2', { id: 'card-title' }, say.chooseOne(String(stations.length))), h('ul', { class: 'choice' }, ...rows)]);
}

export function hideCard(frame: Frame): void {
  frame.card.hidden = true;
  frame.card.replaceChildren();
}

function fill(frame: Frame, close: () => void, label: string, children: (Node | null)[]): void {
  const button = h('button', { type: 'button', class: 'close', part: 'button', 'aria-label': label, onclick: close }, icon('close'));
  const body = h('div', { class: 'body' }, ...children);
  frame.card.replaceChildren(body, button);
  frame.card.hidden = false;
  button.focus({ preventScroll: true });
}

function remarks(station: Details, lang: Language): HTMLElement | null {
  const say = texts[lang];
  const place = !drawnAt(station) ? say.nowhere : !station.location ? say.unplaced : station.coordinatesEstimated && say.estimated;
  const words = [station.mostBeautiful && say.mostBeautiful, place].filter(Boolean);
  return words.length ? h('p', { class: 'remarks' }, words.join(say.dot)) : null;
}

function amenities({ amenities }: Details, lang: Language): HTMLElement | null {
  if (!amenities.length) return null;
  const say = texts[lang];
  return h('ul', { class: 'amenities' }, ...amenities.map(({ kind, status, verifiedOn }) => {
    const remark = status === 'OUT_OF_ORDER' ? say.broken : verifiedOn && say.checked(day(verifiedOn, lang));
    return h('li', { class: status === 'OUT_OF_ORDER' ? 'broken' : null }, word('amenity', kind, lang), remark && h('small', {}, remark));
  }));
}

function sources({ sources }: Details, lang: Language): HTMLElement | null {
  if (!sources.length) return null;
  return h('ul', { class: 'sources' }, ...sources.map(({ headline, publication, publishedOn }) => {
    const where = [publication, publishedOn && day(publishedOn, lang)].filter(Boolean).join(lang === 'zh' ? '，' : ', ');
    return h('li', {}, h('cite', { lang: 'zh-Hans' }, texts[lang].quote(headline)), where && h('small', {}, where));
  }));
}
