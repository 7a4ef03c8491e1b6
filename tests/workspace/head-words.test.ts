import { describe, expect, it } from 'vitest';
import type { Extract } from '../../src/lib/model/extract';
import { missingRole, nothingUsed } from '../../src/lib/workspace/head-words';

describe('what stops a file from being used', () => {
	it('is said by the column that is missing, and of a file without a date also that it may hold counts', () => {
		expect(missingRole({ kind: 'spend', columns: [], dateOrder: null })).toBe(
			'Choose the column that holds the partnership, and the one that holds the period, and the one that holds the amount.'
		);
		expect(missingRole({ kind: 'cases', columns: [{ column: 'Borough', role: 'area' }], dateOrder: null })).toBe(
			'Choose the column that holds the date of the contact. If a row is no single case but numbers already counted, choose “Counts” above.'
		);
	});

	it('is, where no row can be used, the reason of most of them', () => {
		const setAside: Extract['setAside'] = [
			{ reason: 'no-date', what: 'no date', rows: 1, column: 'when', lines: [2] },
			{ reason: 'date-not-understood', what: 'date not understood', rows: 9, column: 'when', lines: [3] }
		];
		expect(nothingUsed({ rowsUsed: 0, setAside })).toBe(
			'No row can be used: date not understood, column when. See whether each column means what is said above.'
		);
		expect(nothingUsed({ rowsUsed: 1, setAside })).toBeNull();
	});
});
