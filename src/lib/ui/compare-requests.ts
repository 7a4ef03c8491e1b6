import type { Dataset } from '../model/dataset';
import type { Question } from '../model/question';
import type { FigureRequest } from '../workspace/answer';

/** The figures of the page that compares: the groups asked for, the partnerships, and areas by partnership. */
export function compareRequests(question: Question, dataset: Dataset): FigureRequest[] {
	const hasPartnerships = dataset.dimensions.some(({ id }) => id === 'partnership');
	const requests: FigureRequest[] = [{ slot: 'intervals', name: 'intervals', question }];
	if (!hasPartnerships) return requests;
	if (question.by !== 'partnership') requests.push({ slot: 'partnerships', name: 'partnerships', question });
	return [...requests, { slot: 'cross', name: 'cross', question }];
}
