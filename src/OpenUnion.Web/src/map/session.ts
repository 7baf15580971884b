import { Api } from './api/api';
import { fetchDetails, type Details } from './api/queries';
import { compose } from './data/where';
import { fromWgs84 } from './data/crs';
import { drawnAt } from './data/drawnAt';
import type { MapEvents, MapView } from './data/mapView';
import { fit, type Bounds, type Place, type Size } from './data/mercator';
import { minute } from './data/say';
import { Outage } from './outage';
import { StationList } from './stationList';
import { FlatMap } from './canvas/flatMap';
import type { FilterState, OpenUnionMapEventMap, Position } from './openunion-map';
import type { Settings } from './settings';
import { texts, type Texts } from './texts';
import { showAttribution } from './view/attribution';
import { hideCard, showCard, showChoice } from './view/card';
import { showFilters } from './view/filters';
import { buildFrame, labelFrame, type Frame } from './view/frame';
import { markSelected, rowOf } from './view/list';
import { readPalette } from './view/palette';
import { placeCard } from './view/placeCard';

/** Tells the page; the element turns it into an event. */
export type Emit = <Name extends keyof OpenUnionMapEventMap>(name: Name, detail: OpenUnionMapEventMap[Name]['detail']) => void;

const china: Bounds = [73.5, 17.8, 135.1, 53.6];
const nearZoom = 13;
const stationZoom = 14;
const regionZoom = 9;

/** One life of the element between being put on a page and being taken off: what is shown, and what happens when it is used. */
export class Session {
  readonly #root: ShadowRoot;
  readonly #emit: Emit;
  readonly #frame: Frame;
  readonly #api: Api;
  readonly #outage: Outage;
  readonly #ended = new AbortController();
  readonly #list: StationList;
  #settings: Settings;
  #filter: FilterState;
  #me: Position | null = null;
  #details: Details | null = null;
  #wanted: string | null = null;
  #basemap: string | null = null;
  #map!: MapView;

