import type { Dataset } from '../model/dataset';
import { defaultSettings, type MetricSettings } from '../model/metric-settings';
import { readOwnMetric, writeOwnMetric } from '../metric/read-own-metric';

const mostHours = 24 * 366;

/** What the user has set of the measures: which outcomes are positive, what is in time, and measures of their own. */
export class Measures {
	settings = $state.raw<MetricSettings>(defaultSettings);
	readonly #changed: () => void;

	/** `changed`: called when something was set. */
	constructor(changed: () => void) {
		this.#changed = changed;
	}

	/** A dataset with what is set. */
	set(dataset: Dataset): Dataset {
		return { ...dataset, settings: this.settings };
	}

	/** Outcomes by their codes, as they are written: commas or spaces between. False where none is written. */
	setPositiveOutcomes(written: string): boolean {
		const codes = written
			.split(/[\s,;]+/)
			.flatMap((code) => (code === '' ? [] : [code.toUpperCase().replace(/^0+(?=\d)/, '')]));
		if (codes.length === 0) return false;
		return this.#change({ positiveOutcomes: codes.filter((code, at) => codes.indexOf(code) === at) });
	}

	/** Hours within which a request is answered in time. False unless it is a whole number of a year's hours. */
	setAnswerHours(hours: number): boolean {
		if (!(Number.isInteger(hours) && hours > 0 && hours <= mostHours)) return false;
		return this.#change({ answerHours: hours });
	}

	/** Takes a measure from its JSON, in the place of one of the same name; or says what is wrong with it. */
	add(json: string): readonly string[] {
		const read = readOwnMetric(json);
		if ('problems' in read) return read.problems;
		const others = this.settings.ownMetrics.filter(({ id }) => id !== read.own.id);
		this.#change({ ownMetrics: [...others, read.own] });
		return [];
	}

	remove(id: string): void {
		this.#change({ ownMetrics: this.settings.ownMetrics.filter((own) => own.id !== id) });
	}

	/** The JSON of one of the user's measures; null where there is none of that id. */
	jsonOf(id: string): string | null {
		const own = this.settings.ownMetrics.find((one) => one.id === id);
		return own ? writeOwnMetric(own) : null;
	}

	#change(changes: Partial<MetricSettings>): true {
		this.settings = { ...this.settings, ...changes };
		this.#changed();
		return true;
	}
}
