// Values that follow from the place in the response alone; Differential/Mock.cs gives the same ones.
import { GraphQLError, isAbstractType, isEnumType, isListType, isNonNullType, isObjectType } from 'graphql';

// FNV-1a, 32 bits, over UTF-16 units.
export function hash(text) {
  let result = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) result = Math.imul(result ^ text.charCodeAt(i), 0x01000193);
  return (result ^ (result >>> 15)) >>> 0;
}

const scalars = {
  Int: h => (h % 23 === 0 ? 3_000_000_000 : h % 29 === 0 ? 1.5 : (h % 2001) - 1000),
  Float: h => (h % 31 === 0 ? 'many' : (h % 4001) / 8),
  String: h => (h % 37 === 0 ? ['no', 'text'] : `值 "${h % 1000}"\n`),
  Boolean: h => (h % 41 === 0 ? 'true' : h % 2 === 0),
  ID: h => (h % 3 === 0 ? h % 1000 : h % 43 === 0 ? 1.5 : `id-${h % 1000}`),
};
const custom = [h => `c${h % 100}`, h => h % 1000, h => [h % 10, null, 'x'], h => ({ b: h % 10, a: { c: true } })];

/** The value at a place: `key` is the response path, and the type's text parts fields that share a path. */
export function valueAt(schema, type, key) {
  const h = hash(`${key}:${type}`);
  if (h % 47 === 0) return new GraphQLError('mock');
  if (isNonNullType(type)) return h % 53 === 0 ? null : valueAt(schema, type.ofType, key);
  if (h % 7 === 0) return null;
  if (isListType(type)) return h % 59 === 0 ? { not: 'a list' } : Array.from({ length: h % 4 }, (_, i) => valueAt(schema, type.ofType, `${key}/${i}`));
  if (isObjectType(type)) return { type: type.name };
  if (isAbstractType(type)) return { type: runtimeType(schema, type, h) };
  if (isEnumType(type)) return h % 61 === 0 ? 'NO_SUCH_VALUE' : type.getValues()[h % type.getValues().length].name;
  return (scalars[type.name] ?? custom[h % custom.length])(h);
}

function runtimeType(schema, type, h) {
  if (h % 67 === 0) return schema.getQueryType().name;
  if (h % 71 === 0) return 'NoSuchType';
  const names = schema.getPossibleTypes(type).map(possible => possible.name).sort();
  return names[h % names.length];
}

export const keyOf = path => (path.prev ? `${keyOf(path.prev)}/${path.key}` : `${path.key}`);
