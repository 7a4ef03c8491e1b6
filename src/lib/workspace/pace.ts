import type { LoadProgress } from '../ingest/load-progress';

/** Putting rows in order takes about this share of the time of reading them: ten million rows, from CSV and from Parquet. */
const orderingPerReading = 0.3;
/** Seconds and share of a step from which its own pace is believed. */
const leastSeconds = 3;
const leastShare = 0.03;

/** How long a file will still take, told from its own pace. */
export class Pace {
	readonly #now: () => number;
	#step: LoadProgress['step'] = 'Reading rows';
	#began: number;
	/** How long the reading of rows took; null while they are being read. */
	#readingSeconds: number | null = null;

	/** Begins with the first row. `now`: milliseconds. */
	constructor(now: () => number = () => performance.now()) {
		this.#now = now;
		this.#began = now();
	}

	/** Seconds left until the rows are read and in order; null while that is too early to say. `share`: of the step, 0 to 1. */
	left({ step, share }: Pick<LoadProgress, 'step' | 'share'>): number | null {
		const seconds = (this.#now() - this.#began) / 1000;
		if (step !== this.#step) {
			this.#step = step;
			this.#began = this.#now();
			this.#readingSeconds = seconds;
			return this.left({ step, share });
		}
		const isTold = share !== null && share >= leastShare && seconds >= leastSeconds;
		if (step === 'Reading rows')
			return isTold ? seconds / share - seconds + (orderingPerReading * seconds) / share : null;
		if (isTold) return seconds / share - seconds;
		const expected = orderingPerReading * (this.#readingSeconds ?? 0);
		return expected >= leastSeconds ? Math.max(0, expected - seconds) : null;
	}
}
