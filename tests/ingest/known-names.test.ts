import { describe, expect, it } from 'vitest';
import { knownName } from '../../src/lib/ingest/known-names';

describe('Home Office outcomes', () => {
	const sameAs = {
		'1': ['1', '01', 'Outcome 1', 'outcome 01', 'Outcome type 1', 'HO outcome 1'],
		'1A': ['1A', '1a', '01A', 'Outcome 1A', 'outcome 1 a'],
		'3A': ['3a'],
		'16': ['16', 'Outcome 16', 'OUTCOME-16', 'Home Office outcome 16'],
		'22': ['22']
	};
	for (const [code, spellings] of Object.entries(sameAs))
		it(`takes ${spellings.join(', ')} for ${code}`, () =>
			expect(spellings.map((spelling) => knownName('outcome', spelling))).toEqual(spellings.map(() => code)));

	it('leaves outcomes in words, and numbers that are no outcome, as they stand', () => {
		for (const text of [
			'Charged',
			'Investigation complete; no suspect identified',
			'0',
			'23',
			'16A',
			'161',
			'2024',
			'A1'
		])
			expect(knownName('outcome', text)).toBeNull();
		expect(knownName('outcome', '')).toBe('Not recorded');
	});
});
