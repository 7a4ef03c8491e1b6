/** A share that has a course, and the measure of time that tells it. */
export interface Course {
	/** Id of the measure of time. */
	readonly time: string;
	/** Id of the measure that counts the same event in those followed to the end of the window; null where none does. */
	readonly cohort: string | null;
}

const repeat: Course = { time: 'da-time-to-repeat', cohort: 'da-repeat' };

const courses: Readonly<Record<string, Course>> = {
	'da-repeat': repeat,
	'da-non-repeat': repeat,
	'da-time-to-repeat': repeat,
	'positive-outcome': { time: 'time-to-outcome', cohort: null },
	'time-to-outcome': { time: 'time-to-outcome', cohort: null },
	'charge-share': { time: 'time-to-charge', cohort: null },
	'time-to-charge': { time: 'time-to-charge', cohort: null },
	'answered-in-time': { time: 'time-to-answer', cohort: null },
	'time-to-answer': { time: 'time-to-answer', cohort: null }
};

/** The measure of time whose curve shows how a share comes about, day by day; null where a measure has none. */
export function courseOf(metric: string): Course | null {
	return courses[metric] ?? null;
}
