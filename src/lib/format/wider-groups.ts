import type { ReleasedFigure } from '../disclosure/released';
import { findBorough } from '../model/area';
import type { Dataset } from '../model/dataset';
import type { PeriodUnit } from '../model/period';
import type { Question } from '../model/question';
import { capital } from './capital';
import { groupNoun } from './group-words';
import { monthsNote } from './months-note';

/** Groups that hold more people than those of a question. */
export interface WiderGroups {
	/** "quarters", "command units". */
	readonly noun: string;
	readonly question: Question;
}

const widerPeriod: Partial<Record<PeriodUnit, PeriodUnit>> = { month: 'quarter', quarter: 'year' };

/** Why most of a figure is hidden, and what shows more; null where most of it is shown, or where it is months that the reader has
 *  chosen all the same. Of periods those not followed yet are no reason. */
export function mostlyHidden(
	figure: ReleasedFigure,
	dataset: Dataset
): { readonly why: string; readonly wider: WiderGroups | null } | null {
	if (figure.hidden <= figure.shown || monthsNote(figure)?.other === 'quarters') return null;
	const noun = figure.head.by2 === null ? groupNoun(figure.head.by, 2) : 'combinations';
	const wider = widerGroups(figure, dataset);
	const why = `Most ${noun} are hidden, because few ${figure.head.metric.unit} stand behind each.`;
	return wider
		? { why: `${why} ${capital(wider.noun)} hold more ${figure.head.metric.unit}.`, wider }
		: { why: `${why} ${whatShowsMore(figure.head.question)}`, wider: null };
}

/** What of a question can be taken back; where nothing can, it is for the extracts to hold more. */
function whatShowsMore({ filters, from, to }: Question): string {
	const isInTime = from !== null || to !== null;
	if (filters.length > 0) return `Fewer filters${isInTime ? ' or a longer period' : ''} show more.`;
	return isInTime ? 'A longer period shows more.' : 'Extracts of a longer time, or of more areas, show more.';
}

function widerGroups({ head, cells }: ReleasedFigure, dataset: Dataset): WiderGroups | null {
	const { question } = head;
	if (head.by.id === 'period') {
		const period = widerPeriod[question.period];
		return period ? { noun: groupNoun({ id: 'period', label: period }, 2), question: { ...question, period } } : null;
	}
	// outside London areas lie in no command unit
	const isOfLondon = cells.filter(({ group }) => group && findBorough(group.name)).length * 2 > cells.length;
	const isWidened =
		head.by.id === 'area' && question.level === 'borough' && isOfLondon && dataset.areas.bcu.groups.length > 1;
	return isWidened ? { noun: 'command units', question: { ...question, level: 'bcu' } } : null;
}
