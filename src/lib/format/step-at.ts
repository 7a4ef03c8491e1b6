import type { ReleasedStep, ShownCurve } from '../disclosure/released-curves';

/** What a curve says by the end of a day at which curves are read; null where it is not told there. */
export function stepAt({ steps }: ShownCurve, day: number): ReleasedStep | null {
	return steps.find((step) => step.day === day) ?? null;
}

/** The same where it is known to be told. Throws a RangeError where it is not: what is not told is no 0 %. */
export function toldStep(curve: ShownCurve, day: number): ReleasedStep {
	const step = stepAt(curve, day);
	if (!step) throw new RangeError(`a curve is read at day ${day}, where it is not told`);
	return step;
}
