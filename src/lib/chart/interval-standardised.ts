import { dot, ruleY, type Markish } from '@observablehq/plot';
import type { IntervalDrawing } from './interval-drawing';
import { shownStandardised } from './standardised-mark';

/** Under the mark of what was counted a lighter, hollow square with a thin interval: the same with case mix taken into account. */
export function standardisedMarks({ layout, palette }: IntervalDrawing): Markish[] {
	const rows = layout.rows.flatMap((row) => {
		const standardised = shownStandardised(row.cell);
		return standardised ? [{ y: row.barY + belowCrude, ...standardised }] : [];
	});
	if (rows.length === 0) return [];
	const stroke = palette('ink-3');
	return [
		ruleY(rows, { x1: 'lower', x2: 'upper', y: 'y', stroke, strokeWidth: 1 }),
		dot(rows, { x: 'value', y: 'y', symbol: 'square', r: 3, fill: palette('paper'), stroke, strokeWidth: 1.5 })
	];
}

/** Pixels: clear of the crude mark, within the row. */
const belowCrude = 9;
