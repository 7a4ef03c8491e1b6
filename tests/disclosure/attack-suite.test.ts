import { afterAll, describe, expect, it } from 'vitest';
import { release } from '../../src/lib/disclosure/release';
import type { ReleasedCell, ReleasedFigure, Safe } from '../../src/lib/disclosure/released';
import type { Counts } from '../../src/lib/model/counts';
import { ruleIds, type RuleId } from '../../src/lib/model/rule';
import { Attacker, type Shown } from './lp-attacker';
import { areasOf, figureOf, nestedTable, type Level, type NestedTable } from './nested-tables';
import { fewUpTo, roundedFrom, unrounded } from './unrounded';

const levels: readonly Level[] = ['borough', 'bcu', 'force'];
/** How wide what one can know of a small number has to stay. */
const widths: Readonly<Record<RuleId, number>> = {
	'threshold-10': 10,
	'round-5': 8,
	'midpoint-6': 6,
	'threshold-5': 5
};

/** One cell of one view: the inner cells it counts, the truth, and what is released of it. */
interface Seen {
	readonly inner: readonly number[];
	readonly truth: Counts;
	readonly released: ReleasedCell;
}

const tally = Object.fromEntries(
	ruleIds.map((rule) => [rule, { tables: 0, small: 0, atRisk: 0, hidden: 0, cells: 0, recovered: 0 }])
) as Record<RuleId, Record<'tables' | 'small' | 'atRisk' | 'hidden' | 'cells' | 'recovered', number>>;

afterAll(() => {
	for (const rule of ruleIds) {
		const { tables, small, atRisk, hidden, cells, recovered } = tally[rule];
		console.info(
			`${rule}: ${tables} tables of ${cells} cells in all their views, ${small} too small; hiding these alone leaves ` +
				`${atRisk} to be worked out, after the gate ${recovered}; ${hidden} are hidden`
		);
	}
});

describe('whoever solves all views of a table together, at every level and crossed', () => {
	it.each([
		['threshold-10', 1, 260],
		['round-5', 501, 580],
		['midpoint-6', 621, 700],
		['threshold-5', 741, 820]
	] as const)('recovers nothing under %s', { timeout: 1_200_000 }, async (rule, first, last) => {
		for (let seed = first; seed <= last; seed++) {
			const table = nestedTable(seed);
			const views = await viewsOf(table, rule);
			const seen = views.flatMap(({ figure, level, crossed }) => seenIn(table, figure, level, crossed));
			const isHidden = ({ released }: Seen) => released.result.status === '[c]';
			const found = [
				...solve(table, seen, rule, { isHidden, knowsRule: false }),
				...solve(table, seen, rule, { isHidden, knowsRule: true })
			];
			expect({ seed, found }).toEqual({ seed, found: [] });
			const isHiddenAlone = ({ truth }: Seen) => isSmall(truth, rule);
			const naive = solve(table, seen, rule, { isHidden: isHiddenAlone, knowsRule: false });
			const counted = tally[rule];
			counted.tables++;
			counted.cells += seen.length;
			counted.small += seen.filter(({ truth }) => isSmall(truth, rule)).length;
			counted.hidden += seen.filter(({ released }) => released.result.status === '[c]').length;
			counted.atRisk += naive.length;
			counted.recovered += found.length;
		}
		expect(tally[rule].atRisk).toBeGreaterThan(0);
	});
});

/** Every view that a page offers of one selection; each is asked for by itself, but for the cross table, which stands beside
 *  the areas. */
async function viewsOf(table: NestedTable, rule: RuleId) {
	const views: { figure: Safe<ReleasedFigure>; level: Level; crossed: boolean }[] = [];
	for (const level of levels) {
		const figure = await release(figureOf(table, level, false), rule);
		views.push({ figure, level, crossed: false });
		if (table.partnerships.length > 1)
			views.push({ figure: await release(figureOf(table, level, true), rule, [figure]), level, crossed: true });
	}
	return views;
}

