import type { Position } from '../openunion-map';

/** West, south, east, north in degrees. */
export type Bounds = readonly [number, number, number, number];
export type Size = readonly [width: number, height: number];

/** Where a map is, in MapLibre's terms: the world is 512 pixels wide at zoom 0. */
export type Place = { readonly center: Position; readonly zoom: number };

const worldSize = (zoom: number) => 512 * 2 ** zoom;

/** From degrees to the unit square of Web Mercator and back. */
export function toUnit([lng, lat]: Position): [number, number] {
  const sine = Math.sin((Math.min(85.05, Math.max(-85.05, lat)) * Math.PI) / 180);
  return [lng / 360 + 0.5, 0.5 - Math.log((1 + sine) / (1 - sine)) / (4 * Math.PI)];
}

export function fromUnit([x, y]: readonly [number, number]): Position {
  return [(x - 0.5) * 360, (Math.atan(Math.exp((0.5 - y) * 2 * Math.PI)) * 360) / Math.PI - 90];
}

/** What turns points of the unit square into pixels of a view. */
export function projection({ center, zoom }: Place, [width, height]: Size): { scale: number; x: number; y: number } {
  const scale = worldSize(zoom);
  const [x, y] = toUnit(center);
  return { scale, x: width / 2 - x * scale, y: height / 2 - y * scale };
}

/** The degrees that a view shows. */
export function boundsOf({ center, zoom }: Place, [width, height]: Size): Bounds {
  const [x, y] = toUnit(center);
  const [halfWidth, halfHeight] = [width / 2 / worldSize(zoom), height / 2 / worldSize(zoom)];
  const [west, north] = fromUnit([x - halfWidth, y - halfHeight]);
  const [east, south] = fromUnit([x + halfWidth, y + halfHeight]);
  return [Math.max(-180, west), south, Math.min(180, east), north];
}

/** The place from which a view shows all of some bounds. */
export function fit([west, south, east, north]: Bounds, [width, height]: Size, padding: number, maxZoom: number): Place {
  const [left, top] = toUnit([west, north]);
  const [right, bottom] = toUnit([east, south]);
  const span = Math.max((right - left) / Math.max(1, width - 2 * padding), (bottom - top) / Math.max(1, height - 2 * padding), 1e-9);
  return { center: fromUnit([(left + right) / 2, (top + bottom) / 2]), zoom: Math.min(maxZoom, Math.log2(1 / (512 * span))) };
}
