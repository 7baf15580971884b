const columns = 52;

/** JSON as a person would write it: what fits on a line stands on one. */
export function print(value: unknown, indent = '', before = 0): string {
  const line = JSON.stringify(value, null, 1).replace(/\n\s*/g, ' ');
  if (typeof value !== 'object' || value === null || before + width(line) <= columns) return line;
  const inner = `${indent}  `;
  const [open, close] = Array.isArray(value) ? '[]' : '{}';
  return `${open}\n${members(value, inner).map((member) => inner + member).join(',\n')}\n${indent}${close}`;
}

function members(value: object, indent: string): string[] {
  if (Array.isArray(value)) return value.map((item) => print(item, indent, indent.length));
  return Object.entries(value).map(([name, member]) => {
    const key = `"${name}": `;
    return key + print(member, indent, indent.length + key.length);
  });
}

/** In columns of a monospaced font, where Han characters take two. */
function width(line: string): number {
  return line.replace(/[^\0-\u2fff]/g, '  ').length;
}
