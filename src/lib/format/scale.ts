import type { Metric } from '../model/metric';
import { formatCount, formatPercentBare, formatPointsBare } from './number';

/** How the values of a metric are printed. `n`: units behind a value, which decide its decimals. */
export interface Scale {
	/** "20.4" or "1.3". */
	readonly bare: (value: number, n: number) => string;
	/** With its unit where that is a sign: "20.4%"; else as `bare`. */
	readonly full: (value: number, n: number) => string;
	/** A tick of an axis or a break of a legend: "65" for 0.65. */
	readonly tick: (value: number) => string;
	/** What stands after a number that names its unit: "%" or nothing. */
	readonly sign: string;
	/** The size of a difference, as released: "10.4". */
	readonly size: (difference: number, n: number) => string;
	/** A difference as released, in words with its unit: "10.4 points", "0.3 steps"; `long`: "percentage points". */
	readonly sizeInWords: (difference: number, n: number, long?: boolean) => string;
	/** Heads a column of values: "%", "steps". */
	readonly heading: string;
	/** Heads a column of differences: "Points". */
	readonly differenceHeading: string;
}

const percent: Scale = {
	bare: formatPercentBare,
	full: (value, n) => `${formatPercentBare(value, n)}%`,
	tick: (value) => String(Number((value * 100).toFixed(1))),
	sign: '%',
	size: formatPointsBare,
	sizeInWords: (difference, n, long = false) => {
		const text = formatPointsBare(difference, n);
		const noun = long ? 'percentage point' : 'point';
		return `${text} ${text === '1' ? noun : `${noun}s`}`;
	},
	heading: '%',
	differenceHeading: 'Points'
};

/** The scale of a metric: per cent for shares, numbers for counts, its own unit for amounts. */
export function scaleOf({ statistic, measured }: Pick<Metric, 'statistic' | 'measured'>): Scale {
	if (statistic === 'count') {
		return {
			...percent,
			bare: formatCount,
			full: formatCount,
			tick: (value) => value.toLocaleString('en-GB'),
			sign: ''
		};
	}
	if (measured === null) return percent;
	const { factor, decimals, unit, short } = measured;
	const form = new Intl.NumberFormat('en-GB', { minimumFractionDigits: decimals, maximumFractionDigits: decimals });
	const bare = (value: number) =>
		form
			.format(value * factor)
			.replace(/^-(?=0(\.0+)?$)/, '')
			.replace('-', '\u2212');
	const size = (difference: number) => form.format(Math.abs(difference * factor));
	return {
		bare,
		full: bare,
		tick: (value) => String(Number((value * factor).toFixed(3))).replace('-', '\u2212'),
		sign: '',
		size,
		sizeInWords: (difference) => `${size(difference)} ${unit}`,
		heading: short,
		differenceHeading: 'Difference'
	};
}
