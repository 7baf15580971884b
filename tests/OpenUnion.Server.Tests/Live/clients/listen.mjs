// Runs an operation with somebody else's client: node listen.mjs sse|ws ADDRESS OPERATION VARIABLES COUNT
// Prints "ready" when connected, each result as a line, and "complete" at the end, or after COUNT results.
import { createClient as createSse } from 'graphql-sse';
import { createClient as createWs } from 'graphql-ws';
import WebSocket from 'ws';

const [transport, address, query, variables, count] = process.argv.slice(2);
const ready = () => console.log('ready');
const client = transport === 'sse'
  ? createSse({ url: address, retryAttempts: 0, on: { connected: ready } })
  : createWs({ url: address.replace('http', 'ws'), webSocketImpl: WebSocket, retryAttempts: 0, lazy: true, on: { connected: ready } });

let seen = 0;
try {
  for await (const result of client.iterate({ query, variables: JSON.parse(variables) })) {
    console.log(JSON.stringify(result));
    if (++seen === Number(count)) break;
  }
  console.log('complete');
} catch (error) {
  console.log('error', JSON.stringify(Array.isArray(error) ? error : String(error.message ?? error.reason ?? error)));
}
client.dispose();
