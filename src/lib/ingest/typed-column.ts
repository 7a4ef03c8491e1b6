import type { Day } from '../model/day';
import type { DateOrder } from '../model/extract';
import type { ValueType } from '../model/kind';
import type { Minute } from '../model/london-minute';
import { foldValues, type FoldedValues, type ValueCounts } from './fold-values';
import { knownName, saysUnknown } from './known-names';
import { readNumber, usesDecimalComma } from './read-number';
import type { ReadPeriod } from './read-period';
import { resolveDates } from './resolve-dates';
import { resolvePeriods } from './resolve-periods';
import { areaSpelling, spelling } from './spelling';

/** What one cell means. `unknown`: something stands there that is nothing of its type. */
export type TypedValue =
	| { readonly kind: 'text'; readonly text: string }
	/** `minute`: only where times of day are counted. */
	| { readonly kind: 'day'; readonly day: Day; readonly minute?: Minute }
	| { readonly kind: 'period'; readonly period: ReadPeriod }
	| { readonly kind: 'number'; readonly value: number; readonly isPercent?: true }
	| { readonly kind: 'hidden' | 'missing' | 'not-applicable' | 'unknown' };

/** A column whose cells were judged together. */
export interface TypedColumn {
	readonly type: ValueType;
	/** What a cell as written means. */
	readonly read: (written: string) => TypedValue;
	/** What should be said or asked about the column. */
	readonly doubts: readonly ('date-order' | 'decimal-comma' | 'month-or-year' | 'days-for-periods')[];
	readonly dateOrder: DateOrder | null;
	/** Some days are known to the month only. */
	readonly monthOnly: boolean;
	/** Spellings taken for one another; null where the type has none. */
	readonly folded: FoldedValues | null;
}

const missing: TypedValue = { kind: 'missing' };
const unknown: TypedValue = { kind: 'unknown' };

/** Judges a column of a type from all its values. `role`: decides which names of its values are known; `declared`: the order
 *  of day and month that the user said. */
export function typeColumn(
	type: ValueType,
	role: string,
	counts: ValueCounts,
	declared: DateOrder | null
): TypedColumn {
	const plain = { type, doubts: [], dateOrder: null, monthOnly: false, folded: null };
	switch (type) {
		case 'key':
		case 'text':
			return { ...plain, read: (written) => (written.trim() === '' ? missing : text(written.trim())) };
		case 'category':
		case 'area': {
			const key = type === 'area' ? areaSpelling : spelling;
			const folded = foldValues(counts, (value) => knownName(nameRole(type, role), value), key);
			return { ...plain, folded, read: (written) => text(folded.of.get(written) ?? written.trim()) };
		}
		case 'day': {
			const { days, isOpen, order, monthOnly } = resolveDates(counts, 0, declared);
			return {
				...plain,
				doubts: isOpen ? ['date-order'] : [],
				dateOrder: order,
				monthOnly,
				read: (written) => {
					const day = days.get(written) ?? null;
					if (day === null) return saysUnknown(written) ? missing : unknown;
					return { kind: 'day', day };
				}
			};
		}
		case 'period': {
			const { periods, isOpen, areDays } = resolvePeriods(counts.keys());
			return {
				...plain,
				doubts: [...(isOpen ? (['month-or-year'] as const) : []), ...(areDays ? (['days-for-periods'] as const) : [])],
				read: (written) => {
					if (written.trim() === '') return missing;
					const period = periods.get(written) ?? null;
					return period === null ? unknown : { kind: 'period', period };
				}
			};
		}
		case 'number':
		case 'proportion': {
			const comma = usesDecimalComma(counts.keys());
			return {
				...plain,
				doubts: comma === null && !allThousands(counts.keys()) ? ['decimal-comma'] : [],
				read: (written) => {
					const read = readNumber(written, { decimalComma: comma === true });
					return read.kind === 'given' ? { ...read, kind: 'number' } : read;
				}
			};
		}
	}
}

function text(value: string): TypedValue {
	return { kind: 'text', text: value };
}

function nameRole(type: ValueType, role: string): 'area' | 'partnership' | 'theme' | 'dimension' {
	if (type === 'area') return 'area';
	return role === 'partnership' || role === 'theme' ? role : 'dimension';
}

/** "1,234" can be read both ways; in counts of the United Kingdom it is a thousand and more. */
function allThousands(values: Iterable<string>): boolean {
	return [...values].every((value) => !/[.,]/.test(value) || /^\D*\d{1,3}(,\d{3})+\D*$/.test(value.trim()));
}
