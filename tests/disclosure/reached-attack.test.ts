import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Counter } from '../../src/lib/count/counter';
import type { ReleasedCell, ReleasedFigure, Safe } from '../../src/lib/disclosure/released';
import type { Engine } from '../../src/lib/duckdb/engine';
import { daRepeat } from '../../src/lib/metric/da-repeat';
import { defaultQuestion } from '../../src/lib/model/question';
import { thresholds, type RuleId } from '../../src/lib/model/rule';
import { answer } from '../../src/lib/pipeline';
import { jointRequests } from '../../src/lib/ui/joint-requests';
import { loadedExtracts } from '../support/loaded-extracts';
import { openNodeEngine } from '../support/node-engine';
import { completeTo, contactsOf, fileOf } from './filter-walks';
import { Attacker, type Shown } from './lp-attacker';
import { dayOf, has, peopleCounted, type Contact, type Counted } from './people-counted';
import { fewUpTo, roundedFrom, unrounded } from './unrounded';

const areas = ['Barnet', 'Brent', 'Harrow', 'Camden', 'Islington', 'Hackney'];
const partnerships = ['No partnership', 'Alpha', 'Beta', 'Gamma'];
const risks = ['high', 'medium', 'standard'];
/** Every combination that a person can stand in. */
const inner = areas.flatMap((area) =>
	partnerships.flatMap((partnership) => risks.map((risk) => ({ area, partnership, risk })))
);

let engine: Engine;
beforeAll(async () => {
	engine = await openNodeEngine();
});
afterAll(() => engine.close());

/** One cell that the page has: the combinations it counts, who is in it, and what is released. */
interface Seen {
	readonly inner: readonly number[];
	readonly counted: Counted;
	readonly released: ReleasedCell;
}

describe('whoever solves all figures of who was reached together', () => {
	it.each([
		['threshold-10', 1, 12],
		['round-5', 13, 18],
		['midpoint-6', 19, 24],
		['threshold-5', 25, 30]
	] as const)('recovers nothing under %s', { timeout: 1_200_000 }, async (rule, first, last) => {
		const tally = { shown: 0, hidden: 0, alone: 0, recovered: 0 };
		for (let seed = first; seed <= last; seed++) {
			const contacts = contactsOf(seed, false);
			const figures = await figuresOf(contacts, rule);
			const seen = figures.flatMap((figure) => seenIn(figure, contacts));
			const isHidden = ({ released }: Seen) => released.result.status === '[c]';
			const found = [...solve(seen, rule, isHidden, false), ...solve(seen, rule, isHidden, true)];
			expect({ seed, found }).toEqual({ seed, found: [] });
			tally.hidden += seen.filter(isHidden).length;
			tally.shown += seen.filter((one) => !isHidden(one)).length;
			tally.alone += solve(seen, rule, ({ counted }) => isSmall(counted, rule), false).length;
			tally.recovered += found.length;
		}
		console.info(`${rule}: ${JSON.stringify(tally)}; alone: where only what is small is hidden`);
		expect(tally.alone).toBeGreaterThan(0);
	});
});

/** All that the page of joint results asks where it speaks of one partnership, as it asks it: what one figure hides, those after it
 *  hide too. */
async function figuresOf(contacts: readonly Contact[], rule: RuleId): Promise<readonly Safe<ReleasedFigure>[]> {
	const dataset = await loadedExtracts(engine, { 'cases.csv': fileOf(contacts) }, completeTo);
	const question = { ...defaultQuestion, filters: [], pick: ['Alpha'] };
	const counter = new Counter(engine);
	const linked: Safe<ReleasedFigure>[] = [];
	for (const { name, question: asked } of jointRequests(question, dataset, daRepeat, false)) {
		const figure = await answer(counter, { name, question: asked, dataset, rule, linked });
		if ('what' in figure) throw new Error(figure.what);
		linked.push(figure);
	}
	expect(linked.filter(({ head }) => head.name === 'reached')).toHaveLength(2);
	return linked;
}

function seenIn({ head, cells, margins, total }: ReleasedFigure, contacts: readonly Contact[]): Seen[] {
	return [...cells, ...margins, total].map((released) => {
		const { group, group2 } = released;
		const groups = [
			...(group ? [{ by: head.by.id, key: group.key }] : []),
			...(group2 && head.by2 ? [{ by: head.by2.id, key: group2.key }] : [])
		];
		return {
			inner: inner.flatMap((one, at) =>
				groups.every(({ by, key }) => one[by as keyof typeof one] === key) ? [at] : []
			),
			counted: peopleCounted(
				contacts,
				head.question,
				groups.map(({ by, key }) => has(by, key)),
				dayOf(completeTo)
			),
			released
		};
	});
}

function isSmall({ judged, events }: Counted, rule: RuleId): boolean {
	const few = fewUpTo[rule];
	if (judged.size === 0) return false;
	return judged.size < Math.max(10, few + 1) || events.size <= few || judged.size - events.size <= few;
}

/** By who knows the sums: too few known more closely than the rule allows. By who knows the rule besides: hidden cells known exactly. */
function solve(seen: readonly Seen[], rule: RuleId, isHidden: (one: Seen) => boolean, knowsRule: boolean): string[] {
	const attacker = new Attacker(
		inner.length,
		seen.map((one) => shownOf(one, rule, isHidden(one), knowsRule))
	);
	const shown = new Set(seen.filter((one) => !isHidden(one)).map((one) => one.inner.join()));
	const found: string[] = [];
	for (const { inner: of, counted, released } of seen.filter((one) => isHidden(one) && !shown.has(one.inner.join()))) {
		if (counted.judged.size === 0) continue;
		const needed = knowsRule ? 1 : isSmall(counted, rule) ? thresholds[rule] : 0;
		for (const what of ['events', 'rest', 'people'] as const) {
			const { lower, upper } = attacker.range(of, what);
			if (upper - lower < needed)
				found.push(`${released.group?.key} ${released.group2?.key} ${what} ${lower}–${upper}`);
		}
	}
	attacker.close();
	return found;
}

function shownOf({ inner, counted, released }: Seen, rule: RuleId, isHidden: boolean, knowsRule: boolean): Shown {
	const { judged, events } = counted;
	if (isHidden) return { inner, people: [knowsRule && judged.size > 0 ? 1 : 0, Infinity], events: [0, Infinity] };
	const { result } = released;
	if (result.status === null && result.measure.kind === 'proportion') {
		const { numerator, denominator } = result.measure;
		return { inner, people: unrounded(denominator, rule), events: unrounded(numerator, rule) };
	}
	return { inner, people: roundedFrom(judged.size, rule), events: roundedFrom(events.size, rule) };
}
