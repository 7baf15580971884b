import type { Api } from '../api/api';
import { fetchSpots, maxTileZoom, type Spot, type TileAddress } from '../api/tiles';
import { radius } from '../data/count';
import type { MapEvents, MapView } from '../data/mapView';
import { boundsOf, fit, fromUnit, projection, toUnit, type Place, type Size } from '../data/mercator';
import type { Crs, Language, Position } from '../openunion-map';
import type { Palette } from '../view/palette';
import { dot, drawGround, drawSpots } from './draw';

export type FlatMapOptions = { api: Api; crs: Crs; place: Place; where: object | null; palette: Palette; lang: Language; label: string };

const zoomLimits = [1, 18] as const;

/**
 * A map drawn on a plain canvas: the first picture, before MapLibre is there, and the only one where there is no WebGL.
 * It reads the same tiles that MapLibre asks for next.
 */
export class FlatMap implements MapView {
  readonly #parent: HTMLElement;
  readonly #options: FlatMapOptions;
  readonly #events: MapEvents;
  readonly #canvas = document.createElement('canvas');
  readonly #pen = this.#canvas.getContext('2d')!;
  #place: Place;
  #spots: readonly Spot[] = [];
  #marked: readonly [selected: Position | null, me: Position | null] = [null, null];
  #loading = new AbortController();
  #onFirst: (() => void) | null;

