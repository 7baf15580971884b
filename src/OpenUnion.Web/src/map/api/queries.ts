import type { Crs, Position, Station } from '../openunion-map';
import type { Api } from './api';

export type Dataset = { readonly revision: number; readonly createdAt: string | null };
export type Page = { readonly dataset: Dataset; readonly stations: Station[]; readonly next: string | null };

export type Details = Omit<Station, 'amenities'> & {
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

const pageQuery = `query MapList($near: PointInput!, $where: StationFilterInput, $crs: CoordinateSystem!, $first: Int!, $after: String) {
  dataset { revision createdAt }
  stationsNear(near: $near, where: $where, first: $first, after: $after) {
    edges { distance node { ${summary} } } pageInfo { hasNextPage endCursor }
  }
}`;

const detailsQuery = `query MapStation($slug: String!, $crs: CoordinateSystem!) {
  station(slug: $slug) {
    ${summary.replace('amenities { kind status }', 'amenities { kind status verifiedOn }')}
    openingHours access mostBeautiful coordinatesEstimated operator { name nameEn }
    sources { headline publication publishedOn }
  }
}`;

type PageData = {
  dataset: Dataset;
  stationsNear: {
    edges: { distance: number; node: Station }[];
    pageInfo: { hasNextPage: boolean; endCursor: string | null };
  };
};

export type PageRequest = {
  near: Position;
  nearCrs: Crs;
  where: object | null;
  crs: Crs;
  first: number;
  after: string | null;
  withDistance: boolean;
};

/** Stations, the nearest first, with what the dataset says of itself. */
export async function fetchPage(api: Api, request: PageRequest, signal: AbortSignal): Promise<Page> {
  const { near, nearCrs, withDistance, ...rest } = request;
  const [longitude, latitude] = near;
  const { dataset, stationsNear } = await api.ask<PageData>(pageQuery, { near: { longitude, latitude, crs: nearCrs }, ...rest }, signal);
  return {
    dataset,
    stations: stationsNear.edges.map(({ distance, node }) => (withDistance ? { ...node, distance } : node)),
    next: stationsNear.pageInfo.hasNextPage ? stationsNear.pageInfo.endCursor : null,
  };
}

const countQuery = `query MapCount($where: StationFilterInput) { stations(where: $where) { totalCount } }`;

/** How many stations there are in all: asked for apart, because the nearest are found long before all are counted. */
export async function fetchCount(api: Api, where: object | null, signal: AbortSignal): Promise<number> {
  return (await api.ask<{ stations: { totalCount: number } }>(countQuery, { where }, signal)).stations.totalCount;
}

/** One station; null if there is none of that slug. */
export async function fetchDetails(api: Api, slug: string, crs: Crs, signal: AbortSignal): Promise<Details | null> {
  return (await api.ask<{ station: Details | null }>(detailsQuery, { slug, crs }, signal)).station;
}
