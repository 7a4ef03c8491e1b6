import { describe, expect, it } from 'vitest';
import { visitFindings } from '../../src/lib/keep/visit-findings';
import type { Extract } from '../../src/lib/model/extract';

const extractOf = (file: string, changes: Partial<Extract> = {}): Extract => ({
	number: 1,
	file,
	bytes: 1,
	sha256: '',
	kind: 'cases',
	reading: '',
	isSample: false,
	rowsIn: 10,
	rowsUsed: 10,
	setAside: [],
	rowsWithoutKey: 2,
	monthOnly: false,
	firstDay: null,
	lastDay: null,
	mapping: { kind: 'cases', columns: [], dateOrder: null },
	columns: [],
	...changes
});
const said = (...extracts: Extract[]) => visitFindings(extracts).map(({ id, rows, what }) => [id, rows, what]);

describe('visitFindings', () => {
	it('says nothing while nothing was kept', () => {
		expect(said(extractOf('a.csv'), extractOf('b.csv'))).toEqual([]);
	});

	it('says, before another extract is added, that none can be linked', () => {
		expect(said(extractOf('a.csv', { visit: 1 }), extractOf('b.csv', { visit: 1 }))).toEqual([
			['kept-from-earlier-visit', 16, 'Kept in this browser from an earlier visit: a.csv and b.csv']
		]);
	});

	it('names the files of each visit across which nobody is linked', () => {
		expect(
			said(extractOf('a.csv', { visit: 1 }), extractOf('b.csv', { visit: 2 }), extractOf('c.csv'), extractOf('d.csv'))
		).toEqual([
			['visits-not-linked', 32, 'People in a.csv are not linked with those in b.csv, nor with those in c.csv and d.csv']
		]);
	});

	it('counts assessments with a person key among extracts that hold persons', () => {
		const mapping = {
			kind: 'assessments',
			columns: [{ column: 'client', role: 'person_key' }],
			dateOrder: null
		} as const;
		const assessments = extractOf('b.csv', { kind: 'assessments', mapping, rowsWithoutKey: 0 });
		expect(said(extractOf('a.csv', { visit: 1 }), assessments)).toEqual([
			['visits-not-linked', 18, 'People in a.csv are not linked with those in b.csv']
		]);
	});

	it('does not speak of linking where an extract has no persons', () => {
		const ids = (later: Extract) => said(extractOf('a.csv', { visit: 1 }), later).map(([id]) => id);
		expect(ids(extractOf('b.csv', { rowsWithoutKey: 10 }))).toEqual(['kept-from-earlier-visit']);
		expect(ids(extractOf('b.csv', { kind: 'counts', rowsWithoutKey: 0 }))).toEqual(['kept-from-earlier-visit']);
	});
});
