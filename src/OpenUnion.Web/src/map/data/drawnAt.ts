import type { Details, Region } from '../api/queries';
import type { Position } from '../openunion-map';

/**
 * Where the map draws a station: at its position or, where that is not known, at a point of the smallest region that has one.
 * Null where no more than the country is known. The server's place_stations() says the same.
 */
export function drawnAt({ location, region }: Pick<Details, 'location' | 'region'>): Position | null {
  if (location) return location.coordinates;
  for (let at: Region | null | undefined = region; at && at.level !== 'COUNTRY'; at = at.parent)
    if (at.location) return at.location.coordinates;
  return null;
}
