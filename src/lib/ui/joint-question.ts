import type { Dataset } from '../model/dataset';
import type { Group } from '../model/dimension';
import type { Question } from '../model/question';
import { isPicked } from './pick-choices';

const dimension = 'partnership';

/** The question of the page of joint results: always by partnership, and of one at most. A link that narrows to one partnership
 *  speaks of it, beside the others: narrowed to it there would be nobody to hold it against. */
export function jointQuestion(question: Question, dataset: Dataset): Question {
	const groups = partnershipsOf(dataset);
	const only = question.filters.find((filter) => filter.dimension === dimension && filter.keys.length === 1)?.keys[0];
	const narrowed = groups.find(({ key }) => key === only);
	const spoken = narrowed ?? groups.find((group) => isPicked(question, group));
	return {
		...question,
		by: dimension,
		filters: narrowed ? question.filters.filter((filter) => filter.dimension !== dimension) : question.filters,
		pick: spoken ? [spoken.code] : []
	};
}

/** The partnership that a question of joint results speaks of; null where none is chosen. */
export function spokenOf(question: Question, dataset: Dataset): Group | null {
	return partnershipsOf(dataset).find((group) => isPicked(question, group)) ?? null;
}

/** Partnerships as the extracts have them. */
export function partnershipsOf(dataset: Dataset): readonly Group[] {
	return dataset.dimensions.find(({ id }) => id === dimension)?.groups ?? [];
}
