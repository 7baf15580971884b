import { readFileSync } from 'node:fs';
import type { Plugin } from 'vite';

const id = 'virtual:vocabulary';
const enums = ['AmenityKind', 'Audience', 'StationAccess', 'StationKind'];

/** The module `virtual:vocabulary`: what each value of some enums of the schema is called, as its description there says. */
export function vocabulary(file: string): Plugin {
  return {
    name: 'vocabulary',
    resolveId: (source) => (source === id ? `\0${id}` : null),
    load(source) {
      if (source !== `\0${id}`) return null;
      this.addWatchFile(file);
      const schema = readFileSync(file, 'utf8');
      return enums.map((name) => `export const ${name} = ${JSON.stringify(Object.fromEntries(values(schema, name)))};`).join('\n');
    },
  };
}

/** Descriptions are `English (中文 / 中文)`; the first of several Chinese names is taken. */
function values(schema: string, name: string): [string, { zh: string; en: string }][] {
  const body = new RegExp(`^enum ${name} \\{([\\s\\S]*?)^\\}`, 'm').exec(schema)?.[1];
  if (!body) throw new Error(`${name} is not an enum of the schema`);
  return [...body.matchAll(/"""([\s\S]*?)"""\s*(\w+)/g)].map(([, text, value]) => {
    const [, en, zh] = /^\s*(.+?)(?: \([^)]*\))? \((.+)\)\s*$/.exec(text!) ?? [];
    if (!en || !zh) throw new Error(`${name}.${value}: found ${text}, expected English (中文)`);
    return [value!, { zh: zh.split(' / ')[0]!, en: en.split(' / ')[0]! }];
  });
}
