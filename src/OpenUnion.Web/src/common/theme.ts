import { choose, chosen } from './cookie';

const dark = matchMedia('(prefers-color-scheme: dark)');

/** Makes the button switch between light and dark. Whoever comes back to what the system has, follows the system again. */
export function offerThemes(): void {
  const button = document.querySelector<HTMLButtonElement>('#theme')!;
  button.hidden = false;
  button.addEventListener('click', () => {
    const wanted = isDark() ? 'light' : 'dark';
    choose('theme', wanted === (dark.matches ? 'dark' : 'light') ? null : wanted);
    show(button);
  });
  dark.addEventListener('change', () => show(button));
  show(button);
}

const isDark = () => (chosen('theme') ?? (dark.matches ? 'dark' : 'light')) === 'dark';

function show(button: HTMLButtonElement): void {
  const theme = chosen('theme');
  if (theme) document.documentElement.dataset.theme = theme;
  else delete document.documentElement.dataset.theme;
  for (const map of document.querySelectorAll('openunion-map')) map.setAttribute('theme', theme ?? 'auto');
  button.setAttribute('aria-pressed', String(isDark()));
}
