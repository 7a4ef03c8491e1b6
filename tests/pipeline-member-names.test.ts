import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { layoutBoundaries } from '../src/lib/chart/boundaries-layout';
import { Counter } from '../src/lib/count/counter';
import type { ReleasedFigure, Safe } from '../src/lib/disclosure/released';
import type { Engine } from '../src/lib/duckdb/engine';
import { figureRecords } from '../src/lib/export/csv';
import { figureNotes } from '../src/lib/format/figure-words';
import { joinBoundaries } from '../src/lib/ingest/boundaries/join-boundaries';
import { readBoundaries } from '../src/lib/ingest/boundaries/read-boundaries';
import type { Dataset } from '../src/lib/model/dataset';
import type { FigureName } from '../src/lib/model/figure';
import { defaultQuestion, type Question } from '../src/lib/model/question';
import { valueUnder } from '../src/lib/model/value-under';
import { answer } from '../src/lib/pipeline';
import { loadedExtracts } from './support/loaded-extracts';
import { collection, featureOf, square } from './support/made-up-boundaries';
import { mapOf } from './support/map-figures';
import { openNodeEngine } from './support/node-engine';

/* Members of every object have names too: whoever's area, partnership or column is called so must be counted as under any other. */

let engine: Engine;
beforeAll(async () => {
	engine = await openNodeEngine();
});
afterAll(() => engine.close());

const plain = { one: 'Aston', two: 'Beston', three: 'Ceston', other: 'Deston' };
const members: typeof plain = { one: '__proto__', two: 'constructor', three: 'hasOwnProperty', other: 'toString' };

/** Of four areas 40, 50, 60 and 4 people, of whom every second, third, fourth and none comes again. */
function extract(names: typeof plain): string {
	const rows = [['person_key', 'event_date', 'area', 'partnership', names.two, names.one].join(',')];
	const areas = [
		[names.one, 40, 2],
		[names.two, 50, 3],
		[names.three, 60, 4],
		[names.other, 4, 9]
	] as const;
	for (const [area, people, nth] of areas)
		for (let at = 0; at < people; at += 1) {
			const partnership = at % 2 ? names.two : at % 3 ? names.one : '';
			const rest = [area, partnership, at % 2 ? names.one : names.two, at % 4 ? names.three : names.two];
			const key = `${area.replaceAll('_', '')}${at}`;
			rows.push([key, '2022-02-01', ...rest].join(','));
			if (at % nth === 0) rows.push([key, '2022-03-03', ...rest].join(','));
		}
	return rows.join('\n');
}

function lookup(names: typeof plain): string {
	const larger = [names.two, names.two, names.one, names.one];
	return ['area,region', ...Object.values(names).map((area, at) => `${area},${larger[at]}`)].join('\n');
}

function spend(names: typeof plain): string {
	return ['partnership,period,amount', `${names.one},2022,1000`, `${names.two},2022,2000`].join('\n');
}

async function loaded(names: typeof plain): Promise<Dataset> {
	const files = { 'cases.csv': extract(names), 'lookup.csv': lookup(names), 'spend.csv': spend(names) };
	return loadedExtracts(engine, files, '2024-12-31');
}

async function figure(dataset: Dataset, name: FigureName, changes: Partial<Question>): Promise<Safe<ReleasedFigure>> {
	const question = { ...defaultQuestion, ...changes };
	const answered = await answer(new Counter(engine), { name, question, dataset, rule: 'threshold-10', linked: [] });
	if ('what' in answered) throw new Error(answered.what);
	return answered;
}

/** All that a figure says of each of its cells, by the plain names of its groups. */
function told(released: ReleasedFigure, names: typeof plain): string[] {
	const plainly = (text: unknown) => {
		const at = Object.values(names).indexOf(String(text));
		return at < 0 ? text : Object.values(plain)[at];
	};
	return figureRecords(released as Safe<ReleasedFigure>)
		.map(({ values }) => JSON.stringify(Object.values(values).map(plainly)))
		.toSorted();
}

const questions: readonly (readonly [name: FigureName, changes: Partial<Question>])[] = [
	['intervals', { by: 'area' }],
	['funnel', { by: 'area' }],
	['intervals', { by: 'region' }],
	['partnerships', { by: 'partnership', benchmark: 'rest' }],
	['cross', { by: 'area' }],
	['multiples', { by: 'area', period: 'year' }]
];

describe('an extract whose names are those of members of objects', () => {
	it.each(questions)('tells in %s of %o what it tells under other names', async (name, changes) => {
		const own = await figure(await loaded(plain), name, changes);
		const same = await figure(await loaded(members), name, changes);
		expect(told(own, plain).length).toBeGreaterThan(2);
		expect(told(same, members)).toEqual(told(own, plain));
		expect(figureNotes(same).length).toBe(figureNotes(own).length);
	});

	it('may group by a column called so', async () => {
		const dataset = await loaded(members);
		expect(dataset.dimensions.map(({ id }) => id)).toEqual(expect.arrayContaining(['constructor', '__proto__']));
		const grouped = await figure(dataset, 'intervals', { by: 'constructor' });
		const usual = await figure(await loaded(plain), 'intervals', { by: 'Beston' });
		const numbers = ({ cells }: ReleasedFigure) => cells.map(({ result }) => result);
		expect(numbers(grouped)).toEqual(numbers(usual));
	});
});

describe('a map of areas whose names are those of members of objects', () => {
	const areas = Object.values(members).map((name) => ({ key: name, code: name, name }));
	const features = areas.map(({ name }, at) => featureOf({ valueOf: name }, square(at, 51, 1)));

	it('finds each by a property that is called so too', () => {
		const { boundaries } = readBoundaries(
			collection([...features, featureOf({ other: 1 }, square(9, 51, 1))]),
			'a.json'
		);
		const join = boundaries && joinBoundaries(structuredClone(boundaries), areas);
		expect(join?.choices).toEqual([{ property: 'valueOf', matched: 4 }]);
		expect([join?.withoutShape, join?.withoutArea, join?.several]).toEqual([[], ['without a name'], []]);
		const of = join?.outlines?.of ?? {};
		expect(Object.keys(of).toSorted()).toEqual(Object.values(members).toSorted());
		expect(valueUnder(of, '__proto__')).toHaveLength(1);
	});

	it('draws those that have a shape, and not those that have none', async () => {
		const groups = Object.values(members).map((name) => ({ name, numerator: 40, denominator: 100 }));
		const map = await mapOf(groups, features.slice(0, 2));
		expect(layoutBoundaries(map, 600).areas.map(({ cell }) => cell.group?.name)).toEqual(['__proto__', 'constructor']);
		expect(figureNotes(map).join(' ')).toContain('Not on the map, but in the table: hasOwnProperty and toString.');
	});
});
