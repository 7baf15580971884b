import { VectorTile } from '@mapbox/vector-tile';
import Pbf from 'pbf';
import type { Crs } from '../openunion-map';
import type { Bounds } from '../data/mercator';
import type { Api } from './api';

/** The greatest zoom of which there are tiles; from here on every station is a feature of its own. */
export const maxTileZoom = 14;

/** A station, or a cluster of them, at a point of Web Mercator's unit square. */
export type Spot = {
  readonly x: number;
  readonly y: number;
  readonly count: number;
  readonly bbox: Bounds | null;
  readonly slug: string;
  readonly name: string;
  /** Its position is not known: it is drawn at a point of its region. */
  readonly unplaced: boolean;
};

/** `{z}/{x}/{y}` for a template, or numbers for one tile. */
export function tilePath(zxy: string, where: object | null, crs: Crs): string {
  const parameters = new URLSearchParams();
  if (where) parameters.set('where', JSON.stringify(where));
  if (crs !== 'WGS84') parameters.set('crs', crs);
  const query = String(parameters);
  return `tiles/stations/${zxy}.mvt${query && `?${query}`}`;
}

export type TileAddress = readonly [z: number, x: number, y: number];

export async function fetchSpots(api: Api, [z, x, y]: TileAddress, where: object | null, crs: Crs, signal: AbortSignal): Promise<Spot[]> {
  const bytes = await api.tile(tilePath(`${z}/${x}/${y}`, where, crs), signal);
  const layer = new VectorTile(new Pbf(bytes)).layers.stations;
  if (!layer) return [];
  return Array.from({ length: layer.length }, (_, i) => {
    const feature = layer.feature(i);
    const [point] = feature.loadGeometry()[0]!;
    const { properties } = feature;
    return {
      x: (x + point!.x / layer.extent) / 2 ** z,
      y: (y + point!.y / layer.extent) / 2 ** z,
      count: Number(properties.count ?? 1),
      bbox: boundsOf(properties.bbox),
      slug: String(properties.slug ?? ''),
      name: String(properties.name ?? ''),
      unplaced: properties.precision === 'REGION',
    };
  });
}

/** `west,south,east,north` as a cluster has it; null for a station. */
export function boundsOf(text: unknown): Bounds | null {
  const numbers = typeof text === 'string' ? text.split(',').map(Number) : [];
  return numbers.length === 4 && numbers.every(Number.isFinite) ? (numbers as unknown as Bounds) : null;
}
