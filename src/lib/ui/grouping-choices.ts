import { areaLevels } from '../model/area';
import type { Dataset } from '../model/dataset';
import { periodsBetween, periodUnits, type PeriodUnit } from '../model/period';
import type { Question } from '../model/question';
import { formatCount } from '../format/number';
import type { Choice } from './listbox.svelte';

export const periodUnitWords: Record<PeriodUnit, string> = {
	month: 'month',
	quarter: 'quarter',
	year: 'year',
	'financial-year': 'financial year'
};

/** What a question can be grouped by: the levels of areas, the columns of the extracts, and time. */
export function groupingChoices(dataset: Dataset, question: Question): Choice[] {
	const areas = areaLevels.map((level) => ({
		value: `area:${level}`,
		label: dataset.areas[level].label,
		groups: dataset.areas[level].groups.length,
		chosen: question.by === 'area' && question.level === level
	}));
	const columns = dataset.dimensions.map(({ id, label, groups }) => ({
		value: `column:${id}`,
		label,
		groups: groups.length,
		chosen: question.by === id
	}));
	const periods = periodUnits.map((unit) => ({
		value: `period:${unit}`,
		label: periodUnitWords[unit],
		groups: periodCount(dataset, question, unit),
		chosen: question.by === 'period' && question.period === unit
	}));
	return [...areas, ...columns, ...periods].map(({ groups, ...choice }) => ({
		...choice,
		hint: `${formatCount(groups)} ${groups === 1 ? 'group' : 'groups'}`
	}));
}

/** The question grouped as one of the choices says. */
export function withGrouping(question: Question, value: string): Question {
	const [kind, id = ''] = splitOnce(value);
	const level = areaLevels.find((one) => one === id);
	const period = periodUnits.find((one) => one === id);
	if (kind === 'area' && level) return { ...question, by: 'area', level };
	if (kind === 'period' && period) return { ...question, by: 'period', period };
	return { ...question, by: id };
}

/** How the sentence names the present grouping. */
export function groupingText(dataset: Dataset, { by, level, period }: Question): string {
	if (by === 'area') return dataset.areas[level].label;
	if (by === 'period') return periodUnitWords[period];
	return dataset.dimensions.find(({ id }) => id === by)?.label ?? by;
}

function periodCount({ firstDay, lastDay }: Dataset, { from, to }: Question, unit: PeriodUnit): number {
	if (firstDay === null || lastDay === null) return 0;
	const [first, last] = [Math.max(firstDay, from ?? firstDay), Math.min(lastDay, to ?? lastDay)];
	return periodsBetween(first, last, unit).length;
}

function splitOnce(value: string): [string, string] {
	const at = value.indexOf(':');
	return [value.slice(0, at), value.slice(at + 1)];
}
