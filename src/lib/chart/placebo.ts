import { dot, ruleX, ruleY, text, type Markish, type PlotOptions } from '@observablehq/plot';
import type { ReleasedBeforeAfter, ReleasedPlacebo } from '../disclosure/released-before-after';
import { placeboAgainst, treatedInShort, treatedPeople } from '../format/before-after-words';
import { capital } from '../format/capital';
import { formatPoints } from '../format/number';
import type { ChartLayout } from './chart-layout';
import { tickSize } from './interval-layout';
import { textWidth } from './text-width';

const height = 168;
const radius = 4;
const edge = 12;

/** The change of each area that took the partnership's place against all the others, a dot each, and of the partnership's own areas. */
export function placeboChart(
	figure: ReleasedBeforeAfter,
	placebo: ReleasedPlacebo,
	{ width, palette, fontFamily }: ChartLayout
): PlotOptions {
	const most = Math.max(...[placebo.points, ...placebo.areas.map(({ points }) => points)].map(Math.abs), 1);
	const step = [1, 2, 5, 10, 20, 50].find((size) => most / size <= 4) ?? 100;
	const end = Math.ceil(most / step - 1e-9) * step;
	const xOf = (points: number) => edge + ((points + end) / (2 * end)) * (width - 2 * edge);
	const ticks = Array.from({ length: (2 * end) / step + 1 }, (_, index) => -end + index * step);
	const base = height - 52;
	const own = { x: xOf(placebo.points), y: 34 };
	const named = [treatedPeople(figure), treatedInShort(figure)].map(
		(name) => `${capital(name)} ${formatPoints(placebo.points)}`
	);
	const label = named.find((name) => textWidth(name, 14, 'bold') <= width - 2 * edge) ?? formatPoints(placebo.points);
	const half = textWidth(label, 14, 'bold') / 2;
	const style = { fontFamily, fontSize: tickSize };
	const marks: Markish[] = [
		ruleX(ticks, { x: xOf, y1: 44, y2: base + 6, stroke: palette('line') }),
		ruleX([0], { x: xOf, y1: 44, y2: base + 6, stroke: palette('line-2'), strokeWidth: 1.5 }),
		ruleY([base + 6], { x1: edge, x2: width - edge, y: base + 6, stroke: palette('line-2') }),
		text(ticks, {
			...style,
			fill: palette('ink-3'),
			x: xOf,
			y: () => base + 20,
			text: (tick: number) => formatPoints(tick).replace(/\.0$/, '')
		}),
		text([`Change of each against ${placeboAgainst(figure)}, points`], {
			...style,
			fill: palette('ink-2'),
			x: () => width / 2,
			y: () => base + 42
		}),
		dot(stacked(placebo, xOf, base), { x: 'x', y: 'y', r: radius, fill: palette('comparator') }),
		ruleX([own], { x: 'x', y1: own.y + 6, y2: base + 6, stroke: palette('cat-1'), strokeWidth: 2 }),
		dot([own], { x: 'x', y: 'y', r: 6, symbol: 'diamond', fill: palette('cat-1') }),
		text([label], {
			fontFamily,
			fontSize: 14,
			fontWeight: 650,
			fill: palette('cat-1'),
			x: () => Math.min(Math.max(own.x, edge + half), width - edge - half),
			y: () => 16
		})
	];
	return {
		width,
		height,
		margin: 0,
		x: { type: 'identity', axis: null },
		y: { type: 'identity', axis: null },
		marks
	};
}

/** Dots that would lie on each other stand one on the other. */
function stacked({ areas }: ReleasedPlacebo, xOf: (points: number) => number, base: number) {
	const placed: { x: number; y: number }[] = [];
	for (const { points } of areas) {
		const x = xOf(points);
		const near = placed.filter((dot) => Math.abs(dot.x - x) < 2 * radius + 1);
		const levels = new Set(near.map(({ y }) => y));
		let y = base;
		while (levels.has(y)) y -= 2 * radius + 1;
		placed.push({ x, y });
	}
	return placed;
}
