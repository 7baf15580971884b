import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { languages } from './vite/languages.ts';
import { readmePage } from './vite/readme.ts';
import { systemFonts } from './vite/systemFonts.ts';
import { vocabulary } from './vite/vocabulary.ts';

const here = (path: string) => fileURLToPath(new URL(path, import.meta.url));
const readme = readmePage(here('../../README.md'));

export default defineConfig({
  // Relative addresses: the pages also work below a path of a reverse proxy.
  base: './',
  plugins: [languages(here('src/parts')), vocabulary(here('../../schema/openunion.graphql')), readme.plugin, systemFonts],
  resolve: {
    alias: {
      // It writes <style> elements, which a strict Content-Security-Policy forbids.
      'react-style-singleton': here('src/explorer/styleSingleton.ts'),
    },
  },
  build: {
    target: 'es2022',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    // The explorer is one page of React and CodeMirror, and splitting it would only add requests.
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      // "use client" is for React's servers.
      checks: { moduleLevelDirective: false },
      input: ['index.html', 'shell.html', 'embed-code.html', 'graphql.html', 'embed.html', ...readme.pages].map(here),
    },
  },
});
