import { describe, expect, test } from 'vitest';
import { release } from '../../src/lib/disclosure/release';
import { findingSentences } from '../../src/lib/format/findings';
import type { BenchmarkCounts } from '../../src/lib/model/counts';
import type { FigureHead } from '../../src/lib/model/figure';
import { figureOf, headOf, type HandGroup } from '../support/figures';

const byPartnership = headOf({ name: 'partnerships', by: { id: 'partnership', label: 'partnership' } });
const group = (name: string, numerator: number, denominator = 1_000): HandGroup => ({ name, numerator, denominator });
const seventy: BenchmarkCounts = { kind: 'counted', numerator: 7_000, denominator: 10_000 };
const released = async (groups: readonly HandGroup[], head: FigureHead = headOf()) =>
	await release(figureOf(groups, head, seventy), 'threshold-10');

describe('findingSentences', () => {
	test('gives the clearest partnership, the tally and those that do worse', async () => {
		const intervals = await released([
			group('Barnet', 610),
			group('Brent', 800),
			group('Camden', 620),
			group('Harrow', 700)
		]);
		const partnerships = await released(
			[group('Riverside Partnership', 850), group('Eastside Together', 705)],
			byPartnership
		);
		expect(findingSentences({ intervals, partnerships }).map(({ sentence, line }) => [sentence, line])).toEqual([
			[
				'With the Riverside Partnership, 85.0% of people were not seen again within 12 months',
				'Better than everyone in the extract: 15.0 points higher, or 21% in relative terms.'
			],
			[
				'One of four boroughs does better than everyone in the extract, two do worse',
				'For one there is not enough evidence.'
			],
			[
				'More are seen again in Barnet and Camden',
				'Worse than everyone in the extract, by 8.0 to 9.0 points. Drawn: Barnet.'
			]
		]);
	});

	test('puts the stronger evidence first, good or bad', async () => {
		const intervals = await released([group('Barnet', 700), group('Brent', 450)]);
		const partnerships = await released([group('Riverside Partnership', 760)], byPartnership);
		const verdicts = findingSentences({ intervals, partnerships }).map(({ verdict }) => verdict);
		expect(verdicts.at(-1)).toBe('better');
		expect(verdicts[0]).toBe('worse');
	});

	test('without partnerships still says three things, the undecided among them', async () => {
		const found = findingSentences({ intervals: await released([group('Barnet', 705), group('Brent', 690)]) });
		expect(found.map(({ sentence }) => sentence)).toEqual([
			'For neither borough is there enough evidence of a difference from everyone in the extract',
			'Whether Brent differs from everyone in the extract is not yet clear',
			'69.8% of people were not seen again within 12 months'
		]);
	});

	test('never names a hidden group', async () => {
		const intervals = await released([
			group('Barnet', 850),
			group('Brent', 2, 5),
			group('Camden', 3, 6),
			group('Harrow', 600)
		]);
		const said = JSON.stringify(findingSentences({ intervals }).map(({ sentence, line }) => [sentence, line]));
		expect(said).not.toMatch(/Brent|Camden/);
		expect(said).toContain('hidden: too few people, or would reveal another');
	});

	test('has nothing to say of nothing', () => {
		expect(findingSentences({})).toEqual([]);
	});
});
