import { beforeAll, expect, test } from 'vitest';
import { sampleCases } from '../../data-samples/generator/cases';
import { benchmark } from '../../data-samples/generator/story';
import type { CaseRow } from '../../data-samples/generator/person';
import { release } from '../../src/lib/disclosure/release';
import { findingSentences } from '../../src/lib/format/findings';
import { figureTitle } from '../../src/lib/format/figure-words';
import { headline } from '../../src/lib/format/headline';
import { londonBoroughs } from '../../src/lib/model/area';
import type { BenchmarkCounts, Counts } from '../../src/lib/model/counts';
import { estimateCell } from '../../src/lib/statistics/compare';
import { headOf } from '../support/figures';
import { followed } from './plain-count';

const partnershipHead = headOf({ name: 'partnerships', by: { id: 'partnership', label: 'partnership' } });
const isRiverside = (row: CaseRow): boolean => row.partnership === 'Riverside Partnership';
let rows: CaseRow[] = [];
beforeAll(() => {
	rows = sampleCases();
});

/** Not seen again, counted in plain code. */
function counts(selected: (row: CaseRow) => boolean): Counts {
	const { n, again, excluded } = followed(rows, selected);
	return { units: n + excluded, denominator: n, numerator: n - again };
}

function cellOf(name: string | null, selected: (row: CaseRow) => boolean, compared: BenchmarkCounts) {
	const group = name === null ? null : { key: name, code: name, name };
	return estimateCell({ group, group2: null, period: null, counts: counts(selected), benchmark: compared });
}

async function partnerships(compared: BenchmarkCounts, benchmarkName: string) {
	const names = [...new Set(rows.map(({ partnership }) => partnership))].filter((name) => name !== '').sort();
	return await release(
		{
			head: { ...partnershipHead, benchmarkName },
			cells: [
				...names.map((name) => cellOf(name, (row) => row.partnership === name, compared)),
				cellOf('No partnership', (row) => row.partnership === '', compared)
			],
			margins: [],
			total: cellOf(null, () => true, { kind: 'not-applicable' }),
			rowsWithoutKey: rows.filter(({ person_key }) => person_key === '').length
		},
		'threshold-10'
	);
}

async function boroughs() {
	const all: BenchmarkCounts = { kind: 'counted', ...counts(() => true) };
	return await release(
		{
			head: headOf(),
			cells: londonBoroughs.map(({ code, name }) => cellOf(name, (row) => row.area_code === code, all)),
			margins: [],
			total: cellOf(null, () => true, { kind: 'not-applicable' }),
			rowsWithoutKey: 0
		},
		'threshold-10'
	);
}

test('Riverside is said to be 15% higher than the published row, in points and per cent, with the interval', async () => {
	const figure = await partnerships({ kind: 'published', ...benchmark }, 'Synthetic England, 2023');
	const cell = figure.cells.find(({ group }) => group?.name === 'Riverside Partnership');
	// 727 of 902 against 175,000 of 250,000, by R: 10.599 points, Newcombe 7.88 to 13.05; 80.599 ÷ 70 = 1.1514
	expect(cell && headline(figure, cell)).toMatchObject({
		value: '80.6%',
		claim: 'of people with the Riverside Partnership were not seen again within 12 months',
		verdictLine: 'Better than Synthetic England, 2023',
		differences:
			'10.6 percentage points higher than 70.0%, which is 15% higher in relative terms. ' +
			'The difference is likely to lie between 7.9 and 13.1 points.'
	});
});

test('Riverside is said to be better than everyone else', async () => {
	const theirs = new Set(rows.filter(isRiverside).map(({ person_key }) => person_key));
	const rest: BenchmarkCounts = { kind: 'counted', ...counts(({ person_key }) => !theirs.has(person_key)) };
	const figure = await partnerships(rest, 'everyone else');
	const cell = figure.cells.find(({ group }) => group?.name === 'Riverside Partnership');
	expect(cell && headline(figure, cell)).toMatchObject({ verdictLine: 'Better than everyone else' });
});

test('the gate hides the City of London and one other borough, and the rest differ both ways', async () => {
	const figure = await boroughs();
	const hidden = figure.cells.filter(({ result }) => result.status === '[c]').map(({ group }) => group?.name);
	expect(hidden).toEqual(['City of London', 'Kingston upon Thames']);
	expect(figureTitle(figure)).toBe('Four of 33 boroughs do better than everyone in the extract, four do worse');
});

test('Start has three findings, good and bad', async () => {
	const all: BenchmarkCounts = { kind: 'counted', ...counts(() => true) };
	const found = findingSentences({
		intervals: await boroughs(),
		partnerships: await partnerships(all, 'everyone in the extract')
	});
	expect(found.map(({ sentence }) => sentence)).toEqual([
		'With the Riverside Partnership, 80.6% of people were not seen again within 12 months',
		'Four of 33 boroughs do better than everyone in the extract, four do worse',
		'More are seen again in Barking and Dagenham, Lewisham, Newham and Waltham Forest'
	]);
});
