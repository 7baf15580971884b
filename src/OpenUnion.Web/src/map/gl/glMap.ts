import type { FeatureCollection } from 'geojson';
import maplibre, { type GeoJSONSource, type Map as MapLibre, type MapGeoJSONFeature, type MapMouseEvent, type VectorTileSource } from 'maplibre-gl';
import type { Api } from '../api/api';
import { boundsOf, maxTileZoom, tilePath } from '../api/tiles';
import type { MapEvents, MapView } from '../data/mapView';
import type { Bounds, Place } from '../data/mercator';
import type { Crs, Position } from '../openunion-map';
import type { Texts } from '../texts';
import { clusterLayer, stationLayer } from './stationLayers';
import { composeStyle, type Look } from './style';

export type GlMapOptions = Look & { api: Api; crs: Crs; place: Place; where: object | null; say: Texts };

const fingertip = 8;
let made = 0;

/** MapLibre's map. Its tiles come through the API's last good answers, under a protocol of the map's own. */
export class GlMap implements MapView {
  readonly #options: GlMapOptions;
  readonly #events: MapEvents;
  readonly #protocol = `openunion-${++made}`;
  readonly #map: MapLibre;
  #isStyled = false;
  #isLoaded = false;
  #marks: FeatureCollection = { type: 'FeatureCollection', features: [] };

  /** A map that has its style and its first tiles; it is hidden until then. */
  static async start(parent: HTMLElement, options: GlMapOptions, events: MapEvents): Promise<GlMap> {
    const container = document.createElement('div');
    container.className = 'gl';
    container.dataset.waiting = '';
    parent.append(container);
    try {
      const map = new GlMap(container, options, events);
      await map.#begin();
      delete container.dataset.waiting;
      return map;
    } catch (failure) {
      container.remove();
      throw failure;
    }
  }

