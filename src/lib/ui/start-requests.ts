import type { Dataset } from '../model/dataset';
import { defaultQuestion, type Question } from '../model/question';
import { canFollow, firstQuestion } from '../workspace/first-question';
import type { FigureRequest } from '../workspace/answer';

/** The figures Start is written from: areas against everyone, partnerships against the published row (or everyone
 *  else), and partnerships once more against everyone else. Where nobody can be followed: the count of contacts alone. Without cases: the first measure of what is there. */
export function startRequests(dataset: Dataset): FigureRequest[] {
	const ask = (slot: string, name: FigureRequest['name'], changes: Partial<Question>): FigureRequest => ({
		slot,
		name,
		question: { ...defaultQuestion, ...changes }
	});
	if (!dataset.extracts.some(({ kind }) => kind === 'cases')) {
		const first = firstQuestion(dataset);
		return first === defaultQuestion ? [] : [ask('intervals', 'intervals', first)];
	}
	if (!canFollow(dataset)) return [ask('intervals', 'intervals', { metric: 'contacts' })];
	const areas = ask('intervals', 'intervals', {});
	if (!dataset.dimensions.some(({ id }) => id === 'partnership')) return [areas];
	const published = dataset.benchmarks.find(({ metric }) => metric === 'da-non-repeat' || metric === 'da-repeat');
	const partnerships = (slot: string, benchmark: string) =>
		ask(slot, 'partnerships', { metric: 'da-non-repeat', by: 'partnership', benchmark });
	return published
		? [areas, partnerships('partnerships', published.id), partnerships('against-rest', 'rest')]
		: [areas, partnerships('partnerships', 'rest')];
}
