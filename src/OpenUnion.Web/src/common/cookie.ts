const aYear = 31_536_000;

/** The cookies that the server reads: the language and the theme that a visitor chose. They say nothing of who it is. */
export type Choice = 'lang' | 'theme';

export const chosen = (name: Choice) => new RegExp(`(?:^|; )${name}=(\\w+)`).exec(document.cookie)?.[1] ?? null;

/** Keeps a choice for all pages of the site, or forgets it. */
export function choose(name: Choice, value: string | null): void {
  // Below a path of a reverse proxy, the site is where its front page is.
  const path = new URL(document.querySelector<HTMLAnchorElement>('.mark')!.href).pathname;
  document.cookie = `${name}=${value ?? ''}; path=${path}; max-age=${value ? aYear : 0}; samesite=lax`;
}
