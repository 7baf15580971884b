import query from '../queries/nearest.graphql?raw';
import { ask } from './api';
import { print } from './print';

const find = <E extends HTMLElement>(id: string) => document.getElementById(id) as E;

/** Shows the example query and the API's own answer to it, now and at every press of the button. */
export function showExample(): void {
  find('query').textContent = query.trim();
  find('run').addEventListener('click', run);
  void run();
}

async function run(): Promise<void> {
  const button = find<HTMLButtonElement>('run');
  button.disabled = true;
  try {
    const { data, milliseconds, bytes } = await ask(query);
    show(print(data), `${Math.ceil(milliseconds)} ms, ${(bytes / 1000).toFixed(1)} kB`);
  } catch (error) {
    const prefix = document.documentElement.lang === 'en' ? 'No answer: ' : '没有结果：';
    show(prefix + (error as Error).message, '');
  }
  button.disabled = false;
}

/** An answer comes with what it took; a failure took nothing. */
function show(text: string, outcome: string): void {
  find('answer').textContent = text;
  find('answer').classList.toggle('silent', outcome === '');
  find('outcome').textContent = outcome;
}
