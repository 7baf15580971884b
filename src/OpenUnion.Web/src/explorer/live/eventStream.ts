export type StreamEvent = { readonly name: string; readonly data: string };

/** The events of a stream: https://html.spec.whatwg.org/multipage/server-sent-events.html#parsing-an-event-stream */
export async function* eventsOf(body: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<StreamEvent> {
  let text = '';
  for await (const part of partsOf(body)) {
    const blocks = (text + part).split(/\r\n\r\n|\n\n|\r\r/);
    text = blocks.pop()!;
    for (const block of blocks) {
      const event = eventOf(block);
      if (event) yield event;
    }
  }
}

/** Pieces of text; Safari has no iterator over a stream. */
async function* partsOf(body: ReadableStream<Uint8Array<ArrayBuffer>>): AsyncGenerator<string> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) yield part.value;
}

/** Null for a comment, which only says that the connection lives. */
function eventOf(block: string): StreamEvent | null {
  const fields = block.split(/\r\n|\n|\r/).map((line) => /^([^:]*):? ?(.*)$/.exec(line)!);
  const valuesOf = (name: string) => fields.filter(([, field]) => field === name).map(([, , value]) => value!);
  const name = valuesOf('event').at(-1);
  return name === undefined ? null : { name, data: valuesOf('data').join('\n') };
}
