import query from '../queries/nearest.graphql?raw';
import { ask } from './api';

const find = <E extends HTMLElement>(id: string) => document.getElementById(id) as E;

/** Shows the example query and, at the press of the button, the API's own answer to it. */
export function offerExample(): void {
  const run = find<HTMLButtonElement>('run');
  find('query').textContent = query.trim();
  run.addEventListener('click', async () => {
    run.disabled = true;
    find('outcome').textContent = await outcome();
    run.disabled = false;
  });
}

async function outcome(): Promise<string> {
  const place = find('answer');
  try {
    const answer = await ask(query);
    place.textContent = JSON.stringify(answer.data, null, 2);
    place.hidden = false;
    return `${Math.ceil(answer.milliseconds)} ms, ${(answer.bytes / 1000).toFixed(1)} kB`;
  } catch (error) {
    place.hidden = true;
    return document.documentElement.lang === 'en'
      ? `No answer: ${(error as Error).message}`
      : `没有结果：${(error as Error).message}`;
  }
}
