// Answers requests, a JSON object a line, with what the reference implementation says:
//   {id, kind: "schema", name, sdl}                                     -> {id, errors, printed, introspection}
//   {id, kind: "document", schema, query, variables, operationName}    -> {id, syntax, errors, response, args}
// A place is "line:column"; an error is {at, places, message}: at a rule, or at a response path.
import { createInterface } from 'node:readline';
import {
  buildSchema, execute, getIntrospectionQuery, getOperationAST, parse, printSchema, specifiedRules, subscribe, validate, version,
} from 'graphql';
import { keyOf, valueAt } from './mock.mjs';

const schemas = new Map();
const places = error => (error.locations ?? []).map(at => `${at.line}:${at.column}`).join(' ');
const introspectionQuery = getIntrospectionQuery({ specifiedByUrl: true, directiveIsRepeatable: true, schemaDescription: true, inputValueDeprecation: true, oneOf: true });

function answerSchema({ name, sdl }) {
  try {
    const schema = buildSchema(sdl);
    schemas.set(name, schema);
    const document = parse(introspectionQuery);
    return { version, errors: [], printed: printSchema(schema), introspection: execute({ schema, document }).data, introspectionQuery };
  } catch (error) {
    return { version, errors: [error.message] };
  }
}

// Errors carry the name of the rule that reported them.
const rules = specifiedRules.map(rule => context => {
  const named = Object.create(context);
  named.reportError = error => {
    error.rule = rule.name.replace(/Rule$/, '');
    context.reportError(error);
  };
  return rule(named);
});

async function answerDocument({ schema: name, query, variables, operationName }) {
  const schema = schemas.get(name);
  let document;
  try {
    document = parse(query);
  } catch (error) {
    return { syntax: places(error) };
  }
  const errors = validate(schema, document, rules, { maxErrors: 1_000_000 });
  if (errors.length > 0) return { errors: errors.map(error => ({ at: error.rule, places: places(error), message: error.message })) };
  const args = {};
  const fieldResolver = (_source, given, _context, info) => {
    const key = keyOf(info.path);
    if (info.parentType.getFields()[info.fieldName].args.length > 0) args[key] = given;
    return valueAt(schema, info.returnType, key);
  };
  const run = {
    schema, document, operationName, variableValues: variables, fieldResolver, typeResolver: value => value.type, rootValue: {},
    subscribeFieldResolver: async function* () { yield {}; },
  };
  const response = await respond(run, getOperationAST(document, operationName)?.operation);
  const failures = (response.errors ?? []).map(error => ({ at: (error.path ?? []).join('/'), places: places(error), message: error.message }));
  return { errors: [], response: { data: response.data }, failures, args };
}

// A subscription is compared by the response to its first event.
async function respond(run, operation) {
  if (operation !== 'subscription') return execute(run);
  const events = await subscribe(run);
  return Symbol.asyncIterator in events ? (await events.next()).value : events;
}

const kinds = { schema: answerSchema, document: answerDocument };
for await (const line of createInterface({ input: process.stdin })) {
  const request = JSON.parse(line);
  let answer;
  try {
    answer = await kinds[request.kind](request);
  } catch (error) {
    answer = { failure: error.stack };
  }
  process.stdout.write(JSON.stringify({ id: request.id, ...answer }) + '\n');
}
