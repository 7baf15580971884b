import type { ExpressionSpecification, LayerSpecification, StyleSpecification } from 'maplibre-gl';
import type { Feature } from 'geojson';
import { outlines } from '../basemap/outlines';
import { places } from '../basemap/places';
import type { Language, Position } from '../openunion-map';
import type { Palette } from '../view/palette';

/** Families of the system: without an address of glyphs, MapLibre draws every letter itself. The first name tells the weight. */
export const systemFonts = [
  'OpenUnion Medium,PingFang SC,Hiragino Sans GB,Microsoft YaHei,Noto Sans CJK SC,Noto Sans SC,Segoe UI,Roboto,system-ui',
];

const polygons = (rings: Position[][], kind: string): Feature => ({
  type: 'Feature', properties: { kind }, geometry: { type: 'MultiPolygon', coordinates: rings.map((ring) => [ring]) },
});

const ground: Feature[] = [
  polygons(outlines.land, 'land'),
  polygons(outlines.china, 'china'),
  polygons(outlines.dashes, 'dashes'),
  { type: 'Feature', properties: { kind: 'provinces' }, geometry: { type: 'MultiLineString', coordinates: outlines.provinces } },
];

/** Land, China, its provinces and the names of places, out of the script itself. */
export function bundledStyle(colors: Palette, lang: Language): StyleSpecification {
  return {
    version: 8,
    sources: {
      ground: { type: 'geojson', data: { type: 'FeatureCollection', features: ground }, tolerance: 0.1 },
      places: { type: 'geojson', data: places },
    },
    layers: [...groundLayers(colors), ...[0, 1, 2].map((level) => names(level, colors, lang))],
  };
}

/** The outlines are coarse: nearer than this, what they call sea may be a harbour's town, and all is drawn as land. */
const faded = (color: string, into: string): ExpressionSpecification => ['interpolate', ['linear'], ['zoom'], 6.5, color, 8, into];

function groundLayers(colors: Palette): LayerSpecification[] {
  const is = (kind: string): ExpressionSpecification => ['==', ['get', 'kind'], kind];
  const fill = (kind: string, color: string, edge: string): LayerSpecification => ({
    id: kind, type: 'fill', source: 'ground', filter: is(kind),
    paint: { 'fill-color': faded(color, colors.country), 'fill-outline-color': faded(edge, colors.country) },
  });
  return [
    { id: 'water', type: 'background', paint: { 'background-color': faded(colors.water, colors.country) } },
    fill('land', colors.land, colors.land),
    fill('china', colors.country, colors.country),
    fill('dashes', colors.border, colors.border),
    line('provinces', is('provinces'), colors.province, 0.75),
    line('border', is('china'), colors.border, 1),
  ];
}

function line(id: string, filter: ExpressionSpecification, color: string, width: number): LayerSpecification {
  return {
    id, type: 'line', source: 'ground', filter, maxzoom: 8,
    layout: { 'line-join': 'round' },
    paint: { 'line-color': color, 'line-width': ['interpolate', ['linear'], ['zoom'], 3, width, 8, width * 2], 'line-opacity': ['interpolate', ['linear'], ['zoom'], 6.5, 1, 8, 0] },
  };
}

/** Zooms between which the names of a level are shown. */
const shown = [[2.6, 6], [5.2, 12], [8.5, 16]] as const;

function names(level: number, colors: Palette, lang: Language): LayerSpecification {
  const [minzoom, maxzoom] = shown[level]!;
  return {
    id: `names-${level}`, type: 'symbol', source: 'places', minzoom, maxzoom, filter: ['==', ['get', 'level'], level],
    layout: {
      'text-field': ['get', lang], 'text-font': systemFonts, 'text-size': level === 0 ? 13 : 12,
      // A name makes way for a cluster, and stands beside it where there is room.
      'text-variable-anchor-offset': ['center', [0, 0], 'top', [0, 1.4], 'bottom', [0, -1.4], 'left', [1.6, 0], 'right', [-1.6, 0]],
      'text-letter-spacing': level === 0 ? 0.08 : 0, 'text-padding': 3,
    },
    paint: { 'text-color': colors.label, 'text-halo-color': colors.country, 'text-halo-width': 1.25 },
  };
}
