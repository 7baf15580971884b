// The reference implementation's side: one request a line on standard input, one answer a line on standard output.
//   {"ask": "version"} or {"ask": "introspection"}   -> {"text": …}
//   {"schema": SDL}                                  -> {}
//   {"task": "parse" or "validate", "document": text, "times": N}
//     -> {"nanoseconds": for all N, "errors": messages of the last}
import { createInterface } from 'node:readline';
import { buildSchema, getIntrospectionQuery, parse, validate, version } from 'graphql';

const texts = { version: () => version, introspection: () => getIntrospectionQuery() };

const tasks = {
  parse: (document) => () => parse(document),
  validate: (document) => {
    const parsed = parse(document);
    return () => validate(schema, parsed);
  },
};

let schema;

function measure({ task, document, times }) {
  const run = tasks[task](document);
  let last;
  const start = process.hrtime.bigint();
  for (let i = 0; i < times; i++) last = run();
  const nanoseconds = Number(process.hrtime.bigint() - start);
  return { nanoseconds, errors: Array.isArray(last) ? last.map((error) => error.message) : [] };
}

function answer(request) {
  if (request.ask) return { text: texts[request.ask]() };
  if (!request.schema) return measure(request);
  schema = buildSchema(request.schema);
  return {};
}

for await (const line of createInterface({ input: process.stdin })) {
  process.stdout.write(JSON.stringify(answer(JSON.parse(line))) + '\n');
}
