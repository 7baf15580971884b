import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { npmPackage } from './vite/npmPackage.ts';
import { precompress } from './vite/precompress.ts';
import { vocabulary } from './vite/vocabulary.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The map element for any page: one script of our own; what it needs later (MapLibre, the basemap) are chunks beside it. */
export default defineConfig({
  base: './',
  publicDir: false,
  plugins: [vocabulary(here('../../schema/openunion.graphql')), npmPackage(here('.')), precompress(here('dist'))],
  build: {
    target: 'es2022',
    outDir: 'dist/widget',
    lib: { entry: here('src/map/index.ts'), formats: ['es'], fileName: () => 'openunion-map.js' },
    modulePreload: { polyfill: false },
    // MapLibre is one file of a megabyte, fetched after the first stations are shown.
    chunkSizeWarningLimit: 1200,
    minify: true,
    rolldownOptions: {
      // What both files need stands in the first: no third one to wait for.
      preserveEntrySignatures: 'allow-extension',
      output: { chunkFileNames: 'chunks/[name]-[hash].js', minify: true },
    },
  },
});
