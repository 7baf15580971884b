import nearest from '../queries/nearest.graphql?raw';
import open from '../queries/open.graphql?raw';
import revised from './live/revised.graphql?raw';
import statistics from '../queries/statistics.graphql?raw';
import training from '../queries/training.graphql?raw';

const queries: Readonly<Record<string, string>> = { nearest, open, training, statistics, revised };

/** What a first visit finds in the tabs; the one that the address names (`#training`) comes first. */
export const examples = Object.entries(queries)
  .sort(([one], [other]) => Number(other === location.hash.slice(1)) - Number(one === location.hash.slice(1)))
  .map(([, query]) => ({ query }));
