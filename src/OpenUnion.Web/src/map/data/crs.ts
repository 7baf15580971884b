import type { Crs, Position } from '../openunion-map';

const axis = 6378245;
const eccentricitySquared = 0.00669342162296594323;
const radians = Math.PI / 180;

/**
 * A point of the browser's geolocation (WGS-84) in the system of the map. The formulas are the ones that the server has in SQL;
 * outside China GCJ-02 is WGS-84.
 */
export function fromWgs84(point: Position, crs: Crs): Position {
  if (crs === 'WGS84') return point;
  const shifted = gcj02(point);
  return crs === 'GCJ02' ? shifted : bd09(shifted);
}

function gcj02([lng, lat]: Position): Position {
  if (lng < 72.004 || lng > 137.8347 || lat < 0.8293 || lat > 55.8271) return [lng, lat];
  const [x, y] = [lng - 105, lat - 35];
  const magic = 1 - eccentricitySquared * Math.sin(lat * radians) ** 2;
  const east = (eastward(x, y) * 180) / ((axis / Math.sqrt(magic)) * Math.cos(lat * radians) * Math.PI);
  const north = (northward(x, y) * 180) / (((axis * (1 - eccentricitySquared)) / (magic * Math.sqrt(magic))) * Math.PI);
  return [lng + east, lat + north];
}

function eastward(x: number, y: number): number {
  return 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * Math.sqrt(Math.abs(x)) + ripple(x) + waves(x, [20, 1], [40, 1 / 3], [150, 1 / 12], [300, 1 / 30]);
}

function northward(x: number, y: number): number {
  return (
    -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * Math.sqrt(Math.abs(x)) + ripple(x) +
    waves(y, [20, 1], [40, 1 / 3], [160, 1 / 12], [320, 1 / 30])
  );
}

const ripple = (x: number) => waves(x, [20, 6], [20, 2]);

function waves(value: number, ...terms: [height: number, frequency: number][]): number {
  return (2 / 3) * terms.reduce((sum, [height, frequency]) => sum + height * Math.sin(value * Math.PI * frequency), 0);
}

function bd09([lng, lat]: Position): Position {
  const turn = (Math.PI * 3000) / 180;
  const distance = Math.hypot(lng, lat) + 0.00002 * Math.sin(lat * turn);
  const angle = Math.atan2(lat, lng) + 0.000003 * Math.cos(lng * turn);
  return [distance * Math.cos(angle) + 0.0065, distance * Math.sin(angle) + 0.006];
}