  private constructor(container: HTMLElement, options: GlMapOptions, events: MapEvents) {
    [this.#options, this.#events] = [options, events];
    maplibre.addProtocol(this.#protocol, async ({ url }, { signal }) => ({
      data: await options.api.tile(url.slice(this.#protocol.length + 3), signal),
    }));
    this.#map = new maplibre.Map({
      container,
      center: options.place.center, zoom: options.place.zoom, minZoom: 1, maxZoom: 19,
      attributionControl: false, dragRotate: false, pitchWithRotate: false, touchPitch: false, renderWorldCopies: false,
      fadeDuration: 0, cooperativeGestures: false,
      locale: { 'Map.Title': options.say.map },
    });
    this.#map.touchZoomRotate.disableRotation();
    this.#map.keyboard.disableRotation();
    this.#listen();
  }

  place = (): Place => ({ center: this.#map.getCenter().toArray(), zoom: this.#map.getZoom() });
  bounds = (): Bounds => this.#map.getBounds().toArray().flat() as unknown as Bounds;

  goTo(place: Place): void {
    this.#map.easeTo({ ...place, duration: 500 });
  }

  project(position: Position): [number, number] {
    const { x, y } = this.#map.project(position);
    return [x, y];
  }

  reload(where: object | null): void {
    this.#options.where = where;
    (this.#map.getSource('openunion') as VectorTileSource | undefined)?.setTiles([this.#tiles()]);
  }

  mark(selected: Position | null, me: Position | null): void {
    const point = (role: string, coordinates: Position | null) =>
      coordinates ? [{ type: 'Feature' as const, properties: { role }, geometry: { type: 'Point' as const, coordinates } }] : [];
    this.#marks = { type: 'FeatureCollection', features: [...point('selected', selected), ...point('me', me)] };
    (this.#map.getSource('openunion-marks') as GeoJSONSource | undefined)?.setData(this.#marks);
  }

  restyle(palette: Look['palette'], lang: Look['lang']): void {
    Object.assign(this.#options, { palette, lang });
    void this.#style();
  }

  resize(): void {
    this.#map.resize();
  }

  destroy(): void {
    const container = this.#map.getContainer();
    this.#map.remove();
    maplibre.removeProtocol(this.#protocol);
    container.remove();
  }

  /** What the sources of a foreign basemap ask to be said of them, as plain text. */
  attribution(): string | null {
    const sources = Object.keys(this.#map.getStyle()?.sources ?? {}).map((id) => this.#map.getSource(id)?.attribution);
    const texts = sources.filter(Boolean).map((html) => new DOMParser().parseFromString(html!, 'text/html').body.textContent?.trim());
    return [...new Set(texts)].join(' · ') || null;
  }

  #tiles = () => `${this.#protocol}://${tilePath('{z}/{x}/{y}', this.#options.where, this.#options.crs)}`;

  async #style(): Promise<void> {
    const compose = (look: Look) => composeStyle(look, this.#tiles(), this.#marks);
    const style = await compose(this.#options).catch((failure: Error) => {
      this.#events.onError('basemap', failure.message);
      return compose({ ...this.#options, basemap: null });
    });
    this.#map.setStyle(style, { diff: this.#isStyled && this.#map.isStyleLoaded() === true });
    this.#isStyled = true;
  }

  /** Draws for the first time. What MapLibre refuses of a style, it refuses before the style is there; then the bundled one takes its place. */
  async #begin(): Promise<void> {
    await this.#style();
    this.#isLoaded = await new Promise<boolean>((resolve) => {
      this.#map.once('style.load', () => resolve(true));
      this.#map.once('error', () => resolve(false));
    });
    if (!this.#isLoaded) {
      this.#options.basemap = null;
      [this.#isStyled, this.#isLoaded] = [false, true];
      await this.#style();
    }
    await this.#idle();
  }

  /** A tile that is not there (404) draws nothing and is no error, and only a drawing tells that the map is idle: so drawing is asked for again. */
  async #idle(): Promise<void> {
    const nudge = setInterval(() => this.#map.triggerRepaint(), 250);
    await new Promise((resolve) => this.#map.once('idle', resolve));
    clearInterval(nudge);
  }

  #listen(): void {
    const map = this.#map;
    map.on('move', () => this.#events.onMove(false));
    map.on('moveend', () => this.#events.onMove(true));
    map.on('click', (event) => this.#click(event));
    map.on('mousemove', ({ point }) => {
      map.getCanvas().style.cursor = this.#under(point).length ? 'pointer' : '';
    });
    map.on('error', ({ error, ...event }) => {
      // A tile that does not come draws nothing, and without a drawing the map never says that it is idle.
      map.triggerRepaint();
      const { sourceId } = event as { sourceId?: string };
      // An API that is silent has a notice of its own.
      if (sourceId === 'openunion') return;
      this.#events.onError(!this.#isLoaded || sourceId?.startsWith('openunion') === false ? 'basemap' : 'map', error.message);
    });
  }

  #under({ x, y }: { x: number; y: number }): MapGeoJSONFeature[] {
    const layers = [stationLayer, clusterLayer].filter((id) => this.#map.getLayer(id));
    return this.#map.queryRenderedFeatures([[x - fingertip, y - fingertip], [x + fingertip, y + fingertip]], { layers });
  }

  #click({ point }: MapMouseEvent): void {
    const under = this.#under(point);
    const cluster = under.find(({ layer }) => layer.id === clusterLayer);
    if (cluster) return this.#open(cluster);
    const stations = under.map(({ properties }) => ({ slug: String(properties.slug), name: String(properties.name) }));
    this.#events.onPick([...new Map(stations.map((station) => [station.slug, station])).values()]);
  }

  /** To where the cluster comes apart. */
  #open({ properties, geometry }: MapGeoJSONFeature): void {
    const bbox = boundsOf(properties.bbox);
    const zoom = Math.min(maxTileZoom, Math.max(Number(properties.expansion_zoom) || 0, this.#map.getZoom() + 1));
    const camera = bbox && this.#map.cameraForBounds(bbox as [number, number, number, number], { padding: 48, maxZoom: 16 });
    const center = geometry.type === 'Point' ? (geometry.coordinates as Position) : this.place().center;
    this.#map.easeTo({ center: camera?.center ?? center, zoom: Math.max(camera?.zoom ?? 0, zoom), duration: 500 });
  }
}
