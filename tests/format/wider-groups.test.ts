import { describe, expect, it } from 'vitest';
import { mostlyHidden } from '../../src/lib/format/wider-groups';
import { release } from '../../src/lib/disclosure/release';
import type { Dataset } from '../../src/lib/model/dataset';
import { courseFigure, steady } from '../support/course-figures';
import { figureOf, headOf } from '../support/figures';

const group = { key: 'a', code: 'a', name: 'a' };
const areas = { bcu: { groups: [group, group] } };
// Only the command units of what is loaded are looked at.
const dataset = { areas } as unknown as Dataset;

describe('mostlyHidden(figure, dataset)', () => {
	it('says nothing where most is shown', async () => {
		expect(mostlyHidden(await courseFigure(steady), dataset)).toBeNull();
	});

	it('offers years where most quarters are hidden', async () => {
		const few = await courseFigure(steady.map((x, at) => (at % 4 === 0 ? x : 3)));
		expect(mostlyHidden(few, dataset)).toMatchObject({
			why: 'Most quarters are hidden, because few people stand behind each. Years hold more people.',
			wider: { noun: 'years', question: { by: 'period', period: 'year' } }
		});
	});

	it('offers quarters for months, and nothing longer than a year', async () => {
		const few = steady.map(() => 3);
		const question = (await courseFigure(steady)).head.question;
		const months = await courseFigure(few, [], { question: { ...question, period: 'month' } });
		expect(mostlyHidden(months, dataset)?.wider).toMatchObject({ noun: 'quarters', question: { period: 'quarter' } });
		const years = await courseFigure(few, [], { question: { ...question, period: 'year' } });
		const filters = [{ dimension: 'risk', keys: ['high'] }];
		const said = async (part: Partial<typeof question>) =>
			mostlyHidden(await courseFigure(few, [], { question: { ...question, period: 'year', ...part } }), dataset);
		expect(mostlyHidden(years, dataset)?.wider).toBeNull();
		expect(await said({ filters, from: 18_000 })).toMatchObject({
			wider: null,
			why: expect.stringContaining('Fewer filters or a longer period show more.')
		});
		expect((await said({ filters, from: null, to: null }))?.why).toContain('Fewer filters show more.');
		expect((await said({ filters: [], to: 20_000 }))?.why).toContain('A longer period shows more.');
		expect((await said({ filters: [], from: null, to: null }))?.why).toContain('Extracts of a longer time');
	});

	it('offers command units for boroughs of London, and not where most areas lie elsewhere', async () => {
		const few = (...names: string[]) =>
			release(
				figureOf(
					names.map((name) => ({ name, numerator: 2, denominator: 6 })),
					headOf()
				),
				'threshold-10'
			);
		const london = mostlyHidden(await few('Barnet', 'Brent', 'Camden', 'Luton'), dataset);
		expect(london?.wider).toMatchObject({ noun: 'command units', question: { level: 'bcu' } });
		const bedfordshire = mostlyHidden(await few('Bedford', 'Luton', 'Central Bedfordshire', 'Brent'), dataset);
		expect(bedfordshire).toMatchObject({ wider: null, why: expect.stringContaining('A longer period shows more.') });
	});
});
