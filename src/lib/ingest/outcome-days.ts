import type { Engine } from '../duckdb/engine';
import type { Day } from '../model/day';
import type { DateOrder } from '../model/extract';
import { linesKept, type Finding } from '../model/finding';
import { sql } from '../sql/sql';
import { dayFrom, type FurtherColumn } from './build-extract';
import { linesWithDates, type SliceCounts } from './count-slices';
import { integer } from './enum-sql';
import { countOf } from './finding-words';
import { resolveDates } from './resolve-dates';
import type { Slice } from './slice';
import { stagingTable } from './staging';

/** What the dates of outcomes of one file mean. */
export interface OutcomeDays {
	readonly column: FurtherColumn;
	/** As of the dates of events; null where nobody has said. */
	readonly order: DateOrder | null;
	readonly isOpen: boolean;
	/** How they are written, in words. */
	readonly written: string;
	readonly findings: readonly Finding[];
}

/** Judges the dates of outcomes from all of them together. One that is blank, not understood or known to the month only is no
 *  day: its row is used all the same. `order`: what is said, or known from the dates of events. */
export async function judgeOutcomeDays(
	engine: Engine,
	slices: readonly Slice[],
	{ dates, isoRows }: NonNullable<SliceCounts['outcomes']>,
	order: DateOrder | null,
	where: { readonly file: string; readonly column: string }
): Promise<OutcomeDays> {
	const texts = new Map([...dates].flatMap(([text, rows]) => (text === null ? [] : [[text, rows] as const])));
	const resolved = resolveDates(texts, isoRows, order);
	const isBad = (text: string | null) =>
		text === null || (text.trim() !== '' && (resolved.days.get(text) ?? null) === null);
	const findings: Finding[] = [];
	for (const [those, say] of [
		[[...dates.keys()].filter(isBad), notUnderstood],
		[[...resolved.months], monthsOnly]
	] as const) {
		const rows = those.reduce((sum, text) => sum + (dates.get(text) ?? 0), 0);
		if (rows > 0) findings.push(say(where, rows, await linesWithDates(engine, slices, those, 'outcome')));
	}
	const days = new Map([...resolved.days].map(([text, day]) => [text, resolved.months.has(text) ? null : day]));
	return {
		column: {
			name: 'outcome_day',
			of: (slice) => dayFrom(sql`outcome_day`, sql`outcome_written`, slice.outcomeDates, days),
			joined: sql``
		},
		order: resolved.order,
		isOpen: resolved.isOpen,
		written: resolved.written,
		findings
	};
}

/** Takes out, of a staged extract, days of outcomes that cannot be: before the event, or after `today`. Their rows stay. */
export async function settleOutcomeDays(
	engine: Engine,
	number: number,
	today: Day,
	where: { readonly file: string; readonly column: string }
): Promise<Finding[]> {
	const findings: Finding[] = [];
	for (const [isWrong, say] of [
		[sql`outcome_day < day`, beforeEvent],
		[sql`outcome_day > ${integer(today)}`, inFuture]
	] as const) {
		const lines = await engine.query<{ line: number; rows: number }>(
			sql`SELECT line, (count(*) OVER ())::DOUBLE AS rows FROM ${stagingTable(number)} WHERE ${isWrong} ORDER BY line LIMIT ${linesKept}`
		);
		const [first] = lines;
		if (!first) continue;
		await engine.run(sql`UPDATE ${stagingTable(number)} SET outcome_day = NULL WHERE ${isWrong}`);
		findings.push(
			say(
				where,
				first.rows,
				lines.map(({ line }) => line)
			)
		);
	}
	return findings;
}

type Say = (where: { file: string; column: string }, rows: number, lines: readonly number[]) => Finding;

const notUnderstood: Say = (where, rows, lines) => ({
	...problem('outcome-date-not-understood', where, rows, lines),
	what: `${countOf(rows)} with a date of outcome that is not understood`,
	remedy: 'The rows are used, without that date. Correct it and load the file again.'
});

const monthsOnly: Say = (where, rows, lines) => ({
	...problem('outcome-dates-by-month', where, rows, lines),
	what: `${countOf(rows)} with a date of outcome that is known to the month only`,
	remedy: 'The rows are used, without that date: days to an outcome cannot be worked out from a month.'
});

const beforeEvent: Say = (where, rows, lines) => ({
	...problem('outcome-before-event', where, rows, lines),
	what: `${countOf(rows)} with an outcome dated before the event`,
	remedy: 'The rows are used, without the date of the outcome. Correct one of the two dates and load the file again.'
});

const inFuture: Say = (where, rows, lines) => ({
	...problem('outcome-date-in-future', where, rows, lines),
	what: `${countOf(rows)} with a date of outcome that has not come yet`,
	remedy: 'The rows are used, without that date. Correct it and load the file again.'
});

function problem(
	id: string,
	where: { file: string; column: string },
	rows: number,
	lines: readonly number[]
): Omit<Finding, 'what' | 'remedy'> {
	return { id, severity: 'problem', ...where, rows, lines };
}
