import { describe, expect, it } from 'vitest';
import { release } from '../../src/lib/disclosure/release';
import { glance } from '../../src/lib/ui/glance';
import { countHead, figureOf, headOf } from '../support/figures';

const slots = ['intervals', 'partnerships', 'against-rest'];
const partnerships = headOf({
	name: 'partnerships',
	by: { id: 'partnership', label: 'partnership' },
	benchmarkName: 'England, 2023'
});
const groups = [
	{ name: 'Riverside Partnership', numerator: 727, denominator: 902 },
	{ name: 'Eastside Together', numerator: 700, denominator: 1_000 }
];
const areas = await release(figureOf([{ name: 'Barnet', numerator: 500, denominator: 1_000 }]), 'threshold-10');
const against = async (value: number, name: string) =>
	await release(
		figureOf(groups, { ...partnerships, benchmarkName: name }, { kind: 'fixed', value, lower: null, upper: null }),
		'threshold-10'
	);

describe('glance(answers) ', () => {
	it('says nothing while an answer that has never come is awaited', () => {
		const answered = { state: 'answered', figure: areas } as const;
		expect(glance([answered, { state: 'asking', last: null }], slots)).toBeNull();
		expect(glance([answered, undefined], slots)).toBeNull();
	});

	it('goes on saying the last answer while a new one is on its way', () => {
		expect(glance([{ state: 'asking', last: areas }], slots)?.rows).not.toHaveLength(0);
	});

	it('adds to the lead its interval and the same against everyone else', async () => {
		const answers = [areas, await against(0.7, 'England, 2023'), await against(0.72, 'everyone else')].map(
			(figure) => ({
				state: 'answered' as const,
				figure
			})
		);
		const row = glance(answers, slots)?.rows.find(({ finding }) => finding.sentence.includes('Riverside'));
		// 727 of 902 is 80.6 %, Wilson 77.89 to 83.05: less 70 it is 7.9 to 13.0 (13.05), less 72 it is 5.9 to 11.0.
		expect(row?.also).toHaveLength(2);
		expect(row?.also[0]).toContain('between 7.9 and 13.0 points');
		expect(row?.also[1]).toContain('Better than everyone else, too: 8.6 percentage points higher than 72.0%');
		expect(row?.also[1]).toContain('between 5.9 and 11.0 points');
	});

	it('says how many where only counts can be said', async () => {
		const counts = await release(
			figureOf([{ name: 'Barnet', numerator: 50, denominator: 50 }], countHead()),
			'threshold-10'
		);
		const rows = glance([{ state: 'answered', figure: counts }], slots)?.rows ?? [];
		expect(rows).toHaveLength(1);
		expect(rows[0]?.finding.sentence).toContain('50 contacts');
	});

	it('hands on refusals and failures instead of findings', () => {
		const refusal = { kind: 'not-held', what: 'Not in your extracts', remedy: 'Add a key.' } as const;
		expect(
			glance(
				[
					{ state: 'refused', refusal },
					{ state: 'failed', message: 'the engine stopped' }
				],
				slots
			)
		).toEqual({ rows: [], refusals: [refusal], failures: ['the engine stopped'], nothing: null });
	});

	it('says why nothing can be said where not even everyone together may be told', async () => {
		const few = await release(figureOf([{ name: 'Barnet', numerator: 3, denominator: 40 }]), 'threshold-10');
		const none = await release(figureOf([{ name: 'Barnet', numerator: 0, denominator: 0 }]), 'threshold-10');
		const said = (figure: typeof few) => glance([{ state: 'answered', figure }], slots);
		expect(said(few)).toMatchObject({
			rows: [],
			nothing: 'Even everyone together is hidden: too few people, or would reveal another.'
		});
		expect(said(none)?.nothing).toBe('There is nobody to tell of.');
		expect(said(areas)?.nothing).toBeNull();
	});
});
