import type { ExpressionSpecification, LayerSpecification } from 'maplibre-gl';
import type { Language } from '../openunion-map';
import type { Palette } from '../view/palette';

export const clusterLayer = 'openunion-clusters';
export const stationLayer = 'openunion-stations';

const source = { source: 'openunion', 'source-layer': 'stations' };
const isCluster: ExpressionSpecification = ['has', 'count'];
const isShut: ExpressionSpecification = ['==', ['get', 'status'], 'CLOSED'];
const isUnplaced: ExpressionSpecification = ['==', ['get', 'precision'], 'REGION'];

/** The layers of the stations, above those of any basemap; `fonts` is what the basemap has. */
export function stationLayers(colors: Palette, lang: Language, fonts: string[]): LayerSpecification[] {
  return [
    {
      id: clusterLayer, type: 'circle', ...source, filter: isCluster,
      layout: { 'circle-sort-key': ['get', 'count'] },
      paint: {
        // As data/count.ts has it.
        'circle-radius': ['+', 9, ['*', 3.75, ['log10', ['get', 'count']]]],
        'circle-color': colors.marker,
        'circle-stroke-color': colors.surface,
        'circle-stroke-width': 1.5,
      },
    },
    {
      id: 'openunion-counts', type: 'symbol', ...source, filter: isCluster,
      layout: { 'text-field': briefCount(lang), 'text-font': fonts, 'text-size': 12, 'text-allow-overlap': true, 'text-padding': 9, 'symbol-sort-key': ['get', 'count'] },
      paint: { 'text-color': colors['on-marker'] },
    },
    {
      // Unseen: a name of the basemap makes way for a station as it does for a cluster's count. Nearer, stations have names of their own.
      id: 'openunion-room', type: 'symbol', ...source, filter: ['!', isCluster], maxzoom: 14,
      layout: { 'text-field': '·', 'text-font': fonts, 'text-size': 12, 'text-allow-overlap': true, 'text-padding': 3 },
      paint: { 'text-opacity': 0 },
    },
    {
      id: stationLayer, type: 'circle', ...source, filter: ['!', isCluster],
      paint: {
        'circle-radius': ['interpolate', ['linear'], ['zoom'], 4, 4, 14, 6.5],
        // A ring: somewhere around here.
        'circle-color': ['case', ['any', isShut, isUnplaced], colors.surface, colors.marker],
        'circle-stroke-color': ['case', isShut, colors.soft, isUnplaced, colors.marker, colors.surface],
        'circle-stroke-width': ['case', isUnplaced, 2.5, 1.5],
      },
    },
    {
      id: 'openunion-names', type: 'symbol', ...source, filter: ['!', isCluster], minzoom: 14,
      layout: {
        'text-field': lang === 'en' ? ['coalesce', ['get', 'name_en'], ['get', 'name']] : ['get', 'name'],
        'text-font': fonts, 'text-size': 12, 'text-anchor': 'top', 'text-offset': [0, 0.9], 'text-max-width': 9, 'text-optional': true,
      },
      paint: { 'text-color': colors.ink, 'text-halo-color': colors.surface, 'text-halo-width': 1.5 },
    },
  ];
}

/** As data/count.ts has it, as an expression. */
function briefCount(lang: Language): ExpressionSpecification {
  const [unit, sign] = lang === 'zh' ? [10_000, '万'] : [1000, 'k'];
  const value: ExpressionSpecification = ['/', ['get', 'count'], unit];
  const rounded = (digits: number): ExpressionSpecification =>
    ['concat', ['to-string', ['/', ['round', ['*', value, 10 ** digits]], 10 ** digits]], sign];
  return ['case', ['<', ['get', 'count'], unit], ['to-string', ['get', 'count']], ['<', value, 10], rounded(1), rounded(0)];
}

/** The station that is shown and where the visitor is. */
export function markLayers(colors: Palette): LayerSpecification[] {
  return [
    mark('me', 7, colors.me, colors.surface),
    mark('selected', 11, 'rgba(0,0,0,0)', colors.ink),
  ];
}

function mark(role: string, radius: number, color: string, rim: string): LayerSpecification {
  return {
    id: `openunion-${role}`, type: 'circle', source: 'openunion-marks', filter: ['==', ['get', 'role'], role],
    paint: { 'circle-radius': radius, 'circle-color': color, 'circle-stroke-color': rim, 'circle-stroke-width': 2.5 },
  };
}
