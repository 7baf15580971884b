import rows from './places.json';
import type { FeatureCollection } from 'geojson';

/** Names of provinces (level 0), prefectures (1) and counties (2). */
export const places: FeatureCollection = {
  type: 'FeatureCollection',
  features: (rows as [number, number, number, string, string][]).map(([level, longitude, latitude, zh, en]) => ({
    type: 'Feature',
    properties: { level, zh, en },
    geometry: { type: 'Point', coordinates: [longitude, latitude] },
  })),
};
