import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { Counter } from '../src/lib/count/counter';
import type { ReleasedResult } from '../src/lib/disclosure/released';
import type { ReleasedBeforeAfter } from '../src/lib/disclosure/released-before-after';
import type { Engine } from '../src/lib/duckdb/engine';
import { dayFromIso } from '../src/lib/model/day';
import { defaultQuestion } from '../src/lib/model/question';
import { answerBeforeAfter } from '../src/lib/pipeline-before-after';
import { openNodeEngine } from './support/node-engine';
import { plainContacts, type PlainContact } from './support/plain-contacts';
import { seededRandom } from './support/seeded-random';

const start = '2022-05-10';
const boroughs = ['Barnet', 'Brent', 'Camden', 'Croydon', 'Ealing', 'Enfield', 'Hackney', 'Harrow', 'Merton'];
const works = ['Barnet', 'Brent'];

let engine: Engine;
beforeAll(async () => {
	engine = await openNodeEngine();
}, 180_000);
afterAll(() => engine.close());

/** Rows whose sums add up exactly: a share of contacts, so that nobody stands twice and subtraction tells all it can. */
function contactsOf(seed: number): PlainContact[] {
	const random = seededRandom(seed);
	return boroughs.flatMap((area) => {
		const size = 15 + Math.floor(random() * 220);
		const high = 0.05 + random() * 0.5;
		return Array.from({ length: size }, (_, index): PlainContact => {
			const days = 18_628 + Math.floor(random() ** (1 + random()) * 1000);
			const isTheirs = works.includes(area) && (index < 10 || random() < 0.5);
			return {
				person: `${area} ${index}`,
				date: new Date(days * 86_400_000).toISOString().slice(0, 10),
				area,
				...(isTheirs && { partnership: 'Riverside' }),
				risk: random() < high ? 'high' : 'standard'
			};
		});
	});
}

async function released(contacts: readonly PlainContact[]): Promise<ReleasedBeforeAfter | null> {
	const dataset = await plainContacts(engine, contacts, '2023-12-31');
	const question = {
		...defaultQuestion,
		metric: 'high-risk-share',
		pick: ['Riverside'],
		start: dayFromIso(start)
	};
	const answer = await answerBeforeAfter(new Counter(engine), { question, dataset, rule: 'threshold-10', linked: [] });
	return 'what' in answer ? null : answer;
}

/** What is counted of some rows: all, at high risk, and not. */
function amountsOf(rows: readonly PlainContact[]): number[] {
	const high = rows.filter(({ risk }) => risk === 'high').length;
	return [rows.length, high, rows.length - high];
}

function shownOf(result: ReleasedResult): number[] | null {
	if (result.status !== null || result.measure.kind !== 'proportion') return null;
	const { numerator, denominator } = result.measure;
	return [denominator, numerator, denominator - numerator];
}

describe('what is hidden before and after', () => {
	const seeds = Array.from({ length: 12 }, (_, index) => index + 1);
	let hiddenPeriods = 0;
	let answers = 0;

	test.each(seeds)('cannot be worked out from what is shown, sample %i', async (seed) => {
		const contacts = contactsOf(seed);
		const answer = await released(contacts);
		if (!answer) return;
		answers++;

		for (const [name, areas] of [
			['treated', answer.treatedAreas],
			['comparators', answer.comparatorAreas]
		] as const) {
			const here = contacts.filter(({ area }) => areas.some((one) => one.name === area));
			for (const side of ['before', 'after'] as const) {
				const onSide = here.filter(({ date }) => (date < start ? 'before' : 'after') === side);
				const whole = shownOf(answer[name][side]);
				// What is shown is true.
				if (whole) expect(whole).toEqual(amountsOf(onSide));
				const periods = answer.periods.filter((period) => period.side === side);
				const told = periods.flatMap((period) => shownOf(period[name]) ?? []);
				expect(told.every((amount) => amount >= 10)).toBe(true);
				const hidden = periods.filter((period) => shownOf(period[name]) === null);
				hiddenPeriods += hidden.length;
				if (!whole) continue;
				// Subtraction leaves all that is not shown together: no single number of 1 to 9, and room enough around every small one.
				const shownSum = [0, 1, 2].map((at) => periods.reduce((sum, one) => sum + (shownOf(one[name])?.[at] ?? 0), 0));
				const left = whole.map((amount, at) => amount - (shownSum[at] ?? 0));
				for (const { period } of hidden) {
					const own = amountsOf(
						onSide.filter(({ date }) => {
							const day = dayFromIso(date) ?? 0;
							return day >= period.start && day <= period.end;
						})
					);
					if (own.every((amount) => amount >= 10) || own[0] === 0) continue;
					for (const amount of left) expect(amount).toBeGreaterThanOrEqual(10);
				}
			}
		}

		// Every area that has a part in a sum is shown by itself on both sides, so that no sum tells of a hidden one.
		for (const { name } of [...answer.treatedAreas, ...answer.candidates])
			for (const isBefore of [true, false]) {
				const rows = contacts.filter(({ area, date }) => area === name && date < start === isBefore);
				expect(Math.min(...amountsOf(rows))).toBeGreaterThanOrEqual(10);
			}
		expect(
			answer.placebo?.areas.every(({ group }) => answer.candidates.some(({ key }) => key === group.key)) ?? true
		).toBe(true);

		// What is made of four numbers is hidden with any of them.
		const four = [answer.treated, answer.comparators].flatMap(({ before, after }) => [before, after]);
		expect(answer.effect.status === null).toBe(four.every(({ status }) => status === null));
	});

	test('is there to be attacked', () => {
		expect(answers).toBeGreaterThan(5);
		expect(hiddenPeriods).toBeGreaterThan(5);
	});
});
