import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';

type Language = 'zh' | 'en';

const element = /<(zh|en)>([\s\S]*?)<\/\1>/g;
const attribute = /\{zh:([^|}]*)\|en:([^}]*)\}/g;

/**
 * Pages in two languages. Their source holds both beside each other, `<zh>…</zh><en>…</en>` and, in attributes, `{zh:…|en:…}`;
 * the build makes `page.html` in Chinese and `page.en.html` in English of it. `<!--part:name-->` is `name.html` in a folder of parts.
 */
export function languages(parts: string): Plugin {
  const whole = (html: string) => html.replace(/<!--part:([a-z]+)-->/g, (_, name: string) => readFileSync(join(parts, `${name}.html`), 'utf8').trim());
  return {
    name: 'languages',
    transformIndexHtml: {
      order: 'pre',
      handler: (html, { server, originalUrl }) => (server ? pick(whole(html), /[?&]lang=en/.test(originalUrl ?? '') ? 'en' : 'zh') : whole(html)),
    },
    generateBundle: {
      order: 'post',
      handler(_, bundle) {
        for (const file of Object.values(bundle)) {
          if (file.type !== 'asset' || !file.fileName.endsWith('.html')) continue;
          const html = String(file.source);
          if (!/<zh>/.test(html)) continue;
          file.source = pick(html, 'zh');
          this.emitFile({ type: 'asset', fileName: file.fileName.replace(/html$/, 'en.html'), source: pick(html, 'en') });
        }
      },
    },
  };
}

function pick(html: string, language: Language): string {
  return html
    .replace(element, (_, of: Language, text: string) => (of === language ? text : ''))
    .replace(attribute, (_, zh: string, en: string) => (language === 'zh' ? zh : en))
    .replace(/^\s*\n/gm, '');
}
