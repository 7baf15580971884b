import { AmenityKind, Audience, StationKind } from 'virtual:vocabulary';
import { ask } from '../common/api';
import { language, nameOf, say } from '../common/language';
import { toWhere, type Facet, type Selection } from './selection';

/** A choice of a facet, with the stations that there would be. */
export type Option = { readonly value: string; readonly label: string; readonly count: number };

type Region = { code: string; name: string; nameEn: string | null; level: string };
type Counted = { count: number; value: string | null };

const total = /* GraphQL */ `query Total($all: StationFilterInput, $others: StationFilterInput) {
  all: stationsAggregate(where: $all) { count }
  others: stationsAggregate(where: $others) { count }
}`;

/** How many stations a selection has, and how many of it are open now. */
export async function countSelected(selection: Selection, signal: AbortSignal): Promise<{ all: number; open: number }> {
  const variables = { all: toWhere(selection), others: toWhere({ ...selection, open: true }) };
  const { data } = await ask<Record<'all' | 'others', { count: number }>>(total, variables, signal);
  return { all: data.all.count, open: data.others.count };
}

/** The choices of a facet, the largest first; those that are chosen are there with none left, too. */
export async function countOptions(facet: Facet, selection: Selection, signal: AbortSignal): Promise<Option[]> {
  // All amenities must be there, so that each more is counted among those that have the ones before.
  const where = toWhere(selection, facet === 'amenity' ? undefined : facet);
  if (facet === 'region') return regions(where, signal);
  const { field, key, words } = vocabularies[facet];
  const query = `query Choices($where: StationFilterInput) { stationsAggregate(where: $where) { groups: ${field} { value: ${key} count } } }`;
  const { data } = await ask<{ stationsAggregate: { groups: Counted[] } }>(query, { where }, signal);
  const counted = new Map(data.stationsAggregate.groups.map(({ value, count }) => [value, count]));
  const values = new Set([...counted.keys(), ...selection[facet]]);
  return [...values].flatMap((value) => (value && words[value] ? [{ value, label: words[value][language], count: counted.get(value) ?? 0 }] : [])).sort(largestFirst);
}

const vocabularies = {
  kind: { field: 'byKind', key: 'kind', words: StationKind },
  amenity: { field: 'byAmenity', key: 'amenity', words: AmenityKind },
  audience: { field: 'byAudience', key: 'audience', words: Audience },
} as const;

async function regions(where: unknown, signal: AbortSignal): Promise<Option[]> {
  const query = /* GraphQL */ `query Provinces($where: StationFilterInput) {
    stationsAggregate(where: $where) { byRegion(level: PROVINCE, first: 40) { groups { region { code name nameEn level } count } } }
  }`;
  const { data } = await ask<{ stationsAggregate: { byRegion: { groups: { region: Region | null; count: number }[] } } }>(query, { where }, signal);
  return data.stationsAggregate.byRegion.groups.flatMap(({ region, count }) =>
    region ? [{ value: region.code, label: region.level === 'COUNTRY' ? say('全国性', 'Nationwide') : nameOf(region), count }] : []);
}

const largestFirst = (one: Option, other: Option) => other.count - one.count;
