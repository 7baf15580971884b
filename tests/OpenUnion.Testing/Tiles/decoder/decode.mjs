// Answers tiles in base64, a line each, with their features on a line: [{x, y, type, tags}]. The one layer is `stations`.
import { createInterface } from 'node:readline';
import { VectorTile } from '@mapbox/vector-tile';
import { PbfReader } from 'pbf';

for await (const line of createInterface({ input: process.stdin })) {
  const { layers } = new VectorTile(new PbfReader(Buffer.from(line, 'base64')));
  const names = Object.keys(layers);
  if (line && (names.join() !== 'stations' || layers.stations.version !== 2 || layers.stations.extent !== 4096))
    throw new Error(`found the layers ${names.join()}`);
  const features = Array.from({ length: line ? layers.stations.length : 0 }, (_, i) => {
    const feature = layers.stations.feature(i);
    const [[{ x, y }]] = feature.loadGeometry();
    return { x, y, type: feature.type, tags: feature.properties };
  });
  process.stdout.write(JSON.stringify(features) + '\n');
}
