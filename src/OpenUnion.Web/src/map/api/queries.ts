import type { Crs, Position, Station } from '../openunion-map';
import { all } from '../data/where';
import type { Api } from './api';

export type Dataset = { readonly revision: number; readonly createdAt: string | null };
/** Where a list goes on: stations by distance come first, those without a position of their own behind them. */
export type Next = { readonly of: 'near' | 'unplaced'; readonly after: string | null };
export type Page = { readonly dataset: Dataset; readonly stations: Station[]; readonly next: Next | null };

/** A region with those above it. */
export type Region = Station['region'] & {
  readonly level: string;
  readonly location: Station['location'];
  readonly parent?: Region | null;
};

export type Details = Omit<Station, 'amenities' | 'region'> & {
  readonly region: Region;
  readonly openingHours: string | null;
  readonly access: string | null;
  readonly mostBeautiful: boolean;
  readonly coordinatesEstimated: boolean;
  readonly operator: { readonly name: string; readonly nameEn: string | null } | null;
  readonly amenities: readonly { kind: string; status: 'AVAILABLE' | 'OUT_OF_ORDER'; verifiedOn: string | null }[];
  readonly sources: readonly { headline: string; publication: string | null; publishedOn: string | null }[];
};

const summary = `id slug name nameEn kind status address isOpen opensNext closesNext region { name nameEn }
  location(crs: $crs) { coordinates } amenities { kind status }`;

const nearQuery = `query MapList($near: PointInput!, $where: StationFilterInput, $crs: CoordinateSystem!, $first: Int!, $after: String) {
  dataset { revision createdAt }
  stationsNear(near: $near, where: $where, first: $first, after: $after) {
    edges { distance node { ${summary} } } pageInfo { hasNextPage endCursor }
  }
}`;

const unplacedQuery = `query MapUnplaced($where: StationFilterInput, $crs: CoordinateSystem!, $first: Int!, $after: String) {
  dataset { revision createdAt }
  stations(where: $where, first: $first, after: $after) { nodes { ${summary} } pageInfo { hasNextPage endCursor } }
}`;

const detailsQuery = `query MapStation($slug: String!, $crs: CoordinateSystem!) {
  station(slug: $slug) {
    ${summary.replace('amenities { kind status }', 'amenities { kind status verifiedOn }').replace('region { name nameEn }', 'region { name nameEn ...place parent { ...place parent { ...place } } }')}
    openingHours access mostBeautiful coordinatesEstimated operator { name nameEn }
    sources { headline publication publishedOn }
  }
}
fragment place on Region { level location(crs: $crs) { coordinates } }`;

type PageInfo = { hasNextPage: boolean; endCursor: string | null };
type NearData = { dataset: Dataset; stationsNear: { edges: { distance: number; node: Station }[]; pageInfo: PageInfo } };
type UnplacedData = { dataset: Dataset; stations: { nodes: Station[]; pageInfo: PageInfo } };

export type PageRequest = {
  near: Position;
  nearCrs: Crs;
  where: object | null;
  crs: Crs;
  first: number;
  /** A list by distance tells it, and has no station without a position. */
  withDistance: boolean;
};

const placed = { locationPrecision: { neq: null } };
const unplaced = { locationPrecision: { eq: null } };

/** Stations, the nearest first, with what the dataset says of itself. */
export async function fetchPage(api: Api, request: PageRequest, { of, after }: Next, signal: AbortSignal): Promise<Page> {
  if (of === 'unplaced') return fetchUnplaced(api, request, after, signal);
  const page = await fetchNear(api, request, after, signal);
  if (page.next || request.withDistance) return page;
  const rest = await fetchUnplaced(api, request, null, signal);
  return { ...page, stations: [...page.stations, ...rest.stations], next: rest.next };
}

async function fetchNear(api: Api, { near: [longitude, latitude], nearCrs, withDistance, ...rest }: PageRequest, after: string | null, signal: AbortSignal): Promise<Page> {
  const variables = { near: { longitude, latitude, crs: nearCrs }, ...rest, after };
  const { dataset, stationsNear: { edges, pageInfo } } = await api.ask<NearData>(nearQuery, variables, signal);
  const stations = edges.map(({ distance, node }) => (withDistance ? { ...node, distance } : node));
  return { dataset, stations, next: nextOf('near', pageInfo) };
}

async function fetchUnplaced(api: Api, { where, crs, first }: PageRequest, after: string | null, signal: AbortSignal): Promise<Page> {
  const variables = { where: all([...(where ? [where] : []), unplaced]), crs, first, after };
  const { dataset, stations: { nodes, pageInfo } } = await api.ask<UnplacedData>(unplacedQuery, variables, signal);
  return { dataset, stations: nodes, next: nextOf('unplaced', pageInfo) };
}

const nextOf = (of: Next['of'], { hasNextPage, endCursor }: PageInfo): Next | null => (hasNextPage ? { of, after: endCursor } : null);

const countQuery = `query MapCount($where: StationFilterInput) { stations(where: $where) { totalCount } }`;

/** How many stations there are in all: asked for apart, because the nearest are found long before all are counted. */
export async function fetchCount(api: Api, { where, withDistance }: PageRequest, signal: AbortSignal): Promise<number> {
  const conditions = [...(where ? [where] : []), ...(withDistance ? [placed] : [])];
  return (await api.ask<{ stations: { totalCount: number } }>(countQuery, { where: all(conditions) }, signal)).stations.totalCount;
}

/** One station; null if there is none of that slug. */
export async function fetchDetails(api: Api, slug: string, crs: Crs, signal: AbortSignal): Promise<Details | null> {
  return (await api.ask<{ station: Details | null }>(detailsQuery, { slug, crs }, signal)).station;
}
