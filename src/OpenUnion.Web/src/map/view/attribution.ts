import type { Dataset } from '../api/queries';
import { day, number } from '../data/say';
import type { Language } from '../openunion-map';
import { texts } from '../texts';
import { h } from './dom';
import type { Frame } from './frame';

const licence = 'https://creativecommons.org/licenses/by/4.0/';

/** Whose the data and the map are, and of when. */
export function showAttribution(frame: Frame, dataset: Dataset | null, basemap: string | null, lang: Language): void {
  const say = texts[lang];
  const revision = dataset?.createdAt && say.revision(number(dataset.revision, lang), day(dataset.createdAt, lang));
  frame.attribution.replaceChildren(
    h('a', { href: licence, target: '_blank', rel: 'license noopener' }, say.data),
    h('span', { class: 'revision' }, revision ?? ''),
    h('span', {}, basemap ?? say.basemap),
  );
}
