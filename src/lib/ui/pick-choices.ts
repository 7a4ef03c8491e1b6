import type { Dataset } from '../model/dataset';
import type { Group } from '../model/dimension';
import { periodKey, periodsBetween } from '../model/period';
import type { Question } from '../model/question';
import { periodName } from '../format/date';
import { formatList } from '../format/list';
import { formatCount } from '../format/number';
import { withArticle } from '../model/with-article';
import type { Choice } from './listbox.svelte';

/** The value that picks out nothing. */
export const noPick = '';

const namedAtMost = 3;

/** What can be picked out: the partnerships, and the groups of the present grouping. */
export function pickChoices(dataset: Dataset, question: Question): Choice[] {
	const partnerships = dataset.dimensions.find(({ id }) => id === 'partnership')?.groups ?? [];
	const codes = new Set(partnerships.map(({ code }) => code));
	const shown = shownGroups(dataset, question).filter(({ code }) => !codes.has(code));
	return [
		{ value: noPick, label: 'nothing', chosen: question.pick.length === 0 },
		...[
			...partnerships.map((group) => ({ group, hint: 'partnership' })),
			...shown.map((group) => ({ group, hint: '' }))
		].map(({ group, hint }) => ({ value: group.code, label: group.name, hint, chosen: isPicked(question, group) }))
	];
}

/** The question with one group picked out, or no longer. */
export function withPick(question: Question, code: string): Question {
	if (code === noPick) return { ...question, pick: [] };
	const rest = question.pick.filter((one) => one !== code);
	return { ...question, pick: rest.length < question.pick.length ? rest : [...rest, code] };
}

/** What the sentence picks out: "the Riverside Partnership", "Barnet and Brent", "5 groups". */
export function pickText(dataset: Dataset, question: Question): string {
	if (question.pick.length === 0) return 'nothing';
	if (question.pick.length > namedAtMost) return `${formatCount(question.pick.length)} groups`;
	const known = [...Object.values(dataset.areas), ...dataset.dimensions].flatMap(({ groups }) => groups);
	const all = [...shownGroups(dataset, question), ...known];
	const names = question.pick.map((code) => all.find((group) => group.code === code)?.name ?? code);
	return formatList(names.map(withArticle));
}

/** A question picks out groups by their code or their name. */
export function isPicked(question: Pick<Question, 'pick'>, group: Pick<Group, 'code' | 'name'> | null): boolean {
	return group !== null && (question.pick.includes(group.code) || question.pick.includes(group.name));
}

function shownGroups(dataset: Dataset, { by, level, period }: Question): readonly Group[] {
	if (by === 'area') return dataset.areas[level].groups;
	if (by !== 'period') return dataset.dimensions.find(({ id }) => id === by)?.groups ?? [];
	if (dataset.firstDay === null || dataset.lastDay === null) return [];
	return periodsBetween(dataset.firstDay, dataset.lastDay, period).map((one) => ({
		key: periodKey(one),
		code: periodKey(one),
		name: periodName(one)
	}));
}
