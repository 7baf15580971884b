import { fetchLastGood, type Answer } from './lastGood';

/** Whether the server answers; if not, when the answers that are shown were fetched. */
export type Reach = { readonly silent: boolean; readonly since: Date | null };

// Revalidated each time: what is in a cache does not tell whether the server is there.
const operation: RequestInit = { cache: 'no-cache', headers: { Accept: 'application/graphql-response+json, application/json' } };
const vectorTile: RequestInit = { headers: { Accept: 'application/vnd.mapbox-vector-tile' } };

/** A server of OpenUnion. Requests are plain GETs: caches know them, and other sites need no preflight. */
export class Api {
  readonly #base: string;
  readonly #onReach: (reach: Reach) => void;

  constructor(base: string, onReach: (reach: Reach) => void) {
    this.#base = base;
    this.#onReach = onReach;
  }

  /**
   * Runs an operation; throws where there is no complete answer, with the server's own words if it has some. Only this tells that the server is
   * there: a tile may come out of the browser's cache.
   */
  async ask<Data>(query: string, variables: object, signal: AbortSignal): Promise<Data> {
    const parameters = new URLSearchParams({ query: query.replace(/\s+/g, ' '), variables: JSON.stringify(variables) });
    const { response, keptAt } = await this.#get(`graphql?${parameters}`, operation, signal);
    if (keptAt === null) this.#onReach({ silent: false, since: null });
    const isJson = response.headers.get('Content-Type')?.includes('json');
    const { data, errors } = isJson ? await response.json() : {};
    if (!data || errors) throw new Error(errors?.[0]?.message ?? `HTTP ${response.status}`);
    return data;
  }

  /** A tile's bytes; none for an empty tile. */
  async tile(path: string, signal: AbortSignal): Promise<ArrayBuffer> {
    const { response } = await this.#get(path, vectorTile, signal);
    if (!response.ok) throw new Error(`HTTP ${response.status}`);
    return response.arrayBuffer();
  }

  async #get(path: string, init: RequestInit, signal: AbortSignal): Promise<Answer> {
    try {
      const answer = await fetchLastGood(this.#base + path, init, signal);
      if (answer.keptAt) this.#onReach({ silent: true, since: answer.keptAt });
      return answer;
    } catch (failure) {
      if (!signal.aborted) this.#onReach({ silent: true, since: null });
      throw failure;
    }
  }
}
