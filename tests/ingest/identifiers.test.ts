import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/lib/duckdb/engine';
import { identifierChecks } from '../../src/lib/ingest/identifiers/checks';
import { sql } from '../../src/lib/sql/sql';
import { openNodeEngine } from '../support/node-engine';

let engine: Engine;
beforeAll(async () => {
	engine = await openNodeEngine();
});
afterAll(() => engine.close());

/** Invented, but well formed. The NHS numbers are the known valid and invalid example. */
const examples: Record<string, { fit: string[]; other: string[] }> = {
	'email addresses': { fit: ['a.b@example.org', 'write to X@Y.CO.UK'], other: ['a@b', 'at home'] },
	'full postcodes': { fit: ['SW1A 2AA', 'flat 2, m1 1ae', 'EC1A1BB'], other: ['SW1A', 'E09000001', 'Bedford 012H'] },
	'NHS numbers': { fit: ['9434765919', '943 476 5919'], other: ['9434765918', '0000000000', '9999999999', '123'] },
	'National Insurance numbers': {
		fit: ['QQ123456C', 'AB 12 34 56 D'].slice(1),
		other: ['AB123456E', 'c028a05b18d4f25e']
	},
	'telephone numbers': {
		fit: ['07700 900123', '+44 7700 900123', '(020) 7946 0000'],
		other: ['2024', '12345678901', '0']
	},
	'police references': {
		fit: ['2004/1234567K', '01YE/1234/24', '1234567/24', 'CAD 4411'],
		other: ['2021/22', 'N100', '12/03/2024']
	},
	'warrant numbers': { fit: ['PC 4411', 'DC1234', 'Sgt 55'], other: ['PC', 'Sergeant', 'DA 12'] },
	'dates of birth': { fit: ['14/03/1987', '1962-12-01', '2 Feb 2001'], other: ['14/03/2024', '2019-01-04', '1987'] },
	coordinates: { fit: ['51.5074', '51.5074, -0.1278', 'TQ 30000 80000'], other: ['0.125', '51.5', '99.1234'] },
	addresses: {
		fit: ['12 High Street', 'Flat 2, Rose Court', '7a Station Rd'],
		other: ['High Street ward', '12 months', 'Victoria Road']
	},
	'names of people': {
		fit: ['Sarah Jones', 'SMITH, John', 'Mr David Okafor', 'Aisha Khan-Bell'],
		other: ['Tower Hamlets', 'Mary Seacole House', 'Victoria Road', 'high', 'Domestic Abuse']
	},
	'forenames or surnames': { fit: ['Sarah', "O'Brien", 'PATEL'], other: ['Ealing', 'standard', 'Angelou Partnership'] },
	'text of more than 60 characters': { fit: ['x'.repeat(61)], other: ['x'.repeat(60)] }
};

describe('identifierChecks', () => {
	for (const check of identifierChecks)
		it(`tell ${check.what} from other values, here and in the engine alike`, async () => {
			const { fit, other } = examples[check.what] ?? { fit: [], other: [] };
			expect(fit.length).toBeGreaterThan(0);
			for (const value of [...fit, ...other]) {
				expect([value, check.fits(value)]).toEqual([value, fit.includes(value)]);
				const [row] = await engine.query(
					sql`SELECT ${check.condition(sql`text`)} AS fits FROM (SELECT ${value} AS text)`
				);
				expect([value, row]).toEqual([value, { fits: fit.includes(value) }]);
			}
		});
});
