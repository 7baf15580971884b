import type { Position } from '../openunion-map';
import encoded from './outlines.json';

export type Outlines = { land: Position[][]; china: Position[][]; dashes: Position[][]; provinces: Position[][] };

const step = 0.01;

export const outlines: Outlines = {
  land: encoded.land.map(decode),
  china: encoded.china.map(decode),
  dashes: encoded.dashes.map(decode),
  provinces: encoded.provinces.map(decode),
};

/** https://developers.google.com/maps/documentation/utilities/polylinealgorithm, longitude first, in hundredths of a degree. */
function decode(text: string): Position[] {
  const sum = [0, 0];
  const points: Position[] = [];
  for (let i = 0, turn = 0; i < text.length; turn ^= 1) {
    let [value, shift, five] = [0, 0, 0x20];
    while (five >= 0x20) {
      five = text.charCodeAt(i++) - 63;
      value |= (five & 0x1f) << shift;
      shift += 5;
    }
    sum[turn]! += value & 1 ? ~(value >> 1) : value >> 1;
    if (turn === 1) points.push([sum[0]! * step, sum[1]! * step]);
  }
  return points;
}
