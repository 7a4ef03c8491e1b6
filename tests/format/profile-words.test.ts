import { describe, expect, it } from 'vitest';
import { profileLine } from '../../src/lib/chart/profile-layout';
import { profileRows } from '../../src/lib/format/profile-rows';
import { profileFinding, profileTitle } from '../../src/lib/format/profile-words';
import { twoMeasures } from '../support/overviews';

const groupOf = async (name: string) => {
	const { measures } = await twoMeasures();
	const group = measures.flatMap(({ cells }) => cells).find((cell) => cell.group?.name === name)?.group;
	if (!group) throw new Error(`no group ${name}`);
	return group;
};

// Westminster: 534 of 688 are 77.6%, everyone 3,478 of 4,988, 69.7%; by high risk 100 of 1,000 against 444 of 2,160, 20.6%.
describe('one group by every measure, in words', () => {
	it('says in how many it stands out, and in which', async () => {
		const westminster = await groupOf('Westminster');
		expect(profileTitle(await twoMeasures(), westminster)).toBe(
			'Westminster: better than everyone in the extract in one of two measures, lower in one'
		);
		expect(profileFinding(await twoMeasures(), westminster)).toBe(
			'Better: Not seen again within 12 months (77.6% against 69.7%). Lower: Assessed as high risk (10.0% against 20.6%).'
		);
	});

	it('says of a hidden one that it is, and no number', async () => {
		const city = await groupOf('City of London');
		expect(profileTitle(await twoMeasures(), city)).toBe('City of London: hidden in every measure');
		expect(profileFinding(await twoMeasures(), city)).toBe('Hidden in two of two.');
		const rows = profileRows(await twoMeasures(), city.key);
		expect(rows.map(({ value, range, benchmark }) => [value, range, benchmark])).toEqual([
			['[c]', '', ''],
			['[c]', '', '']
		]);
		expect(rows.map(profileLine)).toEqual([null, null]);
	});

	it('tells a group that a measure does not know from a hidden one', async () => {
		const ealing = await groupOf('Ealing');
		expect(profileRows(await twoMeasures(), ealing.key)[1]).toMatchObject({ value: '[z]', compared: null });
	});
});

describe('profileLine(row)', () => {
	// By high risk: Wilson's interval of 100 of 1,000 begins at 0.08291, the farthest from everyone's 0.20556 of all that is drawn.
	it('puts what is held against in the middle and the farthest end at the edge, hidden groups nowhere', async () => {
		const [, row] = profileRows(await twoMeasures(), (await groupOf('Westminster')).key);
		const line = row && profileLine(row);
		expect(line?.benchmark).toBe(0.5);
		expect(line?.lower).toBeCloseTo(0.04, 9);
		expect(line?.value).toBeCloseTo(0.1041, 4);
		expect(line?.others).toHaveLength(1);
		expect(line?.others[0]).toBeCloseTo(0.8542, 4);
	});
});
