import nearest from '../queries/nearest.graphql?raw';
import statistics from '../queries/statistics.graphql?raw';
import training from '../queries/training.graphql?raw';

/** What a first visit finds in the tabs. */
export const examples = [nearest, training, statistics].map((query) => ({ query }));
