import { describe, expect, it } from 'vitest';
import { release } from '../../src/lib/disclosure/release';
import type { ReleasedFigure } from '../../src/lib/disclosure/released';
import type { EstimatedCell } from '../../src/lib/model/estimate';
import type { EstimatedFigure } from '../../src/lib/model/figure';
import { attack } from './attack';
import { crossTable, of } from './figures';
import { seeded } from './random';

/** What the gate keeps of small tables, beside the best that any choice of further cells could keep. */
describe('release of small cross tables', () => {
	it('shows at least 85 % of the cells that an optimal suppression shows', { timeout: 120_000 }, async () => {
		let shown = 0;
		let best = 0;
		let tables = 0;
		for (let seed = 1; tables < 60; seed++) {
			const figure = randomTable(seed);
			const released = await release(figure, 'threshold-10');
			// margins are settled before what stands within them, by whoever
			if ([...released.margins, released.total].some(({ result }) => result.status === '[c]')) continue;
			const optimal = optimalHidden(figure, released);
			if (optimal === null || optimal === 0) continue;
			tables++;
			shown += figure.cells.length - released.hidden;
			best += figure.cells.length - optimal;
		}
		console.info(`${tables} small tables: ${shown} cells shown where an optimal choice shows ${best}`);
		expect(shown / best).toBeGreaterThanOrEqual(0.85);
	});
});

function randomTable(seed: number): EstimatedFigure {
	const random = seeded(seed);
	const columns = 3 + Math.floor(random() * 2);
	const counts = () => {
		const denominator = Math.floor(12 + 300 ** random());
		return of(Math.floor(denominator * (0.25 + 0.3 * random())), denominator);
	};
	const row = () => Object.fromEntries(Array.from({ length: columns }, (_, index) => [`p${index}`, counts()]));
	return crossTable(Object.fromEntries(Array.from({ length: 4 }, (_, index) => [`r${index}`, row()])));
}

/** Fewest hidden cells, the small ones among them, that leave every small number as wide as the rule wants and none known; null
 *  where more than five would have to be tried. */
function optimalHidden(figure: EstimatedFigure, released: ReleasedFigure): number | null {
	const small = figure.cells.flatMap((_, at) => (isSmall(figure, at) ? [at] : []));
	const others = figure.cells.flatMap((_, at) => (small.includes(at) ? [] : [at]));
	if (small.length === 0) return 0;
	for (let more = 0; more <= Math.min(5, released.hidden - small.length); more++)
		for (const chosen of choices(others, more))
			if (isSafe(figure, released, new Set([...small, ...chosen]))) return small.length + more;
	return released.hidden - small.length <= 5 ? released.hidden : null;
}

function isSafe(figure: EstimatedFigure, released: ReleasedFigure, hidden: ReadonlySet<number>): boolean {
	const tried: ReleasedFigure = {
		...released,
		cells: released.cells.map((cell, at) => ({ ...cell, result: { status: hidden.has(at) ? '[c]' : '[z]' } }))
	};
	const sides = [
		({ counts }: EstimatedCell) => counts.numerator,
		({ counts }: EstimatedCell) => counts.denominator - counts.numerator
	];
	return sides.every((side) =>
		attack(figure, tried, side).every(
			({ cell, lower, upper }) => upper - lower >= (isSmall(figure, figure.cells.indexOf(cell)) ? 10 : 1)
		)
	);
}

function isSmall({ cells }: EstimatedFigure, at: number): boolean {
	const { numerator, denominator } = cells[at]?.counts ?? { numerator: 0, denominator: 0 };
	return numerator < 10 || denominator - numerator < 10;
}

function* choices(from: readonly number[], count: number): Generator<number[]> {
	if (count === 0) return yield [];
	for (const [at, first] of from.entries())
		for (const rest of choices(from.slice(at + 1), count - 1)) yield [first, ...rest];
}
