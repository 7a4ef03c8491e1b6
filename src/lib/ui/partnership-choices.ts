import type { Dataset } from '../model/dataset';
import type { Question } from '../model/question';
import { withArticle } from '../model/with-article';
import { partnershipsOf, spokenOf } from './joint-question';
import type { Choice } from './listbox.svelte';
import { isPicked, noPick } from './pick-choices';

/** The one partnership that a page speaks of, or all of them. */
export function partnershipChoices(dataset: Dataset, question: Question): Choice[] {
	return [
		{ value: noPick, label: 'each partnership', chosen: question.pick.length === 0 },
		...partnershipsOf(dataset).map((group) => ({
			value: group.code,
			label: group.name,
			chosen: isPicked(question, group)
		}))
	];
}

export function withPartnership(question: Question, code: string): Question {
	return { ...question, pick: code === noPick ? [] : [code] };
}

/** "the Riverside Partnership", "each partnership". */
export function partnershipText(dataset: Dataset, question: Question): string {
	const spoken = spokenOf(question, dataset);
	return spoken ? withArticle(spoken.name) : 'each partnership';
}
