import nearest from '../queries/nearest.graphql?raw';
import open from '../queries/open.graphql?raw';
import statistics from '../queries/statistics.graphql?raw';
import training from '../queries/training.graphql?raw';
import { ask } from '../common/api';
import { byId } from '../common/dom';
import { say } from '../common/language';
import { print } from './print';

const examples: Readonly<Record<string, string>> = { nearest, open, training, statistics };

/** The example queries, each with the API's own answer when it is run; the first as soon as it is seen. */
export function offerExamples(): void {
  const buttons = [...byId('examples').querySelectorAll<HTMLButtonElement>('[data-example]')];
  for (const button of buttons)
    button.addEventListener('click', () => {
      for (const other of buttons) other.setAttribute('aria-pressed', String(other === button));
      choose(button.dataset.example!);
      void run();
    });
  byId('run').addEventListener('click', () => void run());
  choose('nearest');
  whenSeen(byId('api'), run);
}

function choose(name: string): void {
  byId('query').textContent = examples[name]!.trim();
  byId<HTMLAnchorElement>('explore').hash = name;
}

async function run(): Promise<void> {
  const button = byId<HTMLButtonElement>('run');
  button.disabled = true;
  try {
    const { data, milliseconds, bytes } = await ask(byId('query').textContent);
    show(print(data), `${Math.ceil(milliseconds)} ms, ${(bytes / 1000).toFixed(1)} kB`);
  } catch (error) {
    show(say('没有结果：', 'No answer: ') + (error as Error).message, '');
  }
  button.disabled = false;
}

/** An answer comes with what it took; a failure took nothing. */
function show(text: string, outcome: string): void {
  byId('answer').textContent = text;
  byId('answer').classList.toggle('silent', outcome === '');
  byId('outcome').textContent = outcome;
}

function whenSeen(element: Element, act: () => void): void {
  const watch = new IntersectionObserver(([entry]) => {
    if (!entry!.isIntersecting) return;
    watch.disconnect();
    act();
  }, { rootMargin: '400px' });
  watch.observe(element);
}