function seenIn(table: NestedTable, figure: ReleasedFigure, level: Level, crossed: boolean): Seen[] {
	const truth = figureOf(table, level, crossed);
	const everything = [...truth.cells, ...truth.margins, truth.total];
	const areas = new Map(areasOf(table, level).map(({ key, boroughs }) => [key, boroughs]));
	const columns = table.partnerships.length;
	return [...figure.cells, ...figure.margins, figure.total].map((released, at) => {
		const boroughs = released.group ? (areas.get(released.group.key) ?? []) : table.boroughs.map((_, place) => place);
		const second = released.group2?.key;
		const partnerships = table.partnerships.map((_, place) => place);
		const within = second === undefined ? partnerships : [table.partnerships.indexOf(second)];
		const counts = everything[at]?.counts;
		if (!counts) throw new Error('a view shows what was not handed in');
		return {
			inner: boroughs.flatMap((borough) => within.map((partnership) => borough * columns + partnership)),
			truth: counts,
			released
		};
	});
}

interface Knowledge {
	readonly isHidden: (one: Seen) => boolean;
	/** Whoever knows the rule knows that nobody is hidden for being nobody, and takes it that somebody is in each hidden cell. */
	readonly knowsRule: boolean;
}

/** By who knows the sums: cells of too few known more closely than the rule allows. By who knows the rule besides: hidden cells
 *  that are known exactly. */
function solve(table: NestedTable, seen: readonly Seen[], rule: RuleId, { isHidden, knowsRule }: Knowledge): string[] {
	const hidden = seen.filter(isHidden);
	const leastPeople = knowsRule && hidden.every(({ truth }) => truth.units > 0) ? 1 : 0;
	const attacker = new Attacker(
		table.boroughs.length * table.partnerships.length,
		seen.map((one) => (isHidden(one) ? hiddenOf(one, leastPeople) : shownOf(one, rule)))
	);
	const found: string[] = [];
	// A hidden cell that is all of a shown one, as the only command unit is, is no secret, nor is a hidden nobody.
	const shown = new Set(seen.filter((one) => !isHidden(one)).map(({ inner }) => inner.join()));
	// Where all within shown margins is hidden, the margins are all that is told: what they leave open is what is left open.
	const isBlock = hidden.filter(isInner).length === seen.filter(isInner).length;
	for (const { inner, truth, released } of hidden.filter((one) => one.truth.units > 0 && !shown.has(one.inner.join())))
		for (const what of ['events', 'rest', 'people'] as const) {
			const wide = isBlock && isInner({ inner, truth, released }) ? 1 : widths[rule];
			const needed = knowsRule ? 1 : isSmall(truth, rule) ? wide : 0;
			const { lower, upper } = attacker.range(inner, what);
			if (upper - lower < needed)
				found.push(`${released.group?.key} ${released.group2?.key} ${what} ${lower}–${upper}`);
		}
	attacker.close();
	return found;
}

function isInner({ released }: Seen): boolean {
	return released.group !== null && released.group2 !== null;
}

function hiddenOf({ inner }: Seen, leastPeople: number): Shown {
	return { inner, people: [leastPeople, Infinity], events: [0, Infinity] };
}

function shownOf({ inner, truth, released: { result } }: Seen, rule: RuleId): Shown {
	if (truth.denominator === 0) return { inner, people: [0, 0], events: [0, 0] };
	if (result.status !== null || result.measure.kind !== 'proportion')
		// hidden by the gate, but not in the naive attack
		return { inner, people: roundedFrom(truth.denominator, rule), events: roundedFrom(truth.numerator, rule) };
	const { numerator, denominator } = result.measure;
	return { inner, people: unrounded(denominator, rule), events: unrounded(numerator, rule) };
}

function isSmall({ numerator, denominator }: Counts, rule: RuleId): boolean {
	const few = fewUpTo[rule];
	if (denominator === 0) return false;
	return denominator < Math.max(10, few + 1) || numerator <= few || denominator - numerator <= few;
}
