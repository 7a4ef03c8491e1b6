import { describe, expect, it } from 'vitest';
import { findBorough, londonBoroughs } from '../../src/lib/model/area';
import { Following } from '../../src/lib/workspace/following.svelte';
import { OwnBoundaries } from '../../src/lib/workspace/own-boundaries.svelte';
import { handDataset } from '../support/hand-dataset';
import { collection, londonSquares } from '../support/made-up-boundaries';

const fileOf = (name: string, text: string) => new File([text], name);
const london = (name = 'london.geojson') => fileOf(name, collection(londonSquares()));

describe('OwnBoundaries', () => {
	const empty = () => new OwnBoundaries({ dataset: null, following: new Following() });

	it('takes boundaries from among files, one at a time, and gives the others back', async () => {
		const boundaries = empty();
		const files = [fileOf('cases.csv', 'a\n1'), london('one.geojson'), london('two.JSON')];
		expect(boundaries.takeFrom(files).map(({ name }) => name)).toEqual(['cases.csv']);
		expect(boundaries.isReading).toBe(true);
		await expect.poll(() => boundaries.isReading).toBe(false);
		expect(boundaries.boundaries?.file).toBe('one.geojson');
		expect(boundaries.findings).toMatchObject([{ id: 'boundaries-one-file', file: 'two.JSON' }]);
	});

	it('keeps those that were read when the next file cannot be, and says so', async () => {
		const boundaries = empty();
		await boundaries.take(london());
		await boundaries.take(fileOf('broken.geojson', '{'));
		expect(boundaries.boundaries?.file).toBe('london.geojson');
		expect(boundaries.findings).toMatchObject([{ id: 'boundaries-not-read', file: 'broken.geojson' }]);
		await boundaries.take(london('again.geojson'));
		expect(boundaries.findings).toEqual([]);
	});

	it('lets the latest file win, and forgets one that was on its way when cleared', async () => {
		const boundaries = empty();
		await Promise.all([boundaries.take(london('slow.geojson')), boundaries.take(london('last.geojson'))]);
		expect(boundaries.boundaries?.file).toBe('last.geojson');
		const reading = boundaries.take(london());
		boundaries.clear();
		await reading;
		expect([boundaries.boundaries, boundaries.isReading, boundaries.findings]).toEqual([null, false, []]);
	});

	it('finds what does not match the extracts', async () => {
		const names = [...londonBoroughs.slice(0, 30).map(({ name }) => name), 'Leeds'];
		const { areas } = handDataset();
		const dataset = handDataset({
			areas: {
				borough: {
					...areas.borough,
					groups: names.map((name) => ({ key: name, code: findBorough(name)?.code ?? name, name }))
				},
				bcu: { ...areas.bcu, groups: [] },
				force: { ...areas.force, groups: [] }
			}
		});
		const boundaries = new OwnBoundaries({ dataset, following: new Following() });
		await boundaries.take(fileOf('a.geojson', collection([...londonSquares(), ...londonSquares(['Barnet'])])));
		expect(boundaries.findings.map(({ id, rows, what }) => [id, rows, what])).toEqual([
			['boundaries-same-area', 1, 'Several shapes have the same LAD23CD: Barnet'],
			['boundaries-unmatched', 4, 'By LAD23CD, 1 area of the extracts without a shape, 3 shapes without an area']
		]);
		await boundaries.take(fileOf('b.geojson', collection(londonSquares(['Wandsworth', 'Westminster']))));
		expect(boundaries.findings).toMatchObject([{ id: 'boundaries-not-joined', severity: 'problem', rows: 2 }]);
	});
});