  constructor(root: ShadowRoot, settings: Settings, emit: Emit) {
    [this.#root, this.#settings, this.#emit] = [root, settings, emit];
    this.#filter = compose(settings.filter, settings.amenities, settings.openNow);
    this.#frame = this.#build();
    root.replaceChildren(this.#frame.root);
    this.#outage = new Outage(() => this.refresh(), () => this.#showNotice());
    this.#api = new Api(settings.api, (reach) => this.#outage.hear(reach));
    this.#list = new StationList(this.#frame, this.#api, (slug) => void this.select(slug, true), () => this.#showDataset());
    this.#relabel();
  }

  /** Draws the map and asks for the stations; `load` follows when both are there. */
  start(): void {
    const { crs, lang } = this.#settings;
    const options = { api: this.#api, crs, lang, place: this.#firstPlace(), where: this.#filter.where, palette: readPalette(this.#root), label: this.#say.picture };
    const drawn = new Promise<void>((resolve) => (this.#map = new FlatMap(this.#frame.canvas, options, this.#events(() => this.#map), resolve)));
    this.#mark();
    const listed = this.#loadList();
    void drawn.then(() => this.#startGl());
    void Promise.all([drawn, listed]).then(() => this.#loaded());
  }

  end(): void {
    this.#ended.abort();
    this.#outage.end();
    this.#list.end();
    this.#map.destroy();
  }

  get place(): Place { return this.#map.place(); }
  get filter(): FilterState { return this.#filter; }
  get me(): Position | null { return this.#me; }
  get selected() { return this.#details; }
  get stations() { return this.#list.stations; }
  get revision() { return this.#list.dataset?.revision ?? null; }

  /** Takes over attributes that need no new session; what the visitor chose stays where its attribute has not changed. */
  update(next: Settings): void {
    const last = this.#settings;
    this.#settings = next;
    const chosen = {
      amenities: String(next.amenities) === String(last.amenities) ? this.#filter.amenities : next.amenities,
      openNow: next.openNow === last.openNow ? this.#filter.openNow : next.openNow,
    };
    const filter = compose(next.filter, chosen.amenities, chosen.openNow);
    const isFiltered = JSON.stringify(filter) !== JSON.stringify(this.#filter);
    this.#filter = filter;
    if (next.lang !== last.lang || next.theme !== last.theme) this.restyle();
    if (String(next.near) !== String(last.near)) this.#me = null;
    if (moved(next, last)) this.#map.goTo(this.#firstPlace());
    this.#mark();
    if (isFiltered) this.#filtered();
    else void this.#loadList();
  }

  /** After another theme or language. */
  restyle(): void {
    this.#relabel();
    this.#map.restyle(readPalette(this.#root), this.#settings.lang);
    if (this.#details) showCard(this.#frame, this.#details, this.#settings.lang, this.#close);
    this.#placeCard();
  }

  resize(): void {
    this.#map.resize();
    this.#placeCard();
  }

  /** Asks again for all that is shown. */
  refresh(): void {
    this.#map.reload(this.#filter.where);
    void this.#loadList();
  }

  choose(amenities: readonly string[], openNow: boolean): void {
    this.#filter = compose(this.#settings.filter, amenities, openNow);
    this.#filtered();
    this.#emit('filter-change', this.#filter);
  }

  /** Shows the details of a station; from the list, the map goes there too. */
  async select(slug: string | null, follow: boolean): Promise<void> {
    this.#wanted = slug;
    if (slug === null) return this.#close();
    try {
      const details = await fetchDetails(this.#api, slug, this.#settings.crs, this.#ended.signal);
      if (this.#wanted !== slug) return;
      if (!details) throw new Error(slug);
      this.#show(details, follow);
    } catch (failure) {
      if (!this.#ended.signal.aborted) this.#fail('api', (failure as Error).message);
    }
  }

  /** Where the visitor is becomes the point from which the list is ordered; a second time, the list is the map's again. */
  async locate(): Promise<void> {
    if (this.#me) return this.#goNear(null);
    this.#list.say(this.#say.locating);
    try {
      const { coords } = await new Promise<GeolocationPosition>((resolve, reject) =>
        navigator.geolocation.getCurrentPosition(resolve, reject, { timeout: 15_000, maximumAge: 60_000 }));
      if (!this.#ended.signal.aborted) this.#goNear([coords.longitude, coords.latitude]);
    } catch (failure) {
      this.#list.say(this.#say.noPosition);
      this.#emit('error', { source: 'position', message: (failure as Error).message });
    }
  }

  #goNear(me: Position | null): void {
    this.#me = me;
    this.#frame.locate.setAttribute('aria-pressed', String(me !== null));
    this.#mark();
    if (me) this.#map.goTo({ center: fromWgs84(me, this.#settings.crs), zoom: nearZoom });
    void this.#loadList();
  }

  #build(): Frame {
    const frame = buildFrame({
      locate: () => void this.locate(),
      toggleOpen: () => this.choose(this.#filter.amenities, !this.#filter.openNow),
      zoomBy: (delta) => this.#map.goTo({ ...this.#map.place(), zoom: Math.round(this.#map.place().zoom) + delta }),
      more: () => void this.#list.more(this.#settings.lang),
      retry: () => this.refresh(),
    });
    frame.root.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape' && !frame.card.hidden) this.#close();
    });
    return frame;
  }

  get #say(): Texts { return texts[this.#settings.lang]; }

  #firstPlace(): Place {
    const { center, zoom, near, crs } = this.#settings;
    const start = center ?? near ?? (this.#me && fromWgs84(this.#me, crs));
    if (start) return { center: start, zoom: zoom ?? nearZoom };
    const whole = fit(china, this.#size(), 8, 12);
    return { ...whole, zoom: zoom ?? whole.zoom };
  }

  #size = (): Size => [this.#frame.canvas.clientWidth, this.#frame.canvas.clientHeight];

  #loadList(): Promise<void> {
    const { near, crs, lang } = this.#settings;
    const from = this.#me ? { near: this.#me, nearCrs: 'WGS84' as const } : { near: near ?? this.#map.place().center, nearCrs: crs };
    const bounds = this.#me || near ? null : this.#map.bounds();
    return this.#list.load({ ...from, crs, bounds, where: this.#filter.where }, lang);
  }

  #filtered(): void {
    this.#showFilters();
    this.refresh();
  }

  #show(details: Details, follow: boolean): void {
    this.#details = details;
    showCard(this.#frame, details, this.#settings.lang, this.#close);
    markSelected(this.#frame, details.slug);
    this.#mark();
    const at = drawnAt(details);
    if (at && follow) this.#map.goTo({ center: at, zoom: Math.max(details.location ? stationZoom : regionZoom, this.#map.place().zoom) });
    this.#placeCard();
    this.#emit('station-select', details);
  }

  #close = (): void => {
    const slug = this.#details?.slug;
    const hadFocus = this.#frame.card.contains(this.#root.activeElement);
    [this.#details, this.#wanted] = [null, null];
    hideCard(this.#frame);
    markSelected(this.#frame, null);
    this.#mark();
    if (hadFocus) (rowOf(this.#frame, slug ?? '') ?? this.#frame.list.querySelector('button') ?? this.#frame.locate).focus();
    if (slug) this.#emit('station-select', null);
  };

  /** The station that is shown, else the point from which the page wants the list ordered; and where the visitor is. */
  #mark(): void {
    const me = this.#me && fromWgs84(this.#me, this.#settings.crs);
    this.#map.mark(this.#details ? drawnAt(this.#details) : this.#me ? null : this.#settings.near, me);
  }

  #placeCard(): void {
    const at = this.#details && drawnAt(this.#details);
    placeCard(this.#frame, at ? this.#map.project(at) : null);
  }

  /** What a map says counts only while it is the one that is shown. */
  #events(current: () => MapView | null): MapEvents {
    const shown = () => this.#map !== undefined && current() === this.#map;
    return {
      onMove: (settled) => {
        if (!shown()) return;
        this.#placeCard();
        if (settled && !this.#me && !this.#settings.near) void this.#loadList();
      },
      onPick: (stations) => shown() && this.#pick(stations),
      onError: (source, message) => this.#fail(source, message),
    };
  }

  #pick(stations: readonly { slug: string; name: string }[]): void {
    if (!stations.length) return this.#close();
    if (stations.length === 1) return void this.select(stations[0]!.slug, false);
    showChoice(this.#frame, stations, this.#settings.lang, (slug) => void this.select(slug, false), this.#close);
    placeCard(this.#frame, null);
  }

  /** MapLibre takes over when it is ready; without WebGL the flat map stays. */
  async #startGl(): Promise<void> {
    if (this.#ended.signal.aborted) return;
    if (!document.createElement('canvas').getContext('webgl2')) return this.#frame.canvas.classList.add('alone');
    const [flat, filter] = [this.#map, this.#filter];
    const { crs, lang, basemap, basemapAttribution } = this.#settings;
    const options = { api: this.#api, crs, lang, basemap, basemapAttribution, place: flat.place(), where: this.#filter.where, palette: readPalette(this.#root), say: this.#say };
    try {
      const { GlMap } = await import('./gl/glMap');
      // It may speak before it is there.
      let started: MapView | null = null;
      const map = await GlMap.start(this.#frame.canvas, options, this.#events(() => started));
      started = map;
      if (this.#ended.signal.aborted) return map.destroy();
      this.#adopt(map, flat, options.place, filter);
      this.#basemap = basemap ? map.attribution() : null;
      this.#showDataset();
    } catch (failure) {
      this.#fail('map', (failure as Error).message);
    }
  }

  #adopt(map: MapView, flat: MapView, from: Place, filter: FilterState): void {
    const to = flat.place();
    this.#map = map;
    flat.destroy();
    this.#mark();
    if (to !== from) map.goTo(to);
    if (this.#filter !== filter) map.reload(this.#filter.where);
  }

  #loaded(): void {
    const revision = this.revision;
    if (revision !== null && !this.#ended.signal.aborted) this.#emit('load', { revision });
  }

  #fail(source: OpenUnionMapEventMap['error']['detail']['source'], message: string): void {
    if (source === 'api' && !this.#outage.silent) this.#list.say(this.#say.refused(message));
    this.#emit('error', { source, message });
  }

  #relabel(): void {
    this.#frame.root.lang = this.#settings.lang === 'zh' ? 'zh-Hans' : 'en';
    labelFrame(this.#frame, this.#say);
    this.#showFilters();
    this.#showNotice();
    this.#list?.show(this.#settings.lang);
    this.#showDataset();
  }

  #showFilters(): void {
    showFilters(this.#frame, this.#filter, this.#settings.lang, (amenities) => this.choose(amenities, this.#filter.openNow));
  }

  #showDataset(): void {
    showAttribution(this.#frame, this.#list?.dataset ?? null, this.#basemap, this.#settings.lang);
  }

  #showNotice(): void {
    const silent = this.#outage?.silent ?? false;
    const since = this.#outage?.since ?? this.#list?.answeredAt ?? null;
    this.#frame.retry.hidden = !silent;
    this.#frame.notice.textContent = !silent ? '' : since ? this.#say.kept(minute(since, this.#settings.lang)) : this.#say.silent;
  }
}

const moved = (next: Settings, last: Settings) =>
  String(next.center) !== String(last.center) || next.zoom !== last.zoom || String(next.near) !== String(last.near);
