import { outlines } from '../basemap/outlines';
import { brief, radius } from '../data/count';
import { toUnit } from '../data/mercator';
import type { Spot } from '../api/tiles';
import type { Language, Position } from '../openunion-map';
import type { Palette } from '../view/palette';

export type Pen = CanvasRenderingContext2D;
type Screen = { readonly scale: number; readonly x: number; readonly y: number };
type Line = readonly (readonly [number, number])[];

const project = (lines: Position[][]): Line[] => lines.map((line) => line.map(toUnit));
const shapes = { land: project(outlines.land), china: project(outlines.china), dashes: project(outlines.dashes), provinces: project(outlines.provinces) };

/** Land, China, its provinces. */
export function drawGround(pen: Pen, screen: Screen, colors: Palette): void {
  pen.fillStyle = colors.water;
  pen.fillRect(0, 0, pen.canvas.width, pen.canvas.height);
  fill(pen, trace(shapes.land, screen), colors.land, colors.land);
  fill(pen, trace(shapes.china, screen), colors.country, colors.border);
  fill(pen, trace(shapes.dashes, screen), colors.border, colors.border);
  pen.strokeStyle = colors.province;
  pen.stroke(trace(shapes.provinces, screen));
}

/** Dots with their counts; the largest last, so that they are not hidden. */
export function drawSpots(pen: Pen, screen: Screen, colors: Palette, spots: readonly Spot[], lang: Language): void {
  pen.textAlign = 'center';
  pen.textBaseline = 'middle';
  for (const spot of spots) {
    const [x, y] = [spot.x * screen.scale + screen.x, spot.y * screen.scale + screen.y];
    const size = spot.count > 1 ? radius(spot.count) : 5;
    if (spot.unplaced) dot(pen, x, y, size, colors.surface, colors.marker);
    else dot(pen, x, y, size, colors.marker, colors.surface);
    if (spot.count === 1) continue;
    pen.font = `600 ${spot.count > 999 ? 12 : 11}px system-ui, sans-serif`;
    pen.fillStyle = colors['on-marker'];
    pen.fillText(brief(spot.count, lang), x, y + 0.5);
  }
}

export function dot(pen: Pen, x: number, y: number, size: number, color: string, rim: string): void {
  pen.beginPath();
  pen.arc(x, y, size, 0, 2 * Math.PI);
  pen.fillStyle = color;
  pen.strokeStyle = rim;
  pen.lineWidth = 1.5;
  pen.fill();
  pen.stroke();
}

function trace(lines: readonly Line[], { scale, x, y }: Screen): Path2D {
  const path = new Path2D();
  for (const line of lines) line.forEach(([ux, uy], i) => (i ? path.lineTo(ux * scale + x, uy * scale + y) : path.moveTo(ux * scale + x, uy * scale + y)));
  return path;
}

function fill(pen: Pen, path: Path2D, color: string, edge: string): void {
  pen.fillStyle = color;
  pen.strokeStyle = edge;
  pen.lineWidth = 1;
  pen.lineJoin = 'round';
  pen.fill(path);
  pen.stroke(path);
}
