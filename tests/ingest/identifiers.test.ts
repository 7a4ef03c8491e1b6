import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/lib/duckdb/engine';
import type { ValueTest } from '../../src/lib/ingest/identifiers/identifier-check';
import { identifierChecks } from '../../src/lib/ingest/identifiers/checks';
import { join, literal, name, sql } from '../../src/lib/sql/sql';
import { openNodeEngine } from '../support/node-engine';
import { labelledColumns } from './labelled-columns';

let engine: Engine;
beforeAll(async () => {
	engine = await openNodeEngine();
});
afterAll(() => engine.close());

/** Invented, but well formed. The NHS numbers are the known valid and invalid example. */
const examples: Record<string, { fit: string[]; other: string[] }> = {
	'email addresses': { fit: ['a.b@example.org', 'write to X@Y.CO.UK'], other: ['a@b', 'at home'] },
	'full postcodes': {
		fit: ['SW1A 2AA', 'flat 2, m1 1ae', 'moved to EC1A1BB'],
		other: ['SW1A', 'E09000001', 'Bedford 012H', 'QX1 1AA', 'EC1A1BB']
	},
	'postcodes without their space': { fit: ['EC1A1BB', 'm11ae'], other: ['EC1A 1BB', 'XY1A1BB', 'AB12'] },
	'NHS numbers': {
		fit: ['9434765919', '943 476 5919', '943-476-5919', 'NHS 9434765919'],
		other: ['9434765918', '0000000000', '9999999999', '123']
	},
	'National Insurance numbers': {
		fit: ['QQ123456C', 'AB 12 34 56 D'].slice(1),
		other: ['AB123456E', 'c028a05b18d4f25e']
	},
	'telephone numbers': {
		fit: ['07700 900123', '+44 7700 900123', '(020) 7946 0000', '+447700900123', 'call 07700900123', '01632-960-001'],
		other: ['2024', '12345678901', '0', '07700900123', '2024-03-14 07:45:10', '01/07/2023']
	},
	'telephone numbers in one piece': {
		fit: ['07700900123', '7700900123', '447700900123'],
		other: ['9700900123', '123', '07700 900123']
	},
	'police references': {
		fit: ['2004/1234567K', '04/123456B', '123456/04A', '01YE/1234/24', '1234567/24', 'CAD 4411', 'CR/12345/24'],
		other: ['2021/22', 'N100', '12/03/2024', 'FY2023/24']
	},
	'warrant numbers': { fit: ['PC 4411', 'DC1234', 'Sgt 55', '512TW'], other: ['PC', 'Sergeant', 'DA 12'] },
	'dates of birth': {
		fit: ['14/03/1987', '1962-12-01', '2 Feb 2001', '14/03/87', '3rd May 1971', 'March 4, 1990', 'DOB 1/2/24'],
		other: ['14/03/2024', '2019-01-04', '1987', '14/03/24', 'Jan-24']
	},
	coordinates: {
		fit: ['51.5074, -0.1278', 'TQ 30000 80000', '530123, 180456', '(51.5074,-0.1278)'],
		other: ['0.125', '51.5', '51.5074', 'TQ300800']
	},
	'latitudes or grid references': {
		fit: ['51.5074', 'TQ300800', '///filled.count.soap'],
		other: ['0.125', '51.5', '99.1234', 'R123456', 'a.b.c']
	},
	addresses: {
		fit: ['12 High Street', 'Flat 2, Rose Court', '7a Station Rd'],
		other: ['High Street ward', '12 months', 'Victoria Road']
	},
	'names of people': {
		fit: [
			'Sarah Jones',
			'SMITH, John',
			'Mr David Okafor',
			'Aisha Khan-Bell',
			'Zoë Núñez García',
			'sarah jones',
			'PC Jones'
		],
		other: [
			'Tower Hamlets',
			'Mary Seacole House',
			'Victoria Road',
			'high',
			'Domestic Abuse',
			'Marie Collins Foundation'
		]
	},
	'texts that name people': {
		fit: ['Spoke to Sarah Jones', 'Mrs Begum rang', 'SARAH JONES again', 'Sarah Jones, of Rose House'],
		other: ['On or near James Close', 'spoke to her sister', 'Marie Collins Foundation', 'Mary Seacole House', 'Sarah']
	},
	'names of a few people': { fit: ['Sarah Jones', 'PC Jones'], other: ['Tower Hamlets', 'Victoria Road', 'high'] },
	'sentences that name people': {
		fit: [
			'Spoke to Sarah Jones at home',
			'SPOKE TO SARAH JONES AT HOME',
			'spoke to sarah jones at home',
			'Mrs Begum rang',
			'Referred to Harbour Project by Sarah Jones',
			'Lives with her brother David Okafor'
		],
		other: [
			'Sarah Jones',
			'Victim does not support prosecution',
			"St Thomas' Hospital",
			'Referred to Harbour Project',
			'Referred to Marie Collins Foundation',
			'Referred by Duncan Lewis Solicitors',
			'Moved to Chelsea Harbour',
			"Clare's Law disclosure made to the victim",
			'May be closed after June review',
			'On or near James Close',
			'Staying at Mary Seacole House',
			'spoke to her sister'
		]
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

	// Letters and marks of which identifiers are made, and some of other scripts.
	const piece = fc.constantFrom(
		...'0 1 2 7 9 A B E K S T W Z a e k q s é Ł ß – . , / ( ) @ + : ; ’ - Sarah Khan Mrs Road Flat SW1A 2AA 0770 1987 DOB NHS TQ James'.split(
			' '
		),
		' ',
		"'",
		'"',
		'\n',
		'🙂'
	);
	const text = fc.oneof(
		fc.array(piece, { maxLength: 24 }).map((pieces) => pieces.join('')),
		fc.string({ maxLength: 70 }).filter((value) => !value.includes('\0')),
		fc.constantFrom(...new Set(labelledColumns(5).flatMap(({ values }) => values.slice(0, 20))))
	);
	const tests: readonly ValueTest[] = identifierChecks.flatMap((check) =>
		check.among ? [check, check.among] : [check]
	);

	it('say the same of any text, here and in the engine', () =>
		fc.assert(
			fc.asyncProperty(fc.array(text, { minLength: 200, maxLength: 200 }), async (values) => {
				const said = tests.map((test, at) => sql`${test.condition(sql`text`)} AS ${name(`t${at}`)}`);
				const rows = await engine.query<Record<string, boolean>>(
					sql`SELECT ${join(said)} FROM (SELECT unnest([${join(values.map(literal))}]) AS text)`
				);
				for (const [row, value] of values.entries())
					expect([value, tests.map((_, at) => rows[row]?.[`t${at}`])]).toEqual([
						value,
						tests.map((test) => test.fits(value))
					]);
			}),
			{ numRuns: 8 }
		));
});
