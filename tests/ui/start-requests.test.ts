import { defaultSettings } from '../../src/lib/model/metric-settings';
import { describe, expect, it } from 'vitest';
import type { BenchmarkRow } from '../../src/lib/model/benchmark';
import type { Dataset } from '../../src/lib/model/dataset';
import type { Dimension } from '../../src/lib/model/dimension';
import type { Extract } from '../../src/lib/model/extract';
import { startRequests } from '../../src/lib/ui/start-requests';

const area: Dimension = { id: 'area', label: 'borough', column: 'area', groups: [] };
const partnership: Dimension = { id: 'partnership', label: 'partnership', column: 'partnership', groups: [] };
const cases: Extract = {
	number: 1,
	file: 'cases.csv',
	bytes: 1,
	sha256: 'ab'.repeat(32),
	kind: 'cases',
	reading: 'comma-separated, UTF-8',
	isSample: false,
	rowsIn: 10,
	rowsUsed: 10,
	setAside: [],
	rowsWithoutKey: 0,
	monthOnly: false,
	firstDay: 19_000,
	lastDay: 20_000,
	mapping: { kind: 'cases', columns: [], dateOrder: 'iso' },
	columns: []
};
const published: BenchmarkRow = {
	id: 'da-repeat~England~2023',
	metric: 'da-repeat',
	place: 'England',
	period: '2023',
	value: 0.3,
	numerator: null,
	denominator: null,
	lower: null,
	upper: null,
	source: '',
	definition: ''
};
const dataset: Dataset = {
	extracts: [cases],
	areas: { borough: area, bcu: area, force: area },
	dimensions: [partnership],
	themes: ['domestic_abuse'],
	roles: ['victim'],
	benchmarks: [],
	firstDay: 19_000,
	lastDay: 20_000,
	keyedRows: 10,
	unkeyedRows: 0,
	monthOnly: false,
	mapped: ['event_date', 'person_key', 'area', 'partnership', 'risk', 'theme'],
	settings: defaultSettings,
	sources: {},
	marks: [],
	cutoff: { day: 20_000, confirmed: true }
};

const asked = (changes: Partial<Dataset>) =>
	startRequests({ ...dataset, ...changes }).map(
		({ slot, question: { metric, by, benchmark } }) => `${slot}: ${metric} by ${by} against ${benchmark}`
	);

describe('startRequests(dataset)', () => {
	it('asks of areas against everyone, and of partnerships against everyone else', () => {
		expect(asked({})).toEqual([
			'intervals: da-repeat by area against all',
			'partnerships: da-non-repeat by partnership against rest'
		]);
	});

	it('takes the first published row of either measure, and everyone else besides', () => {
		expect(asked({ benchmarks: [{ ...published, id: 'other', metric: 'charge-share' }, published] })).toEqual([
			'intervals: da-repeat by area against all',
			'partnerships: da-non-repeat by partnership against da-repeat~England~2023',
			'against-rest: da-non-repeat by partnership against rest'
		]);
	});

	it('leaves partnerships out where no column names them', () => {
		expect(asked({ dimensions: [] })).toEqual(['intervals: da-repeat by area against all']);
	});

	it.each([
		['without a person key', { keyedRows: 0, unkeyedRows: 10 }],
		['with dates known to the month', { monthOnly: true }],
		['of another theme', { themes: ['missing'] }],
		['about suspects alone', { roles: ['suspect'] }]
	])('counts contacts alone in an extract %s', (_, changes) => {
		expect(asked(changes)).toEqual(['intervals: contacts by area against all']);
	});

	it('asks nothing of benchmarks alone', () => {
		expect(asked({ extracts: [{ ...cases, kind: 'benchmarks' }], keyedRows: 0, mapped: [] })).toEqual([]);
	});
});
