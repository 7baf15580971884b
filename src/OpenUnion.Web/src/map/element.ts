import type { Crs, FilterState, OpenUnionMapEventMap, Position, Station, Theme } from './openunion-map';
import { Session } from './session';
import { attributes, readSettings, type Settings } from './settings';
import css from './view/style.css?inline';

const styles = new CSSStyleSheet();
styles.replaceSync(css);

/** These change what is asked and of whom: the map begins anew. */
const fundamental = ['api', 'crs', 'basemap', 'basemapAttribution'] as const satisfies (keyof Settings)[];

const bubbling: readonly string[] = ['station-select', 'filter-change'];

/** `<openunion-map>`; openunion-map.d.ts says what it offers. */
export class OpenUnionMapElement extends HTMLElement {
  static readonly observedAttributes = attributes;

  readonly #root = this.attachShadow({ mode: 'open' });
  readonly #dark = matchMedia('(prefers-color-scheme: dark)');
  readonly #sizes = new ResizeObserver(() => this.#session?.resize());
  #session: Session | null = null;
  #settings: Settings | null = null;
  #isQueued = false;

  constructor() {
    super();
    this.#root.adoptedStyleSheets = [styles];
  }

  connectedCallback(): void {
    this.#begin();
    this.#dark.addEventListener('change', this.#restyle);
    this.#sizes.observe(this);
  }

  disconnectedCallback(): void {
    this.#session?.end();
    this.#session = null;
    this.#dark.removeEventListener('change', this.#restyle);
    this.#sizes.disconnect();
  }

  /** Several attributes that change together are one change. */
  attributeChangedCallback(): void {
    if (!this.#session || this.#isQueued) return;
    this.#isQueued = true;
    queueMicrotask(() => {
      this.#isQueued = false;
      this.#take();
    });
  }

  get center(): Position | null { return this.#session?.place.center ?? this.#read().center; }
  set center(value: Position | null) { this.#set('center', value && value.join(',')); }
  get zoom(): number | null { return this.#session?.place.zoom ?? this.#read().zoom; }
  set zoom(value: number | null) { this.#set('zoom', value?.toString()); }
  get near(): Position | null { return this.#read().near; }
  set near(value: Position | null) { this.#set('near', value && value.join(',')); }
  get filter(): object | null { return this.#read().filter; }
  set filter(value: object | null) { this.#set('filter', value && JSON.stringify(value)); }
  get amenities(): readonly string[] { return this.#chosen.amenities; }
  set amenities(value: readonly string[]) { this.#set('amenities', value.join(' ')); }
  get openNow(): boolean { return this.#chosen.openNow; }
  set openNow(value: boolean) { this.#set('open-now', value ? '' : null); }
  get theme(): Theme { return this.#read().theme; }
  set theme(value: Theme) { this.#set('theme', value); }
  get basemap(): string | null { return this.#read().basemap; }
  set basemap(value: string | null) { this.#set('basemap', value); }
  get crs(): Crs { return this.#read().crs; }
  set crs(value: Crs) { this.#set('crs', value); }
  get api(): string { return this.#read().api; }
  set api(value: string) { this.#set('api', value); }
  get selected(): Station | null { return this.#session?.selected ?? null; }
  get stations(): readonly Station[] { return this.#session?.stations ?? []; }
  get revision(): number | null { return this.#session?.revision ?? null; }

  async select(slug: string | null): Promise<void> {
    await this.#session?.select(slug, true);
  }

  async locate(): Promise<void> {
    await this.#session?.locate();
  }

  get #chosen(): Pick<FilterState, 'amenities' | 'openNow'> { return this.#session?.filter ?? this.#read(); }

  #read = (): Settings => readSettings(this, () => {});

  #set(name: string, value: string | null | undefined): void {
    if (value === null || value === undefined) this.removeAttribute(name);
    else this.setAttribute(name, value);
  }

  #begin(): void {
    this.#settings = readSettings(this, this.#complain);
    this.#session = new Session(this.#root, this.#settings, this.#emit);
    this.#session.start();
  }

  #take(): void {
    if (!this.#session || !this.#settings) return;
    const [last, next] = [this.#settings, readSettings(this, this.#complain)];
    if (fundamental.some((name) => next[name] !== last[name])) {
      this.#session.end();
      return this.#begin();
    }
    this.#settings = next;
    this.#session.update(next);
  }

  #restyle = (): void => this.#session?.restyle();

  #complain = (message: string): void => this.#emit('error', { source: 'attribute', message });

  #emit = <Name extends keyof OpenUnionMapEventMap>(name: Name, detail: OpenUnionMapEventMap[Name]['detail']): void => {
    const bubbles = bubbling.includes(name);
    this.dispatchEvent(new CustomEvent(name, { detail, bubbles, composed: bubbles }));
  };
}
