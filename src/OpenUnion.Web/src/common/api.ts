/** An answer of the API: its data, its size in bytes and the milliseconds that it took. */
export type Answer<Data> = { data: Data; bytes: number; milliseconds: number };

export type Variables = Readonly<Record<string, unknown>>;

// Servers and proxies take 8 kB.
const longestAddress = 6000;
const patience = 15_000;

/** Where the API stands: beside the front page. */
const endpoint = () => new URL('graphql', document.querySelector<HTMLAnchorElement>('.mark')!.href);

/** Runs a query; throws where there is no answer, or one without complete data. */
export async function ask<Data>(query: string, variables?: Variables, signal?: AbortSignal): Promise<Answer<Data>> {
  const start = performance.now();
  const response = await send(query, variables, AbortSignal.any([AbortSignal.timeout(patience), ...(signal ? [signal] : [])]));
  const body = await response.arrayBuffer();
  const milliseconds = performance.now() - start;
  // A proxy in between answers with a page of its own.
  const isJson = response.headers.get('Content-Type')?.includes('json');
  const { data, errors } = isJson ? JSON.parse(new TextDecoder().decode(body)) : {};
  if (!response.ok || !data || errors) throw new Error(errors?.[0]?.message ?? `HTTP ${response.status}`);
  return { data, bytes: body.byteLength, milliseconds };
}

/** By GET, which caches between here and there may answer; a long question by POST. */
function send(query: string, variables: Variables | undefined, signal: AbortSignal): Promise<Response> {
  const address = endpoint();
  address.searchParams.set('query', query);
  if (variables) address.searchParams.set('variables', JSON.stringify(variables));
  const headers = { Accept: 'application/graphql-response+json' };
  if (address.href.length <= longestAddress) return fetch(address, { headers, signal });
  const body = JSON.stringify({ query, variables });
  return fetch(endpoint(), { method: 'POST', headers: { ...headers, 'Content-Type': 'application/json' }, body, signal });
}
