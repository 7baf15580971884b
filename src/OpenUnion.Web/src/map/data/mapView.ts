import type { Position } from '../openunion-map';
import type { Palette } from '../view/palette';
import type { Language } from '../openunion-map';
import type { Bounds, Place } from './mercator';

/** Where a map looks, and at which it tells. Both maps, the flat one and MapLibre's, are this. */
export interface MapView {
  place(): Place;
  bounds(): Bounds;
  /** Goes there, and says `onMove` when it has arrived. */
  goTo(place: Place): void;
  /** Pixels from the map's left upper corner. */
  project(position: Position): [number, number];
  /** Asks for the stations again: another filter, or an API that has come back. */
  reload(where: object | null): void;
  /** The station that is shown and where the visitor is. */
  mark(selected: Position | null, me: Position | null): void;
  restyle(palette: Palette, lang: Language): void;
  resize(): void;
  destroy(): void;
}

export type MapEvents = {
  onMove(settled: boolean): void;
  /** The stations under a click; several where they lie on one spot, none on bare ground. */
  onPick(stations: readonly { slug: string; name: string }[]): void;
  onError(source: 'basemap' | 'map', message: string): void;
};
