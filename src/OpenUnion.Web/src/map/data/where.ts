import type { FilterState } from '../openunion-map';

/** All conditions as one `where`: every amenity must be there and work. Null where there is none. */
export function compose(filter: object | null, amenities: readonly string[], openNow: boolean): FilterState {
  const conditions: object[] = [
    ...(filter && Object.keys(filter).length ? [filter] : []),
    ...amenities.map((kind) => ({ amenities: { some: { kind: { eq: kind }, status: { eq: 'AVAILABLE' } } } })),
    ...(openNow ? [{ openAt: {} }] : []),
  ];
  return { amenities, openNow, where: all(conditions) };
}

/** Conditions that must all hold. */
export function all(conditions: readonly object[]): object | null {
  return conditions.length > 1 ? { and: conditions } : (conditions[0] ?? null);
}
