import type { FeatureCollection } from 'geojson';
import type { StyleSpecification } from 'maplibre-gl';
import type { Language } from '../openunion-map';
import type { Palette } from '../view/palette';
import { bundledStyle, systemFonts } from './bundledStyle';
import { markLayers, stationLayers } from './stationLayers';

export type Look = { basemap: string | null; basemapAttribution: string | null; palette: Palette; lang: Language };

const patience = 10_000;

/**
 * A basemap with the stations above it. The basemap is the bundled one, a style's address, or one or more templates of
 * raster tiles (`https://…/{z}/{x}/{y}.png`), the lowest first.
 */
export async function composeStyle(look: Look, stationTiles: string, marks: FeatureCollection): Promise<StyleSpecification> {
  const base = await basemapOf(look);
  return {
    ...base,
    sources: {
      ...base.sources,
      openunion: { type: 'vector', tiles: [stationTiles], minzoom: 0, maxzoom: 14 },
      'openunion-marks': { type: 'geojson', data: marks },
    },
    layers: [...base.layers, ...stationLayers(look.palette, look.lang, fontsOf(base)), ...markLayers(look.palette)],
  };
}

async function basemapOf({ basemap, basemapAttribution, palette, lang }: Look): Promise<StyleSpecification> {
  if (!basemap) return bundledStyle(palette, lang);
  if (basemap.includes('{x}')) return rasterStyle(basemap.split(/\s+/), basemapAttribution ?? '');
  return styleAt(basemap);
}

async function styleAt(address: string): Promise<StyleSpecification> {
  const response = await fetch(address, { signal: AbortSignal.timeout(patience) }).catch((failure: Error) => {
    throw new Error(`${address}: ${failure.message}`);
  });
  if (!response.ok) throw new Error(`${address}: HTTP ${response.status}`);
  const style: unknown = await response.json().catch(() => null);
  if (!isStyle(style)) throw new Error(`${address}: expected a MapLibre style, which is JSON with version 8, sources and layers`);
  return style;
}

function isStyle(value: unknown): value is StyleSpecification {
  const { version, sources, layers } = (value ?? {}) as Partial<StyleSpecification>;
  return version === 8 && typeof sources === 'object' && Array.isArray(layers);
}

function rasterStyle(templates: string[], attribution: string): StyleSpecification {
  return {
    version: 8,
    sources: Object.fromEntries(templates.map((tiles, i) => [`raster-${i}`, { type: 'raster', tiles: [tiles], tileSize: 256, maxzoom: 18, attribution }])),
    layers: templates.map((_, i) => ({ id: `raster-${i}`, type: 'raster', source: `raster-${i}` })),
  };
}

/** A style with glyphs of its own has only its own fonts. */
function fontsOf({ glyphs, layers }: StyleSpecification): string[] {
  if (!glyphs) return systemFonts;
  const fonts = layers.map((layer) => layer.type === 'symbol' && layer.layout?.['text-font']).find(Array.isArray);
  return (fonts as string[] | undefined) ?? systemFonts;
}
