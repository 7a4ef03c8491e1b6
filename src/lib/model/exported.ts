import type { Day } from './day';
import type { FigureName } from './figure';
import type { MetricSettings } from './metric-settings';
import type { PeriodUnit } from './period';
import type { Question } from './question';
import type { RuleId } from './rule';

/** What a figure was asked with: enough to find its people again, and nothing of them. */
export interface AskedFigure {
	readonly name: FigureName;
	readonly question: Question;
	readonly cutoff: Day;
	readonly rule: RuleId;
	readonly settings: MetricSettings;
	/** SHA-256 of the extracts whose rows were counted, in order. */
	readonly extracts: readonly string[];
	/** The groups whose figures were shown, by `placeKey`. */
	readonly shown: readonly string[];
	/** Those of them whose people not yet followed were not told in number: of these only who is followed was shown. */
	readonly untold?: readonly string[];
	/** Those of them with whom nobody of the extracts is compared by number, where some are. */
	readonly uncompared?: readonly string[];
	/** Where its groups are no columns of the extracts. */
	readonly split?: SplitGroups;
}

/** What a new figure cannot be held beside: an earlier one, or all earlier ones together. */
export type Near<T> = T | 'together';

/** Groups of before and after: areas put together, on both sides of a start, or by period within one side. */
export interface SplitGroups {
	readonly start: Day;
	/** Keys of areas. */
	readonly treated: readonly string[];
	readonly comparators: readonly string[];
	/** The days that are cut into periods; null where the groups are the two sides. */
	readonly periods: { readonly first: Day; readonly last: Day; readonly unit: PeriodUnit } | null;
}

/** One line of the ledger: a figure that was saved as a file. Holds no count. */
export interface Exported {
	readonly asked: AskedFigure;
	/** ISO date and time. */
	readonly at: string;
	/** The figure in words. */
	readonly what: string;
	readonly file: string;
	/** SHA-256 of that file. */
	readonly sha256: string;
}

/** Key of a group, of a pair of groups, or of everyone: null where all are taken. */
export function placeKey(group: string | null, group2: string | null): string {
	return JSON.stringify([group, group2]);
}
