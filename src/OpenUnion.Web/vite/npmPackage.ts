import { copyFileSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

/** Completes the built folder to an npm package: `npm publish dist/widget`. */
export function npmPackage(web: string): Plugin {
  return {
    name: 'npm-package',
    apply: 'build',
    closeBundle: {
      sequential: true,
      handler() {
        const target = join(web, 'dist/widget');
        copyFileSync(join(web, 'src/map/openunion-map.d.ts'), join(target, 'openunion-map.d.ts'));
        copyFileSync(join(web, 'node_modules/maplibre-gl/LICENSE.txt'), join(target, 'LICENSE-maplibre-gl.txt'));
        copyIfThere(join(web, '../../LICENSE'), join(target, 'LICENSE'));
        copyIfThere(join(web, '../../docs/map.md'), join(target, 'README.md'));
        writeFileSync(join(target, 'package.json'), `${JSON.stringify(manifest(web), null, 2)}\n`);
      },
    },
  };
}

function manifest(web: string): object {
  return JSON.parse(readFileSync(join(web, 'src/map/package.json'), 'utf8'));
}

/** A tree for a container's build has the pages alone. */
function copyIfThere(from: string, to: string): void {
  if (existsSync(from)) copyFileSync(from, to);
}
