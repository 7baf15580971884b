/** What a visitor has chosen of the stations; all conditions hold together. */
export type Selection = {
  readonly region: string | null;
  readonly kind: readonly string[];
  readonly amenity: readonly string[];
  readonly audience: readonly string[];
  readonly operator: string | null;
  readonly open: boolean;
};

export type Facet = 'region' | 'kind' | 'amenity' | 'audience';
export type Where = Readonly<Record<string, unknown>>;

export const nothing: Selection = { region: null, kind: [], amenity: [], audience: [], operator: null, open: false };

export const isNothing = (selection: Selection): boolean => toAddress(selection).size === 0;

/** The API's `where` for a selection, without what `except` names: the counts of a facet are those of its other choices. */
export function toWhere(selection: Selection, except?: keyof Selection): Where | null {
  const conditions: [keyof Selection, boolean, () => Where][] = [
    ['region', selection.region !== null, () => ({ region: { within: selection.region } })],
    ['kind', selection.kind.length > 0, () => ({ kind: { in: selection.kind } })],
    ['audience', selection.audience.length > 0, () => ({ serves: { some: { in: selection.audience } } })],
    ['operator', selection.operator !== null, () => ({ operator: { slug: { eq: selection.operator } } })],
    ['amenity', selection.amenity.length > 0, () => ({ and: selection.amenity.map((kind) => ({ amenities: { some: { kind: { eq: kind } } } })) })],
    ['open', selection.open, () => ({ openAt: {} })],
  ];
  const where = Object.assign({}, ...conditions.flatMap(([name, isSet, make]) => (isSet && name !== except ? [make()] : []))) as Where;
  return Object.keys(where).length ? where : null;
}

/** A selection as it stands in the page's address, so that it can be shared. */
export function toAddress({ region, kind, amenity, audience, operator, open }: Selection): URLSearchParams {
  const parameters = new URLSearchParams();
  if (region) parameters.set('region', region);
  if (operator) parameters.set('operator', operator);
  for (const [name, values] of Object.entries({ kind, amenity, audience })) if (values.length) parameters.set(name, values.join('.'));
  if (open) parameters.set('open', '1');
  return parameters;
}

/** The selection of an address; what is not of its shape is left out. */
export function fromAddress(parameters: URLSearchParams): Selection {
  const one = (name: string, shape: RegExp) => [parameters.get(name) ?? ''].find((value) => shape.test(value)) ?? null;
  const codes = (name: string) => (parameters.get(name) ?? '').split('.').filter((value) => /^[A-Z0-9_]{2,40}$/.test(value)).slice(0, 20);
  return {
    region: one('region', /^\d{6}$/),
    operator: one('operator', /^[a-z0-9-]{1,200}$/),
    kind: codes('kind'),
    amenity: codes('amenity'),
    audience: codes('audience'),
    open: parameters.has('open'),
  };
}
