// Answers {from, to, points: [[longitude, latitude]]}, a line each, with the converted points on a line.
import { createInterface } from 'node:readline';
import gcoord from 'gcoord';

for await (const line of createInterface({ input: process.stdin })) {
  const { from, to, points } = JSON.parse(line);
  const converted = points.map(point => gcoord.transform(point, gcoord[from], gcoord[to]));
  process.stdout.write(JSON.stringify(converted) + '\n');
}
