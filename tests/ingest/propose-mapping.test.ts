import { describe, expect, it } from 'vitest';
import { proposeAs, proposeMapping } from '../../src/lib/ingest/propose-mapping';

const rolesOf = (...columns: string[]) => proposeMapping(columns, []).columns.map(({ role }) => role);

describe('proposeMapping', () => {
	it('knows the canonical names', () =>
		expect(rolesOf('person_key', 'event_date', 'area_code', 'partnership', 'risk', 'theme', 'role')).toEqual([
			'person_key',
			'event_date',
			'area',
			'partnership',
			'risk',
			'theme',
			'role'
		]));
	it('knows names as forces and charities write them', () =>
		expect(rolesOf('Victim Ref', 'Date Of Incident', 'Borough', 'Lead Partnership', 'DASH risk level')).toEqual([
			'person_key',
			'event_date',
			'area',
			'partnership',
			'risk'
		]));
	it('knows the columns of a county: "District", "LPA", "Risk (DASH)"', () => {
		expect(rolesOf('Victim ref', 'Date of contact', 'LPA', 'Risk (DASH)')).toEqual([
			'person_key',
			'event_date',
			'area',
			'risk'
		]);
		expect(proposeMapping(['District', 'Month', 'Measure', 'Number', 'Out of'], [])).toMatchObject({
			kind: 'counts',
			columns: [
				{ role: 'area' },
				{ role: 'period' },
				{ role: 'metric' },
				{ role: 'numerator' },
				{ role: 'denominator' }
			]
		});
	});
	it('says what the columns mean in another kind that is chosen', () => {
		const columns = ['Town', 'Month', 'Number', 'Surname'];
		expect(proposeMapping(columns, []).kind).toBe('cases');
		expect(proposeAs('counts', columns, []).columns.map(({ role }) => role)).toEqual([
			'dimension',
			'period',
			'numerator',
			'left_out'
		]);
		expect(proposeAs('spend', ['Project', 'Month', 'Cost'], []).columns.map(({ role }) => role)).toEqual([
			'partnership',
			'period',
			'amount'
		]);
		const back = proposeAs('cases', ['District', 'Month', 'Measure', 'Number', 'Out of'], []);
		expect(back.columns.map(({ role }) => role)).toEqual(['area', 'event_date', 'dimension', 'dimension', 'dimension']);
	});
	it('uses one of an area code and an area name', () =>
		expect(rolesOf('Pseudonym', 'Date', 'LA code', 'Borough Name').toSorted()).toEqual([
			'area',
			'event_date',
			'person_key',
			'unused'
		]));
	it('takes columns it does not know for dimensions, and leaves out those that name people', () =>
		expect(
			rolesOf('event_date', 'Age band', 'Forename', 'Home address', 'Date of birth', 'NHS no', 'Area name', 'Postcode')
		).toEqual(['event_date', 'dimension', 'left_out', 'left_out', 'left_out', 'left_out', 'area', 'left_out']));
	it('knows a benchmarks file', () =>
		expect(proposeMapping(['metric', 'place', 'period', 'numerator', 'denominator'], [])).toMatchObject({
			kind: 'benchmarks'
		}));
	it('leaves the order of day and month open where the first rows fit both', () => {
		const orderOf = (...dates: string[]) =>
			proposeMapping(
				['event_date'],
				dates.map((date) => [date])
			).dateOrder;
		expect(orderOf('03/04/2024')).toBe(null);
		expect(orderOf('03/04/2024', '14/03/2024')).toBe('day-first');
		expect(orderOf('2024-03-14')).toBe('iso');
	});
});
