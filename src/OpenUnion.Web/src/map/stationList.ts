import type { Api } from './api/api';
import { fetchCount, fetchPage, type Dataset, type Next, type Page, type PageRequest } from './api/queries';
import type { Bounds } from './data/mercator';
import { number } from './data/say';
import { all } from './data/where';
import type { Crs, Language, Position, Station } from './openunion-map';
import { texts } from './texts';
import type { Frame } from './view/frame';
import { showList } from './view/list';

export type ListRequest = { near: Position; nearCrs: Crs; crs: Crs; bounds: Bounds | null; where: object | null };

const pageSize = 20;
const first: Next = { of: 'near', after: null };

/** The list beside the map: what the map shows, from its centre outwards; or what is near a point. */
export class StationList {
  readonly #frame: Frame;
  readonly #api: Api;
  readonly #choose: (slug: string) => void;
  readonly #changed: () => void;
  #asking = new AbortController();
  #request: PageRequest | null = null;
  #page: Page | null = null;
  #count: number | null = null;
  stations: readonly Station[] = [];
  answeredAt: Date | null = null;

  constructor(frame: Frame, api: Api, choose: (slug: string) => void, changed: () => void) {
    [this.#frame, this.#api, this.#choose, this.#changed] = [frame, api, choose, changed];
  }

  get dataset(): Dataset | null { return this.#page?.dataset ?? null; }

  end(): void {
    this.#asking.abort();
  }

  /** Asks for the first page; one that is still on its way is given up. What cannot be had leaves what is there. */
  async load({ bounds, where, near, nearCrs, crs }: ListRequest, lang: Language): Promise<void> {
    const box = bounds && { onMap: { ...corners(bounds), crs } };
    const request = { near: near.map(round) as Position, nearCrs, crs, first: pageSize, withDistance: !bounds,
      where: all([...(where ? [where] : []), ...(box ? [box] : [])]) };
    if (JSON.stringify(request.where) !== JSON.stringify(this.#request?.where) || request.withDistance !== this.#request?.withDistance) this.#count = null;
    await this.#ask(request, first, lang, []);
  }

  async more(lang: Language): Promise<void> {
    if (!this.#request || !this.#page?.next) return;
    const from = this.stations.length;
    await this.#ask(this.#request, this.#page.next, lang, this.stations);
    this.#frame.list.querySelectorAll('button')[from]?.focus();
  }

  show(lang: Language): void {
    showList(this.#frame, this.stations, null, lang, this.#choose);
    this.#frame.more.hidden = !this.#page?.next;
    this.#sayCount(lang);
  }

  #sayCount(lang: Language): void {
    const say = texts[lang];
    if (!this.#page || !this.#request) return this.say(say.loading);
    if (!this.stations.length) return this.say(say.none);
    const count = this.#count === null ? '' : number(this.#count, lang);
    this.say(this.#request.withDistance ? say.nearYou(count) : say.inView(count));
  }

  say(text: string): void {
    this.#frame.status.textContent = text;
  }

  async #recount(request: PageRequest, lang: Language, signal: AbortSignal): Promise<void> {
    const count = await fetchCount(this.#api, request, signal);
    if (signal.aborted) return;
    this.#count = count;
    this.#sayCount(lang);
  }

  async #ask(request: PageRequest, from: Next, lang: Language, before: readonly Station[]): Promise<void> {
    this.#asking.abort();
    const { signal } = (this.#asking = new AbortController());
    try {
      const page = await fetchPage(this.#api, request, from, signal);
      if (signal.aborted) return;
      [this.#request, this.#page, this.stations, this.answeredAt] = [request, page, [...before, ...page.stations], new Date()];
      this.show(lang);
      this.#changed();
      if (!before.length) await this.#recount(request, lang, signal);
    } catch (failure) {
      if (!signal.aborted) this.say(this.#page ? this.#frame.status.textContent! : texts[lang].refused((failure as Error).message));
    }
  }
}

/** Eleven metres: from a little beside the centre the order is the same. */
const round = (degrees: number) => Math.round(degrees * 1e4) / 1e4;

/** Under a pixel of the nearest view, so that the same view asks the same question again. */
const edge = (degrees: number) => Math.round(degrees * 1e6) / 1e6;

function corners([west, south, east, north]: Bounds) {
  return { west: edge(west), south: edge(south), east: edge(east), north: edge(north) };
}
