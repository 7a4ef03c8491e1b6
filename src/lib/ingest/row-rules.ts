import { notRecorded } from '../model/area';
import { kindSchemas, type ColumnRole, type ExtractKind, type ValueType } from '../model/kind';
import { holdsIdentifier } from './identifiers/text-check';
import type { SetAsideReason } from './set-aside';
import type { TypedValue } from './typed-column';

/** Why a row cannot be used, and the role whose value is to blame. */
export interface RowProblem {
	readonly reason: SetAsideReason;
	readonly role: ColumnRole;
}

export type Row = ReadonlyMap<ColumnRole, TypedValue>;

const notUnderstood: Readonly<Record<ValueType, SetAsideReason>> = {
	day: 'date-not-understood',
	period: 'period-not-understood',
	number: 'number-not-understood',
	proportion: 'number-not-understood',
	key: 'value-not-understood',
	category: 'value-not-understood',
	area: 'value-not-understood',
	text: 'value-not-understood'
};

/** The first reason why a row of a kind cannot be used; null where it can. A hidden value is no reason: it stays hidden. */
export function rowProblem(kind: ExtractKind, row: Row): RowProblem | null {
	const types: Readonly<Record<string, ValueType>> = kindSchemas[kind].roles;
	for (const [role, value] of row)
		if (value.kind === 'unknown') return { reason: notUnderstood[types[role] ?? 'text'], role };
	for (const [role, value] of row)
		if (types[role] === 'text' && value.kind === 'text' && holdsIdentifier(value.text))
			return { reason: 'text-identifies', role };
	for (const alternatives of requirements(kind)) {
		const isMet = alternatives.some((roles) => roles.every((role) => isGiven(row.get(role))));
		const [first] = alternatives[0] ?? [];
		if (!isMet && first) return { reason: 'value-missing', role: first };
	}
	return contradiction(kind, row);
}

function requirements(kind: ExtractKind): readonly (readonly (readonly ColumnRole[])[])[] {
	// The last reading of a person not yet seen again may be missing.
	if (kind === 'assessments') return kindSchemas.assessments.required.slice(0, 3);
	if (kind !== 'counts') return kindSchemas[kind].required;
	// A row is of some measure, be it one that no column held; a number may be missing: it stays missing.
	const [place, period] = kindSchemas.counts.required;
	return [[['metric']], place, period];
}

function isGiven(value: TypedValue | undefined): boolean {
	if (value === undefined || value.kind === 'missing') return false;
	return value.kind !== 'text' || (value.text.trim() !== '' && value.text !== notRecorded);
}

/** Pairs of which the first cannot be more than the second, for each kind. */
const ordered: Partial<Readonly<Record<ExtractKind, readonly (readonly [ColumnRole, ColumnRole])[]>>> = {
	counts: [
		['numerator', 'denominator'],
		['lower', 'upper']
	],
	referrals: [['sent', 'answered']],
	assessments: [
		['date_start', 'date_end'],
		['score_start', 'scale_max'],
		['score_end', 'scale_max']
	],
	workforce: [
		['sickness_days', 'contracted_days'],
		['burnt_out', 'respondents']
	]
};
/** Numbers that cannot be less than nothing. */
const counted: readonly ColumnRole[] = [
	'numerator',
	'denominator',
	'headcount',
	'contracted_days',
	'sickness_days',
	'caseload',
	'burnt_out',
	'respondents'
];

function contradiction(kind: ExtractKind, row: Row): RowProblem | null {
	for (const role of counted) {
		const value = row.get(role);
		if (value?.kind === 'number' && value.value < 0) return { reason: 'impossible-values', role };
	}
	for (const [less, more] of ordered[kind] ?? []) {
		const [before, after] = [row.get(less), row.get(more)];
		if (isLaterMinute(before, after)) return { reason: 'impossible-values', role: less };
		const [first, second] = [measure(before), measure(after)];
		if (first !== null && second !== null && first > second) return { reason: 'impossible-values', role: less };
	}
	return null;
}

/** Whether a time of day puts the first moment after the second, on whichever day. */
function isLaterMinute(first: TypedValue | undefined, second: TypedValue | undefined): boolean {
	if (first?.kind !== 'day' || second?.kind !== 'day') return false;
	return first.minute !== undefined && second.minute !== undefined && first.minute > second.minute;
}

function measure(value: TypedValue | undefined): number | null {
	if (value?.kind === 'number') return value.value;
	return value?.kind === 'day' ? value.day : null;
}
