import { foldName } from '../metric/fold-name';
import { foldAreaName } from '../model/area';
import type { Dataset } from '../model/dataset';
import { partsFromDay } from '../model/day';
import type { Group } from '../model/dimension';
import type { Question } from '../model/question';
import type { Days, Spend, SpendInFigure, SpendOfGroup } from '../model/spend';

/** What was spent on each partnership in the days whose people a figure follows. A period counts where it lies within them; one
 *  that lies partly outside is left out and told, for nobody knows when in it the money was spent. Null where no spend is
 *  loaded, or the figure follows nobody. */
export function sumSpend(
	{ filters, level, from }: Question,
	{ spend = [], firstDay, extracts }: Dataset,
	groups: readonly Group[],
	covered: Days | null
): SpendInFigure | null {
	if (spend.length === 0 || covered === null) return null;
	// Extracts begin with a month, though nobody need be seen on its first day.
	const isStartOfExtracts = firstDay !== null && firstDay === covered.first && firstDay !== from;
	const days = {
		first: isStartOfExtracts ? covered.first + 1 - partsFromDay(covered.first).dayOfMonth : covered.first,
		last: covered.last
	};
	const areas = filters.find(({ dimension }) => dimension === 'area');
	const narrowed = filters.filter(({ dimension }) => dimension !== 'area' && dimension !== 'partnership');
	const known = new Set(groups.map(({ key }) => foldName(key)));
	return {
		...days,
		groups: Object.fromEntries(
			groups.flatMap(({ key }) => {
				const own = spend.filter(({ partnership }) => foldName(partnership) === foldName(key));
				return own.length === 0 ? [] : [[key, sumOfGroup(own, days, areas?.keys ?? null)] as const];
			})
		),
		elsewhere: [...new Set(spend.map(({ partnership }) => partnership))].filter((one) => !known.has(foldName(one))),
		setAside: extracts
			.filter(({ kind }) => kind === 'spend')
			.reduce((rows, { rowsIn, rowsUsed }) => rows + rowsIn - rowsUsed, 0),
		refusal:
			narrowed.length > 0
				? 'Spend is of everyone a partnership worked with, and the selection is of some of them. Take out the other filters.'
				: areas && level !== 'borough'
					? 'Spend is not known by these larger areas. Take out the area, or choose boroughs.'
					: null
	};
}

function sumOfGroup(own: readonly Spend[], days: Days, areas: readonly string[] | null): SpendOfGroup {
	const touching = own.filter(({ start, end }) => start <= days.last && end >= days.first);
	const chosen = areas && new Set(areas.map(foldAreaName));
	const inAreas = touching.filter(({ area }) => !chosen || (area !== null && chosen.has(foldAreaName(area))));
	const within = inAreas.filter(({ start, end }) => start >= days.first && end <= days.last);
	const runs = runsOf(within);
	const lacks = gapsBetween(runs, days);
	const isWhole = lacks.length === 0;
	return {
		spent: within.reduce((sum, { amount }) => sum + (amount ?? 0), 0),
		leftOut: inAreas.length - within.length,
		problem:
			chosen && touching.some(({ area }) => area === null)
				? 'areas not told'
				: within.some(({ amount }) => amount === null)
					? 'amounts not told'
					: within.some((one, at) => within.slice(at + 1).some((other) => mayHold(one, other)))
						? 'periods overlap'
						: isWhole
							? null
							: 'days without spend',
		covers: isWhole ? null : (runs.at(-1) ?? null),
		lacks
	};
}

/** The days that periods cover, those that follow on one another as one, in order. */
function runsOf(within: readonly Spend[]): Days[] {
	const runs: Days[] = [];
	for (const { start, end } of within.toSorted((a, b) => a.start - b.start)) {
		const run = runs.at(-1);
		if (run && start <= run.last + 1) runs[runs.length - 1] = { ...run, last: Math.max(run.last, end) };
		else runs.push({ first: start, last: end });
	}
	return runs;
}

/** The days of a span that are in none of its runs. */
function gapsBetween(runs: readonly Days[], { first, last }: Days): Days[] {
	const starts = [first, ...runs.map((run) => run.last + 1)];
	const ends = [...runs.map((run) => run.first - 1), last];
	return starts.flatMap((start, at) => {
		const end = ends[at] ?? last;
		return start <= end ? [{ first: start, last: end }] : [];
	});
}

/** Whether one of two amounts may be part of the other: of one funder, at once, and not of two areas or one same period. */
function mayHold(one: Spend, other: Spend): boolean {
	const isAtOnce = one.start <= other.end && other.start <= one.end;
	if (!isAtOnce || one.funder !== other.funder) return false;
	if (one.area !== other.area) return one.area === null || other.area === null;
	return one.start !== other.start || one.end !== other.end;
}
