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

describe('what is not known', () => {
	const spellings = ['N/A', 'n/k', 'NK', 'not known', 'Unknown', 'Not recorded', 'not stated', '-', '.'];
	it('is no risk, no outcome and no area', () => {
		for (const text of spellings)
			expect([text, knownName('risk', text), knownName('outcome', text), knownName('area', text)]).toEqual([
				text,
				'Not recorded',
				'Not recorded',
				'No area'
			]);
	});
	it('is a value of its own where the data model says nothing of it', () => {
		expect(knownName('partnership', 'Unknown')).toBeNull();
		expect(knownName('dimension', 'Unknown')).toBeNull();
	});
});
