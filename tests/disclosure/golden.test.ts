import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { release } from '../../src/lib/disclosure/release';
import type { EstimatedFigure } from '../../src/lib/model/figure';
import type { Counts } from '../../src/lib/model/counts';
import { table } from './figures';

const goldenFile = '../shared/golden/cases/expected.json';
if (!existsSync(goldenFile)) console.info(`skipped: ${goldenFile} is not there`);

interface GoldenCounts {
	readonly people: number;
	readonly denominator: number;
	readonly numerator: number;
}

describe.skipIf(!existsSync(goldenFile))('release of the golden tables', () => {
	it('hides the City of London, n = 5, and the smallest other borough, and nothing else', async () => {
		expect(await hiddenOf(figureOf('repeatByArea'))).toEqual(['City of London', 'Hammersmith and Fulham']);
	});

	it('hides January 2024, n = 3, and the smallest other month, and nothing else', async () => {
		expect(await hiddenOf(figureOf('repeatByMonthAll'))).toEqual(['2021-02-01', '2024-01-01']);
	});

	it('hides the first quarter of 2024, n = 3, and the smallest other quarter, and nothing else', async () => {
		expect(await hiddenOf(figureOf('repeatByQuarterAll'))).toEqual(['2021-01-01', '2024-01-01']);
	});

	it.each(['repeatByPartnership', 'repeatByBcu', 'repeatByFinancialYearAll'])('hides nothing of %s', async (block) => {
		expect(await hiddenOf(figureOf(block))).toEqual([]);
	});

	it('hides two partnerships of high risk in 2022, x of 9 and of 7, which protect one another', async () => {
		expect(await hiddenOf(figureOf('repeatHighRisk2022ByPartnership'))).toEqual([
			'Northside Partnership',
			'Riverside Partnership'
		]);
	});
});

function figureOf(block: string): EstimatedFigure {
	const golden: Record<string, Record<string, GoldenCounts>> = JSON.parse(readFileSync(goldenFile, 'utf8'));
	return table(Object.fromEntries(Object.entries(golden[block] ?? {}).map(([key, counts]) => [key, countsOf(counts)])));
}

function countsOf({ people, denominator, numerator }: GoldenCounts): Counts {
	return { units: people, denominator, numerator };
}

async function hiddenOf(figure: EstimatedFigure): Promise<(string | undefined)[]> {
	const released = await release(figure, 'threshold-10');
	return released.cells.filter(({ result }) => result.status === '[c]').map(({ group }) => group?.key);
}
