import { ask } from '../common/api';
import { nameOf } from '../common/language';
import type { Selection } from './selection';

type Named = { name: string; nameEn: string | null };
type Place = Named & { level: string; location: { coordinates: [number, number] } | null };

/** What the codes of a selection are called, and where the region is. */
export type Places = { region: string | null; operator: string | null; center: [number, number] | null; zoom: number };

const query = /* GraphQL */ `query Places($region: String!, $operator: String!) {
  region(code: $region) { name nameEn level location { coordinates } }
  organization(slug: $operator) { name nameEn }
}`;

const zooms: Readonly<Record<string, number>> = { COUNTRY: 3.2, PROVINCE: 6, PREFECTURE: 8.5, COUNTY: 10.5 };

export async function findPlaces({ region, operator }: Selection): Promise<Places> {
  const { data } = await ask<{ region: Place | null; organization: Named | null }>(query, { region: region ?? '', operator: operator ?? '' });
  return {
    region: data.region && nameOf(data.region),
    operator: data.organization && nameOf(data.organization),
    center: data.region?.location?.coordinates ?? null,
    zoom: zooms[data.region?.level ?? ''] ?? 8,
  };
}
