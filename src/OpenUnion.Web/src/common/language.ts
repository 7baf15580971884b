import { choose } from './cookie';

export type Language = 'zh' | 'en';

/** The language that the page is in. */
export const language: Language = document.documentElement.lang === 'en' ? 'en' : 'zh';

/** One of two texts. */
export const say = (zh: string, en: string): string => (language === 'zh' ? zh : en);

const locale = language === 'zh' ? 'zh-CN' : 'en-GB';

/** 186,100 in both languages. */
export const number = (value: number): string => new Intl.NumberFormat(locale).format(value);

/** What the address names is what the next pages are in too. */
export function rememberLanguage(): void {
  if (new URLSearchParams(location.search).has('lang')) choose('lang', language);
}

type Named = { readonly name: string; readonly nameEn?: string | null };

/** The name in the page's language; the Chinese one where there is no English one. */
export const nameOf = ({ name, nameEn }: Named): string => (language === 'en' && nameEn) || name;
