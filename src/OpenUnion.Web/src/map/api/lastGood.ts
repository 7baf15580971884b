/** An answer of the network, or the last good one when the network has none: then with the time at which it was fetched. */
export type Answer = { readonly response: Response; readonly keptAt: Date | null };

const storeName = 'openunion-map';
const keptAtHeader = 'x-kept-at';
const mostKept = 400;
const patience = 12_000;

/** For pages that are not served over HTTPS: these have no Cache Storage. */
const memory = new Map<string, Response>();

/** Asks the network first. Throws what the network threw where nothing is kept. */
export async function fetchLastGood(url: string, init: RequestInit, signal: AbortSignal): Promise<Answer> {
  try {
    const response = await fetch(url, { ...init, signal: AbortSignal.any([signal, AbortSignal.timeout(patience)]) });
    if (response.status >= 500 || response.status === 429) throw new Error(`HTTP ${response.status}`);
    if (response.ok) void keep(url, response.clone()).catch(() => {});
    return { response, keptAt: null };
  } catch (failure) {
    signal.throwIfAborted();
    const kept = await recall(url).catch(() => undefined);
    if (!kept) throw failure;
    return { response: kept, keptAt: new Date(kept.headers.get(keptAtHeader)!) };
  }
}

async function keep(url: string, response: Response): Promise<void> {
  const body = response.status === 204 ? null : await response.arrayBuffer();
  const copy = new Response(body, {
    status: response.status,
    headers: { 'Content-Type': response.headers.get('Content-Type') ?? '', [keptAtHeader]: new Date().toISOString() },
  });
  const store = await open();
  if (!store) return remember(url, copy);
  await store.delete(url);
  await store.put(url, copy);
  if (Math.random() < 0.05) await shed(store);
}

async function recall(url: string): Promise<Response | undefined> {
  const store = await open();
  return store ? store.match(url) : memory.get(url)?.clone();
}

/** Some browsers forbid storage in frames of other sites. */
async function open(): Promise<Cache | null> {
  return 'caches' in globalThis ? caches.open(storeName).catch(() => null) : null;
}

function remember(url: string, copy: Response): void {
  memory.delete(url);
  memory.set(url, copy);
  if (memory.size > mostKept) memory.delete(memory.keys().next().value!);
}

/** The oldest come first. */
async function shed(store: Cache): Promise<void> {
  const requests = await store.keys();
  await Promise.all(requests.slice(0, Math.max(0, requests.length - mostKept)).map((request) => store.delete(request)));
}
