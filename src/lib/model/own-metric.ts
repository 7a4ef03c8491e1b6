import type { Polarity } from './metric';

/** What has to hold of a row of a cases extract for a measure that a user has written. */
export type OwnCondition =
	/** The column's value is one of these, or (`isNot`) none of these. */
	| { readonly column: string; readonly is: readonly string[] }
	| { readonly column: string; readonly isNot: readonly string[] }
	/** The same person has a later row of the same theme, 1 to so many days after. */
	| { readonly seenAgainWithin: number }
	/** The date of the outcome is at most so many days after the event. */
	| { readonly outcomeWithin: number };

/** A measure that a user has written, as it stands in its JSON. */
export interface OwnMetric {
	/** `own~` and a name of letters, digits and hyphens. */
	readonly id: string;
	readonly title: string;
	/** Said after "of people were": "referred to housing within 90 days". */
	readonly phrase: string;
	/** `people`: each person once, by their earliest row in the denominator; `rows`: every row. */
	readonly count: 'people' | 'rows';
	readonly denominator: readonly OwnCondition[];
	readonly numerator: readonly OwnCondition[];
	/** Days after the row that have to be over by the cut-off; 0 where nothing has to be waited for. */
	readonly window: number;
	readonly polarity: Polarity;
	readonly source: string;
}

/** Marks the id of a measure that a user has written. */
export const ownMetricPrefix = 'own~';
