import { describe, expect, it } from 'vitest';
import { boundariesOfLevel } from '../../../src/lib/ingest/boundaries/boundaries-of-level';
import { joinBoundaries } from '../../../src/lib/ingest/boundaries/join-boundaries';
import { readBoundaries } from '../../../src/lib/ingest/boundaries/read-boundaries';
import { londonBoroughs, noArea, noBcu } from '../../../src/lib/model/area';
import { collection, featureOf, londonSquares, square } from '../../support/made-up-boundaries';

function boundariesOf(features: readonly unknown[]) {
	const { boundaries } = readBoundaries(collection(features), 'a.geojson');
	if (!boundaries) throw new Error('these boundaries are to be read');
	return boundaries;
}

/** A row of squares, each with properties. */
function rowOf(...all: readonly Readonly<Record<string, unknown>>[]) {
	return boundariesOf(all.map((properties, at) => featureOf(properties, square(at, 51, 1))));
}

const group = (name: string, code = name) => ({ key: name, code, name });
const boroughs = londonBoroughs.map(({ name, code }) => group(name, code));

describe('joinBoundaries(boundaries, groups)', () => {
	it('finds every borough by its code, and lists what stays without the other', () => {
		const features = [
			...londonSquares().filter(({ properties }) => properties['LAD23NM'] !== 'Barnet'),
			featureOf({ LAD23CD: 'E07000008', LAD23NM: 'Cambridge' }, square(1, 52, 1))
		];
		const join = joinBoundaries(boundariesOf(features), [...boroughs, group(noArea)]);
		expect(join.outlines?.property).toBe('LAD23CD');
		expect(Object.keys(join.outlines?.of ?? {})).toHaveLength(32);
		expect(join.outlines?.others).toHaveLength(1);
		expect(join.withoutShape).toEqual(['Barnet']);
		expect(join.withoutArea).toEqual(['Cambridge, E07000008']);
		// Where codes and names find as many, codes come first.
		expect(join.choices).toEqual([
			{ property: 'LAD23CD', matched: 32 },
			{ property: 'LAD23NM', matched: 32 }
		]);
		expect(join.isByCode).toBe(true);
	});

	it('takes numbers of the areas before running numbers of the file, whichever stand first', () => {
		const wards = ['3', '4', '1', '2'];
		const shapes = rowOf(...wards.map((ward, at) => ({ OBJECTID: at + 1, WARD: ward })));
		const join = joinBoundaries(
			shapes,
			['1', '2', '3', '4'].map((name) => group(name))
		);
		expect(join.outlines?.property).toBe('WARD');
		expect(join.choices.map(({ property }) => property)).toEqual(['WARD', 'OBJECTID']);
	});

	it.each([
		['BARNET', 'Barnet'],
		['London Borough of Barnet', 'Barnet'],
		['Hammersmith & Fulham', 'Hammersmith and Fulham'],
		['City of Westminster', 'Westminster'],
		['City of London', 'City of London'],
		['London, City of', 'City of London'],
		['Richmond-upon-Thames', 'Richmond upon Thames'],
		['e09000003', 'Barnet']
	])('knows %s as %s', (written, name) => {
		const { outlines } = joinBoundaries(rowOf({ area: written }), boroughs);
		expect(Object.keys(outlines?.of ?? {})).toEqual([name]);
	});

	it.each([
		['Bristol', 'Bristol, City of'],
		['York', 'City of York'],
		['Herefordshire', 'Herefordshire, County of'],
		["King's Lynn and West Norfolk", "King's Lynn & West Norfolk"],
		['E07000008', 'E07000008']
	])('knows areas that are not built in: %s as %s', (name, written) => {
		expect(Object.keys(joinBoundaries(rowOf({ area: written }), [group(name)]).outlines?.of ?? {})).toEqual([name]);
	});

	it('takes the property that names most areas, be it names, and another where it is chosen', () => {
		const boundaries = rowOf(
			{ old: 'E09000003', name: 'Barnet', short: 'x' },
			{ old: 'X09000099', name: 'Brent', short: 'y' }
		);
		const areas = [group('Barnet', 'E09000003'), group('Brent', 'E09000005')];
		expect(joinBoundaries(boundaries, areas).outlines?.property).toBe('name');
		const chosen = joinBoundaries(boundaries, areas, 'old');
		expect(chosen.outlines?.property).toBe('old');
		expect([chosen.withoutShape, chosen.withoutArea]).toEqual([['Brent'], ['Brent, X09000099']]);
		expect(joinBoundaries(boundaries, areas, 'short').outlines?.property).toBe('name');
	});

	it('draws several shapes of one area as one, and names the area', () => {
		const join = joinBoundaries(rowOf({ c: 'E09000003' }, { c: 'E09000003' }, { c: 'E09000005' }), boroughs);
		expect(join.outlines?.of['Barnet']).toHaveLength(2);
		expect(join.several).toEqual(['Barnet']);
	});

	it('finds nothing where nothing names an area: numbers, shapes without properties', () => {
		const { outlines, choices } = joinBoundaries(rowOf({ FID: 1, area: 33.5, place: 'Cambridge' }, {}), boroughs);
		expect([outlines, choices]).toEqual([null, []]);
	});
});

describe('boundariesOfLevel(boundaries, areas, level)', () => {
	const dimension = (label: string, names: readonly string[]) => ({
		...{ id: 'area', label, column: 'area' },
		groups: label === 'borough' ? boroughs : names.map((name) => group(name))
	});
	const areas = {
		borough: dimension('borough', []),
		bcu: dimension('command unit', ['Central West', 'East', 'North', noBcu]),
		force: dimension('force', ['Metropolitan Police', 'City of London Police'])
	};

	it('refuses boroughs for command units and for forces, and says why', () => {
		const boundaries = boundariesOf(londonSquares());
		expect(boundariesOfLevel(boundaries, areas, 'bcu', null)).toEqual({
			kind: 'unsuited',
			what: 'These are the boundaries of each borough, not of each command unit',
			remedy:
				'Shapes are not put together here. Compare by borough, or add a file with one shape for each command unit.'
		});
		// The City is a borough and a force of the same name: one match of two is no map of forces.
		expect(boundariesOfLevel(boundaries, areas, 'force', null)).toMatchObject({
			kind: 'unsuited',
			what: expect.stringContaining('not of each force')
		});
		expect(boundariesOfLevel(boundaries, areas, 'borough', null)).toMatchObject({ withoutShape: [] });
	});

	it('takes command units by their names', () => {
		const units = rowOf({ bcu: 'Central West BCU' }, { bcu: 'EAST' }, { bcu: 'North' });
		expect(boundariesOfLevel(units, areas, 'bcu', null)).toMatchObject({ withoutShape: [], withoutArea: [] });
	});

	it('says where it has looked when nothing is found', () => {
		const refusal = boundariesOfLevel(rowOf({ FID: 1, place: 'Cambridge' }), areas, 'borough', null);
		expect(refusal).toMatchObject({
			kind: 'unsuited',
			what: 'No shape of these boundaries has the code or name of a borough of the extracts: looked in FID, place'
		});
		expect(boundariesOfLevel(rowOf({}), areas, 'borough', null)).toMatchObject({
			kind: 'unsuited',
			what: expect.stringContaining('have no properties')
		});
	});
});
