import type { SurvivalStep } from '../statistics/kaplan-meier';
import type { ReleasedStep } from './released-curves';

/** Steps between two readings at most. */
const stepsBetween = 13;

/** A curve in steps that tell of nobody: from one to the next nobody or at least so many had the event, nobody or at least so
 *  many were last followed, and at least so many go on. Days are those of a grid, never a person's own. A reading where that
 *  cannot be has no step, and the curve ends with its last; empty where there is none.
 *  `curve` as `kaplanMeier` gives it; `readings` are days in order, the last of them the curve's last. `events` are all those
 *  that are told for the whole window: what is left of them after the last step is nobody or at least so many, too. */
export function mergeSteps(
	curve: readonly SurvivalStep[],
	readings: readonly number[],
	least: number,
	events: number
): ReleasedStep[] {
	const steps: ReleasedStep[] = [];
	const until = readings.at(-1) ?? 0;
	const after = curve.findIndex(({ day }) => day > until);
	// The first after the last reading only says how many there are, where it is the first of all.
	const inWindow = after < 0 ? curve : curve.slice(0, after + 1);
	const isEnough = (count: number) => count === 0 || count >= least;
	let before = 0;
	for (const reading of readings) {
		const last = steps.at(-1)?.day ?? 0;
		const width = Math.max(1, Math.round((reading - before) / stepsBetween));
		const between = stretch(before, reading, width).filter((day) => day > last);
		const inner = mergeBetween(inWindow, steps.at(-1) ?? null, between, least);
		if (inner) steps.push(...inner);
		before = reading;
	}
	const told = () => events - steps.reduce((sum, step) => sum + step.events, 0);
	while (steps.length > 0 && !isEnough(told())) steps.pop();
	return steps;
}

/** Days from one reading to the next, evenly apart; the next is the last. */
function stretch(from: number, to: number, width: number): number[] {
	const days: number[] = [];
	for (let day = from + width; day < to; day += width) days.push(day);
	return [...days, to];
}

/** Steps of which the last is on the last of some days; null where no step can be there. */
function mergeBetween(
	curve: readonly SurvivalStep[],
	previous: ReleasedStep | null,
	days: readonly number[],
	least: number
): ReleasedStep[] | null {
	const isEnough = (count: number) => count === 0 || count >= least;
	const isTellable = (step: ReleasedStep) => isEnough(step.events) && isEnough(step.censored) && step.atRisk >= least;
	const steps: ReleasedStep[] = [];
	const end = days.at(-1);
	for (const day of days) {
		const step = stepAt(curve, steps.at(-1) ?? previous, day);
		if (isTellable(step) && (step.events > 0 || day === end)) steps.push(step);
	}
	// What is left before the reading is told with the step before it.
	while (end !== undefined && steps.length > 0 && steps.at(-1)?.day !== end) {
		steps.pop();
		const step = stepAt(curve, steps.at(-1) ?? previous, end);
		if (isTellable(step)) steps.push(step);
	}
	return steps.length > 0 ? steps : null;
}

/** What happened from a step (null: the start) to the end of a day. */
function stepAt(curve: readonly SurvivalStep[], previous: ReleasedStep | null, day: number): ReleasedStep {
	const since = curve.filter((step) => step.day <= day && step.day > (previous?.day ?? -1));
	const count = (of: 'events' | 'censored') => since.reduce((sum, step) => sum + step[of], 0);
	const [events, censored] = [count('events'), count('censored')];
	const units = curve[0]?.atRisk ?? 0;
	const at = curve.findLast((step) => step.day <= day);
	const survival = at?.survival ?? 1;
	return {
		day,
		events,
		censored,
		atRisk: (previous?.atRisk ?? units) - events - censored,
		value: rounded(1 - survival),
		lower: rounded(1 - (at?.interval?.upper ?? survival)),
		upper: rounded(1 - (at?.interval?.lower ?? survival))
	};
}

function rounded(share: number): number {
	return Math.round(share * 1000) / 1000;
}
