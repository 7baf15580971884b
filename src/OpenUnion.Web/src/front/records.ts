import query from '../queries/dataset.graphql?raw';
import { ask } from '../common/api';
import { number } from '../common/language';

/** Puts the dataset's numbers in their places; without an answer the dashes stay. */
export async function showRecords(): Promise<void> {
  const { data } = await ask<{ dataset: Record<string, number> }>(query);
  for (const place of document.querySelectorAll<HTMLElement>('[data-figure]')) {
    const value = data.dataset[place.dataset.figure!];
    if (value !== undefined) place.textContent = number(value);
  }
}
