/** Longitude and latitude in degrees, of the element's `crs`. */
export type Position = [longitude: number, latitude: number];

export type Crs = 'WGS84' | 'GCJ02' | 'BD09';
export type Language = 'zh' | 'en';
export type Theme = 'light' | 'dark' | 'auto';

/** A station as the list shows it. */
export interface Station {
  readonly id: string;
  readonly slug: string;
  readonly name: string;
  readonly nameEn: string | null;
  readonly kind: string;
  readonly status: 'OPERATING' | 'CLOSED';
  readonly address: string | null;
  readonly region: { readonly name: string; readonly nameEn: string };
  /** What its hours say of now; UNKNOWN where they are not known. */
  readonly isOpen: 'OPEN' | 'CLOSED' | 'UNKNOWN';
  readonly opensNext: string | null;
  readonly closesNext: string | null;
  /** Null where it is not known; the map draws the station at a point of its region then. */
  readonly location: { readonly coordinates: Position } | null;
  readonly amenities: readonly { readonly kind: string; readonly status: 'AVAILABLE' | 'OUT_OF_ORDER' }[];
  /** Metres from where the list begins, if it is a list by distance. */
  readonly distance?: number;
}

/** What the visitor has chosen in the filter bar, and all conditions together as the API's `where`. */
export interface FilterState {
  readonly amenities: readonly string[];
  readonly openNow: boolean;
  readonly where: object | null;
}

export interface OpenUnionMapEventMap {
  /** A station was chosen, on the map or in the list; null when its details were closed. */
  'station-select': CustomEvent<Station | null>;
  'filter-change': CustomEvent<FilterState>;
  /** The first stations are shown. */
  load: CustomEvent<{ readonly revision: number }>;
  /** An attribute that says nothing, an API that does not answer, a basemap that cannot be loaded. */
  error: CustomEvent<{ readonly source: 'attribute' | 'api' | 'basemap' | 'map' | 'position'; readonly message: string }>;
}

/** `<openunion-map>`: the union service stations of China on a map and in a list. */
export declare class OpenUnionMap extends HTMLElement {
  /** Where the map is; null before it is known. */
  center: Position | null;
  zoom: number | null;
  /** Where distances are measured from; null: the list shows what the map shows. */
  near: Position | null;
  /** A `where` of the API, beside what the filter bar says. */
  filter: object | null;
  amenities: readonly string[];
  openNow: boolean;
  theme: Theme;
  basemap: string | null;
  crs: Crs;
  /** Address of the server, ending in a slash. */
  api: string;
  /** The station whose details are shown. */
  readonly selected: Station | null;
  /** The stations in the list. */
  readonly stations: readonly Station[];
  /** Number of the dataset's revision that is shown; null before the first answer. */
  readonly revision: number | null;
  /** Shows a station's details, or none. */
  select(slug: string | null): Promise<void>;
  /** Asks the browser where the visitor is and lists what is near. */
  locate(): Promise<void>;

  addEventListener<Name extends keyof OpenUnionMapEventMap>(
    type: Name, listener: (event: OpenUnionMapEventMap[Name]) => void, options?: boolean | AddEventListenerOptions): void;
  addEventListener(type: string, listener: EventListenerOrEventListenerObject, options?: boolean | AddEventListenerOptions): void;
}

declare global {
  interface HTMLElementTagNameMap {
    'openunion-map': OpenUnionMap;
  }
}
