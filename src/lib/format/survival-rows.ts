import type { ReleasedCurves } from '../disclosure/released-curves';
import { curveName, untoldCode } from './cohort-words';
import { formatCount, formatPercentBare, formatRange } from './number';
import { dayWords } from './survival-words';
import { stepAt } from './step-at';

/** One group in the table of curves. */
export interface SurvivalRow {
	readonly key: string;
	readonly name: string;
	readonly units: string;
	/** At each reading the share in per cent with its interval, or a status. */
	readonly readings: readonly { readonly value: string; readonly range: string }[];
	/** At the last reading. */
	readonly atRisk: string;
}

/** Heads the columns of the readings: "% by 3 months". */
export function survivalColumns(figure: ReleasedCurves): string[] {
	return figure.readings.map((day) => `% by ${dayWords(figure, day)}`);
}

/** All groups, hidden ones with their status and nothing else. */
export function survivalRows(figure: ReleasedCurves): SurvivalRow[] {
	return figure.curves.map((curve) => {
		const { key } = curve.group;
		const name = curveName(figure, curve);
		if (curve.status !== null) {
			const readings = figure.readings.map(() => ({ value: curve.status, range: '' }));
			return { key, name, units: curve.status, readings, atRisk: curve.status };
		}
		const steps = figure.readings.map((day) => stepAt(curve, day) ?? untoldCode(figure, curve, day));
		const last = steps.at(-1) ?? '[c]';
		return {
			key,
			name,
			units: formatCount(curve.units),
			readings: steps.map((step) =>
				typeof step === 'object'
					? {
							value: formatPercentBare(step.value, curve.units),
							range: `(${formatRange(step.lower, step.upper, curve.units)})`
						}
					: { value: step, range: '' }
			),
			atRisk: typeof last === 'object' ? formatCount(last.atRisk) : last
		};
	});
}
