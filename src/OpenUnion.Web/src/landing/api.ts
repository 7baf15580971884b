/** An answer of the API: its JSON, its size in bytes and the milliseconds that it took. */
export type Answer<Data> = { data: Data; bytes: number; milliseconds: number };

/** Runs a query; throws where there is no answer, or one without complete data. */
export async function ask<Data>(query: string): Promise<Answer<Data>> {
  const start = performance.now();
  const response = await fetch('graphql', {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', Accept: 'application/graphql-response+json' },
    body: JSON.stringify({ query }),
    signal: AbortSignal.timeout(15_000),
  });
  const body = await response.arrayBuffer();
  const milliseconds = performance.now() - start;
  // A proxy in between answers with a page of its own.
  const isJson = response.headers.get('Content-Type')?.includes('json');
  const { data, errors } = isJson ? JSON.parse(new TextDecoder().decode(body)) : {};
  if (!response.ok || !data || errors) throw new Error(errors?.[0]?.message ?? `HTTP ${response.status}`);
  return { data, bytes: body.byteLength, milliseconds };
}
