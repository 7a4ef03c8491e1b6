import type { Day } from '../model/day';
import { periodKey, periodsBetween, type Period, type PeriodUnit } from '../model/period';
import type { Question } from '../model/question';
import { formatSpan, periodName } from '../format/date';

export interface PeriodChoice {
	/** First day, ISO: the choice's key. */
	readonly key: string;
	readonly name: string;
	readonly period: Period;
	readonly chosen: boolean;
}

/** The years or months that the extracts touch. */
export function periodChoices(first: Day, last: Day, unit: PeriodUnit, { from, to }: Question): PeriodChoice[] {
	return periodsBetween(first, last, unit).map((period) => ({
		key: periodKey(period),
		name: periodName(period),
		period,
		chosen: period.start === from && period.end === to
	}));
}

/** What the sentence says of the period. */
export function periodText({ from, to }: Question): string {
	return formatSpan(from, to) || 'all dates';
}

/** The question with one end of its period moved; the other end follows where it would lie on the wrong side. */
export function withEnd(question: Question, end: 'from' | 'to', month: Period | null): Question {
	const from = end === 'from' ? (month?.start ?? null) : question.from;
	const to = end === 'to' ? (month?.end ?? null) : question.to;
	if (from === null || to === null || from <= to || !month) return { ...question, from, to };
	return { ...question, from: month.start, to: month.end };
}
