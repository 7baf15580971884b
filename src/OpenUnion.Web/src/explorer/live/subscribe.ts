import type { FetcherParams, Observable } from '@graphiql/toolkit';
import { eventsOf } from './eventStream';

type Headers = Readonly<Record<string, string>>;
type Sink = { next(value: object): void; error(failure: unknown): void; complete(): void };

/** Results that are kept in view; of a longer subscription, the newest. */
const most = 100;

/**
 * A subscription by server-sent events, each with a connection of its own:
 * https://github.com/graphql/graphql-over-http/blob/main/rfcs/GraphQLOverSSE.md. The explorer shows one value in place of the
 * last; so each value holds all results so far, and they are seen to come one below the other.
 */
export function subscribe(url: string, request: FetcherParams, headers: Headers): Observable<object> {
  const start = (sink: Sink) => {
    const ended = new AbortController();
    listen(url, request, headers, ended.signal, sink.next).then(
      () => sink.complete(),
      (failure: unknown) => ended.signal.aborted || sink.error(failure));
    return { unsubscribe: () => ended.abort() };
  };
  return { subscribe: start } as Observable<object>;
}

async function listen(url: string, request: FetcherParams, headers: Headers, signal: AbortSignal, show: Sink['next']): Promise<void> {
  const response = await fetch(url, {
    method: 'POST', body: JSON.stringify(request), signal,
    headers: { ...headers, 'Content-Type': 'application/json', Accept: 'text/event-stream' },
  });
  if (!response.headers.get('Content-Type')?.includes('event-stream') || !response.body) return refuse(response, show);
  const received: unknown[] = [];
  for await (const { name, data } of eventsOf(response.body)) {
    if (name === 'complete') return;
    if (name !== 'next') continue;
    received.push(JSON.parse(data));
    show({ received: received.slice(-most) });
  }
  throw new Error('The connection ended. Run the subscription again; with `after`, nothing is missed.');
}

/** What is no stream is an answer that says why, or a page of a proxy. */
async function refuse(response: Response, show: Sink['next']): Promise<void> {
  if (!response.headers.get('Content-Type')?.includes('json')) throw new Error(`HTTP ${response.status}`);
  show(await response.json());
}