  /** `onFirst` is called once, when the first stations are drawn or cannot be had. */
  constructor(parent: HTMLElement, options: FlatMapOptions, events: MapEvents, onFirst: () => void) {
    [this.#parent, this.#options, this.#events, this.#onFirst] = [parent, options, events, onFirst];
    this.#place = options.place;
    this.#canvas.className = 'sketch';
    this.#canvas.setAttribute('role', 'img');
    this.#canvas.setAttribute('aria-label', options.label);
    parent.append(this.#canvas);
    drag(this.#canvas, (event) => this.#pick(event), (dx, dy, done) => this.#pan(dx, dy, done));
    this.resize();
    void this.#load();
  }

  place = () => this.#place;
  bounds = () => boundsOf(this.#place, this.#size());

  goTo({ center, zoom }: Place): void {
    this.#place = { center, zoom: Math.min(zoomLimits[1], Math.max(zoomLimits[0], zoom)) };
    this.resize();
    void this.#load();
    this.#events.onMove(true);
  }

  project(position: Position): [number, number] {
    const { scale, x, y } = this.#screen();
    const [unitX, unitY] = toUnit(position);
    return [unitX * scale + x, unitY * scale + y];
  }

  reload(where: object | null): void {
    this.#options.where = where;
    void this.#load();
  }

  mark(selected: Position | null, me: Position | null): void {
    this.#marked = [selected, me];
    this.resize();
  }

  restyle(palette: Palette, lang: Language): void {
    Object.assign(this.#options, { palette, lang });
    this.resize();
  }

  resize(): void {
    const [width, height] = this.#size();
    this.#canvas.width = width * devicePixelRatio;
    this.#canvas.height = height * devicePixelRatio;
    this.#pen.scale(devicePixelRatio, devicePixelRatio);
    this.#draw();
  }

  destroy(): void {
    this.#loading.abort();
    this.#canvas.remove();
  }

  #size = (): Size => [this.#parent.clientWidth, this.#parent.clientHeight];
  #screen = () => projection(this.#place, this.#size());

  #draw(): void {
    const { palette, lang } = this.#options;
    drawGround(this.#pen, this.#screen(), palette);
    drawSpots(this.#pen, this.#screen(), palette, this.#spots, lang);
    const [selected, me] = this.#marked;
    if (selected) dot(this.#pen, ...this.project(selected), 8, palette.ink, palette.surface);
    if (me) dot(this.#pen, ...this.project(me), 7, palette.me, palette.surface);
  }

  async #load(): Promise<void> {
    this.#loading.abort();
    const { signal } = (this.#loading = new AbortController());
    const { api, where, crs } = this.#options;
    const tiles = covering(this.#place, this.#size());
    const requests = tiles.map((tile) => fetchSpots(api, tile, where, crs, signal));
    if (this.#onFirst) for (const request of requests) void request.then((spots) => this.#show([...this.#spots, ...spots]), () => {});
    const answers = await Promise.allSettled(requests);
    if (signal.aborted) return;
    const found = answers.flatMap((answer) => (answer.status === 'fulfilled' ? answer.value : []));
    // What cannot be had leaves what is there.
    if (found.length || answers.every(({ status }) => status === 'fulfilled')) this.#show(found);
    this.#onFirst?.();
    this.#onFirst = null;
  }

  /** The largest are drawn last, so that they are not hidden. */
  #show(spots: readonly Spot[]): void {
    if (spots.length && !this.#spots.length && this.#onFirst) performance.mark('openunion-map:first-stations');
    this.#spots = spots.toSorted((a, b) => a.count - b.count);
    this.resize();
  }

  #pick({ offsetX, offsetY }: MouseEvent): void {
    const { scale, x, y } = this.#screen();
    const away = (spot: Spot) => Math.hypot(spot.x * scale + x - offsetX, spot.y * scale + y - offsetY);
    const under = this.#spots.filter((spot) => away(spot) <= Math.max(12, radius(spot.count)));
    const cluster = under.findLast(({ count }) => count > 1);
    if (cluster) this.#open(cluster);
    else this.#events.onPick(under);
  }

  #open({ x, y, bbox }: Spot): void {
    this.goTo(bbox ? fit(bbox, this.#size(), 48, maxTileZoom) : { center: fromUnit([x, y]), zoom: this.#place.zoom + 2 });
  }

  #pan(dx: number, dy: number, done: boolean): void {
    const [width, height] = this.#size();
    const { scale, x, y } = this.#screen();
    this.#place = { ...this.#place, center: fromUnit([(width / 2 - dx - x) / scale, (height / 2 - dy - y) / scale]) };
    this.resize();
    if (done) this.goTo(this.#place);
    else this.#events.onMove(false);
  }
}

/** The tiles of a view, none of them outside the world: at the zoom that MapLibre takes too. */
function covering(place: Place, size: Size): TileAddress[] {
  const z = Math.min(maxTileZoom, Math.max(0, Math.floor(place.zoom)));
  const [west, south, east, north] = boundsOf(place, size);
  const [left, top] = toUnit([west, north]);
  const [right, bottom] = toUnit([east, south]);
  const range = (from: number, to: number) => {
    const [least, most] = [from, to].map((unit) => Math.min(2 ** z - 1, Math.max(0, Math.floor(unit * 2 ** z)))) as [number, number];
    return Array.from({ length: most - least + 1 }, (_, i) => least + i);
  };
  return range(left, right).flatMap((x) => range(top, bottom).map((y): TileAddress => [z, x, y]));
}

/** A press that does not move is a click. */
function drag(canvas: HTMLElement, click: (event: MouseEvent) => void, move: (dx: number, dy: number, done: boolean) => void): void {
  let last: PointerEvent | null = null;
  let moved = false;
  canvas.addEventListener('pointerdown', (event) => {
    [last, moved] = [event, false];
    canvas.setPointerCapture(event.pointerId);
  });
  canvas.addEventListener('pointermove', (event) => {
    if (!last || (!moved && Math.hypot(event.x - last.x, event.y - last.y) < 4)) return;
    moved = true;
    move(event.x - last.x, event.y - last.y, false);
    last = event;
  });
  canvas.addEventListener('pointerup', (event) => {
    if (last && moved) move(0, 0, true);
    else if (last) click(event);
    last = null;
  });
  canvas.addEventListener('pointercancel', () => (last = null));
}
