import { existsSync, readFileSync } from 'node:fs';
import MarkdownIt from 'markdown-it';
import type { Plugin } from 'vite';

/** The page `readme.html`, rendered from the project's README; a tree without one has neither the page nor links to it. */
export function readmePage(file: string): { plugin: Plugin; pages: string[] } {
  const exists = existsSync(file);
  const plugin: Plugin = {
    name: 'readme-page',
    transformIndexHtml: {
      order: 'pre',
      handler: (html) =>
        exists
          ? html.replace('<!--readme-->', () => render(readFileSync(file, 'utf8')))
          : html.replace(/<li data-readme>[\s\S]*?<\/li>/, ''),
    },
  };
  return { plugin, pages: exists ? ['readme.html'] : [] };
}

/** Links and pictures that point into the source tree lead nowhere on the server: their text stays. */
function render(markdown: string): string {
  const md = new MarkdownIt({ html: false, linkify: false });
  md.core.ruler.push('in_page', ({ tokens }) => {
    tokens.forEach((token, i) => {
      if (token.type === 'heading_open') token.attrSet('id', anchor(tokens[i + 1]?.content ?? ''));
      if (token.children) token.children = withoutTreeLinks(token.children);
    });
  });
  // What scrolls must be within reach of the keyboard.
  return md.render(markdown).replaceAll('<pre>', '<pre tabindex="0">');
}

type Tokens = ReturnType<MarkdownIt['parse']>;

function withoutTreeLinks(tokens: Tokens): Tokens {
  let open = false;
  return tokens.filter((token) => {
    if (token.type === 'image') return false;
    if (token.type === 'link_open') open = /^(https?:|#)/.test(token.attrGet('href') ?? '');
    return open || !token.type.startsWith('link_');
  });
}

/** As repository hosts make them: `## Running it` is `#running-it`. */
function anchor(heading: string): string {
  return heading.toLowerCase().replace(/[^\p{L}\p{N}\s-]/gu, '').trim().replace(/\s/g, '-');
}
