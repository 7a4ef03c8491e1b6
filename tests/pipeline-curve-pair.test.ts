import { readFile } from 'node:fs/promises';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Counter } from '../src/lib/count/counter';
import type { Engine } from '../src/lib/duckdb/engine';
import { survivalFindings } from '../src/lib/format/survival-findings';
import { defaultQuestion, type Question } from '../src/lib/model/question';
import { answer } from '../src/lib/pipeline';
import { answerCurves } from '../src/lib/pipeline-curves';
import { readExpectedRows } from './support/expected-values';
import { loadedExtracts } from './support/loaded-extracts';
import { openNodeEngine } from './support/node-engine';

const question: Question = { ...defaultQuestion, by: 'partnership', pick: ['Riverside Partnership'] };
type Row = Readonly<Record<string, string>>;

let engine: Engine;
let sample: string;
beforeAll(async () => {
	engine = await openNodeEngine();
	sample = await readFile(new URL('../data-samples/cases.csv', import.meta.url), 'utf8');
});
afterAll(() => engine.close());

async function curves(cases: string) {
	const dataset = await loadedExtracts(engine, { 'cases.csv': cases }, '2024-12-31');
	const counter = new Counter(engine);
	const task = { dataset, rule: 'threshold-10' as const, question };
	const shares = await answer(counter, { ...task, name: 'partnerships', linked: [] });
	if ('what' in shares) throw new Error(shares.what);
	const figure = await answerCurves(counter, { ...task, linked: [shares] });
	if ('what' in figure) throw new Error(figure.what);
	return figure;
}

/** The rows of those people who stand in the rows of one partnership alone, or of none. */
function ofOnePartnership(cases: string): string {
	const { data } = Papa.parse<Row>(cases, { header: true, skipEmptyLines: true });
	const partnerships = new Map<string, Set<string>>();
	for (const { person_key: key = '', partnership = '' } of data)
		partnerships.set(key, (partnerships.get(key) ?? new Set()).add(partnership.trim()));
	return Papa.unparse(data.filter(({ person_key: key = '' }) => partnerships.get(key)?.size === 1));
}

describe('answerCurves of the partnership picked out and those without one', () => {
	it('is silent on the two alone in the sample, of whom some people stand in both', async () => {
		const figure = await curves(sample);
		expect([figure.shown, figure.pair]).toEqual([6, null]);
		expect(survivalFindings(figure).join(' ')).not.toContain('Alone');
	});

	it('tests what R tests of its rows without these people', async () => {
		const figure = await curves(ofOnePartnership(sample));
		const [expected] = readExpectedRows('sample-pair.csv');
		const unitsOf = (key: string | undefined) => {
			const curve = figure.curves.find(({ group }) => group.key === key);
			return curve?.status === null ? curve.units : null;
		};
		const { pair } = figure;
		expect([unitsOf(pair?.picked), unitsOf(pair?.comparator)]).toEqual([
			expected?.number('first'),
			expected?.number('second')
		]);
		expect([pair?.chiSquare, pair?.p]).toEqual(
			['chisq', 'p'].map((name) => Number(expected?.number(name).toPrecision(2)))
		);
	});
});
