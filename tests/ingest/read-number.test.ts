import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readNumber, usesDecimalComma } from '../../src/lib/ingest/read-number';

describe('readNumber', () => {
	const given: Record<string, number> = {
		'0': 0,
		'12': 12,
		' 1,204 ': 1204,
		'1 204 567': 1204567,
		'1\u00a0204': 1204,
		"1'204": 1204,
		'35078.4880000': 35078.488,
		'.5': 0.5,
		'-3': -3,
		'(1,204.50)': -1204.5,
		'£1,204.50': 1204.5,
		'-£5': -5,
		'£-5': -5,
		'1e3': 1000,
		'[low]': 0
	};
	for (const [text, value] of Object.entries(given))
		it(`reads "${text}" as ${value}`, () => expect(readNumber(text)).toEqual({ kind: 'given', value }));

	for (const [text, value] of Object.entries({ '24%': 0.24, '7.5 %': 0.075, '33.3%': 0.333 }))
		it(`reads "${text}" as ${value}, and as a percentage`, () =>
			expect(readNumber(text)).toEqual({ kind: 'given', value, isPercent: true }));

	for (const text of ['*', '<5', '<=5', '< 5', 'c', '[c]', '-', '..', ':', 'n/a', 'N/A', '#N/A', 'np', 'fewer than 10'])
		it(`takes "${text}" for hidden, neither zero nor missing`, () =>
			expect(readNumber(text)).toEqual({ kind: 'hidden' }));

	it('tells blank and [x] missing, [z] not applicable', () => {
		expect(['', '  ', '[x]', '[z]'].map((text) => readNumber(text).kind)).toEqual([
			'missing',
			'missing',
			'missing',
			'not-applicable'
		]);
	});

	for (const text of ['1,23', '1.2.3', '12 rows', 'twelve', '1,2345', '5-6', '--5', '(5', '% 5'])
		it(`reads "${text}" as no number`, () => expect(readNumber(text)).toEqual({ kind: 'unknown' }));

	it('reads a decimal comma where the column has them', () => {
		expect(readNumber('1.204,5', { decimalComma: true })).toEqual({ kind: 'given', value: 1204.5 });
		expect(readNumber('7,25', { decimalComma: true })).toEqual({ kind: 'given', value: 7.25 });
	});

	it('never fails, whatever is written', () => {
		const digits = fc.string({ unit: fc.constantFrom(...'0123456789.,-()%£eE ') });
		fc.assert(
			fc.property(fc.oneof(fc.string(), digits), (text) => {
				const read = readNumber(text);
				expect(read.kind !== 'given' || Number.isFinite(read.value)).toBe(true);
			})
		);
	});
});

describe('usesDecimalComma', () => {
	it('follows a value that can be read one way only', () => {
		expect(usesDecimalComma(['1,5', '1,234'])).toBe(true);
		expect(usesDecimalComma(['1.5', '1,234'])).toBe(false);
		expect(usesDecimalComma(['5', '12'])).toBe(false);
	});
	it('says that it cannot tell where all values can be read both ways, or some each way only', () => {
		expect(usesDecimalComma(['1,234'])).toBeNull();
		expect(usesDecimalComma(['1,5', '1.5'])).toBeNull();
	});
});
