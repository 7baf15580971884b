import query from '../queries/dataset.graphql?raw';
import { ask } from './api';

const digits = new Intl.NumberFormat('en');

/** Puts the dataset's numbers in their places; without an answer the dashes stay. */
export async function showFigures(): Promise<void> {
  try {
    const { data } = await ask<{ dataset: Record<string, number> }>(query);
    for (const place of document.querySelectorAll<HTMLElement>('[data-figure]')) {
      const value = data.dataset[place.dataset.figure!];
      if (value !== undefined) place.textContent = digits.format(value);
    }
  } catch {
    document.querySelector<HTMLElement>('[data-silent]')!.hidden = false;
  }
}
