import type { Dataset } from '../model/dataset';
import type { Dimension } from '../model/dimension';
import type { Filter, Question } from '../model/question';
import { formatAlternatives } from '../format/list';
import { groupNoun } from '../format/group-words';
import { formatCount } from '../format/number';
import type { Choice } from './listbox.svelte';

/** The value that takes a filter away again. */
export const anyValue = '';

const namedAtMost = 3;

/** The dimensions of a filter: for areas those of every level from which it holds a group, the asked level first. */
export function filterDimension(dataset: Dataset, question: Question, id: string): Dimension | null {
	if (id !== 'area') return dataset.dimensions.find((dimension) => dimension.id === id) ?? null;
	const keys = filterOf(question, id)?.keys ?? [];
	const holds = (dimension: Dimension) => dimension.groups.some(({ key }) => keys.includes(key));
	const asked = dataset.areas[question.level];
	return keys.length === 0 || holds(asked) ? asked : (Object.values(dataset.areas).find(holds) ?? asked);
}

/** What can still be filtered by. */
export function addableFilters(dataset: Dataset, question: Question): Choice[] {
	return ['area', ...dataset.dimensions.map(({ id }) => id)]
		.filter((id) => !filterOf(question, id))
		.map((id) => ({ id, dimension: filterDimension(dataset, question, id) }))
		.map(({ id, dimension }) => ({
			value: id,
			label: dimension?.label ?? id,
			hint: `${formatCount(dimension?.groups.length ?? 0)} to choose from`,
			chosen: false
		}));
}

/** The values of one filter; the first takes the filter away. */
export function filterValues(dimension: Dimension, filter: Filter | undefined): Choice[] {
	return [
		{ value: anyValue, label: `any ${groupNoun(dimension, 1)}`, chosen: !filter },
		...dimension.groups.map(({ key, name }) => ({
			value: key,
			label: valueWords(dimension, name),
			chosen: filter?.keys.includes(key) ?? false
		}))
	];
}

/** The question with one value of a filter put in or taken out. */
export function withValue(question: Question, id: string, key: string): Question {
	const keys = filterOf(question, id)?.keys ?? [];
	const chosen = key === anyValue ? [] : keys.includes(key) ? keys.filter((one) => one !== key) : [...keys, key];
	const others = question.filters.filter(({ dimension }) => dimension !== id);
	const place = question.filters.findIndex(({ dimension }) => dimension === id);
	const filters =
		chosen.length === 0
			? others
			: others.toSpliced(place < 0 ? others.length : place, 0, { dimension: id, keys: chosen });
	return { ...question, filters };
}

/** What the sentence says of a filter after "only": "high risk", "Barnet or Brent", "6 boroughs", "age band 16–24". */
export function filterText(dimension: Dimension | null, { dimension: id, keys }: Filter): string {
	if (!dimension) return `${id}: ${formatAlternatives(keys)}`;
	if (keys.length > namedAtMost) return `${formatCount(keys.length)} ${groupNoun(dimension, keys.length)}`;
	const names = keys.map((key) => dimension.groups.find((group) => group.key === key)?.name ?? key);
	if (id === 'area' || id === 'partnership') return formatAlternatives(names);
	if (id === 'risk')
		return names.length === 1 && names[0] === 'Not recorded'
			? 'risk not recorded'
			: `${formatAlternatives(names.map((name) => name.toLowerCase()))} risk`;
	return `${dimension.label} ${formatAlternatives(names.map((name) => name.replaceAll('_', ' ')))}`;
}

export function filterOf(question: Question, id: string): Filter | undefined {
	return question.filters.find(({ dimension }) => dimension === id);
}

function valueWords({ id }: Dimension, name: string): string {
	return id === 'risk' && name !== 'Not recorded' ? `${name} risk` : name.replaceAll('_', ' ');
}
