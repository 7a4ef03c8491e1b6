import type { ColumnMapping, DateOrder, Mapping } from '../model/extract';
import { unmetRequirements, type ColumnRole, type ExtractKind } from '../model/kind';
import { benchmarkNames, casesNames, foldColumnName, type NamedRole } from './column-names';
import { readDate } from './date-format';
import { namesIdentifier } from './identifiers/column-name';
import { kindNames } from './kind-names';
import { knownSource } from './known-sources';
import { findWide } from './wide-columns';

/** Kinds other than `cases`, the more particular before the more general: of several that fit, the one that explains most
 *  columns is proposed, and of those the first. */
const particular: readonly Exclude<ExtractKind, 'cases'>[] = [
	'assessments',
	'workforce',
	'referrals',
	'goals',
	'benchmarks',
	'spend',
	'counts',
	'notes',
	'lookup'
];

/** What the columns of a file seem to mean, by their names and, where those leave it open, by the first rows. Columns of no
 *  known name are dimensions until their values are seen; those whose names speak of a person are left out. */
export function proposeMapping(columns: readonly string[], preview: readonly (readonly string[])[]): Mapping {
	const known = knownSource(columns);
	if (known) return { kind: known.kind, columns: known.columns, dateOrder: null };
	const wide = findWide(columns);
	if (wide.length > 0) return wideMapping(columns, wide, preview);
	const folded = columns.map(foldColumnName);
	const cases = match(folded, casesNames);
	const found = particular.map((kind) => ({ kind, roles: match(folded, namesOf(kind)) }));
	const fitting = found.filter(({ kind, roles }) => unmetRequirements(kind, new Set(roles.values())).length === 0);
	const best = fitting
		.filter(({ kind, roles }) => isLikelier(kind, roles, cases, folded))
		.sort((a, b) => b.roles.size - a.roles.size)[0];
	return best ? asKind(best.kind, best.roles, columns) : asCases(cases, columns, preview);
}

/** What the columns of a file seem to mean where somebody has said which kind it is. A file with a column for each period is read as
 *  such where it is to hold counts. */
export function proposeAs(
	kind: ExtractKind,
	columns: readonly string[],
	preview: readonly (readonly string[])[]
): Mapping {
	const proposed = proposeMapping(columns, preview);
	if (proposed.kind === kind) return proposed;
	const folded = columns.map(foldColumnName);
	if (kind === 'cases') return asCases(match(folded, casesNames), columns, preview);
	return asKind(kind, match(folded, namesOf(kind)), columns);
}

function asKind(
	kind: Exclude<ExtractKind, 'cases'>,
	roles: ReadonlyMap<number, ColumnRole>,
	columns: readonly string[]
): Mapping {
	const rest = hasDimensions(kind) ? 'dimension' : 'unused';
	return { kind, columns: columns.map((column, at) => roleOr(column, roles.get(at), rest)), dateOrder: null };
}

function asCases(
	cases: ReadonlyMap<number, ColumnRole>,
	columns: readonly string[],
	preview: readonly (readonly string[])[]
): Mapping {
	const folded = columns.map(foldColumnName);
	const mapped = columns.map((column, at) =>
		roleOr(column, cases.get(at), isSecondName(folded[at] ?? '', cases, folded) ? 'unused' : 'dimension')
	);
	const date = mapped.findIndex(({ role }) => role === 'event_date');
	return {
		kind: 'cases',
		columns: mapped,
		dateOrder: date < 0 ? null : orderOf(preview.map((row) => row[date] ?? ''))
	};
}

const workforceNumbers: readonly ColumnRole[] = [
	'headcount',
	'contracted_days',
	'sickness_days',
	'caseload',
	'burnt_out',
	'respondents'
];

/** Whether a kind whose requirements are met is likelier than `cases`, which any file with a date and an area could be. */
function isLikelier(
	kind: ExtractKind,
	roles: ReadonlyMap<number, ColumnRole>,
	cases: ReadonlyMap<number, ColumnRole>,
	folded: readonly string[]
): boolean {
	const columns = folded.length;
	const has = (role: ColumnRole) => [...roles.values()].includes(role);
	// Counts of areas have the same columns as benchmarks, which say where they come from or call the area a place.
	if (kind === 'benchmarks')
		return (
			has('source') ||
			has('definition') ||
			has('id') ||
			[...roles].some(([at, role]) => role === 'place' && folded[at] !== 'area')
		);
	// A month and an area stand in many files: it takes a number of a team's to make it one of those.
	if (kind === 'workforce' && !workforceNumbers.some(has)) return false;
	if (kind === 'lookup') return columns <= 4 && roles.size === columns;
	if (kind === 'notes') return columns <= 6 && roles.size === columns;
	const isCases = [...cases.values()].includes('person_key') && [...cases.values()].includes('event_date');
	// An area, a period and a number make counts, be the measure said in a column or by the number's.
	if (kind === 'counts') return !isCases && (has('denominator') || !has('person_key')) && roles.size >= 3;
	return kind === 'assessments' || !isCases || roles.size > cases.size;
}

function roleOr(column: string, role: ColumnRole | undefined, otherwise: ColumnRole): ColumnMapping {
	if (role !== undefined) return { column, role };
	return { column, role: namesIdentifier(column) ? 'left_out' : otherwise };
}

function hasDimensions(kind: ExtractKind): boolean {
	return kind !== 'benchmarks' && kind !== 'notes' && kind !== 'lookup';
}

/** Counts with a column for each period: texts beside them are the area, the measure, and what else tells rows apart. */
function wideMapping(
	columns: readonly string[],
	wide: readonly number[],
	preview: readonly (readonly string[])[]
): Mapping {
	const isWide = new Set(wide);
	const texts = columns.flatMap((_, at) => (isWide.has(at) ? [] : [at]));
	const folded = columns.map((column, at) => (isWide.has(at) ? '' : foldColumnName(column)));
	const found = match(folded, namesOf('counts'));
	for (const [at, role] of found)
		if (role !== 'area' && role !== 'metric' && role !== 'partnership' && role !== 'denominator') found.delete(at);
	const hasMetric = [...found.values()].includes('metric');
	// Where no column is called a measure, the first text that tells rows apart is.
	const metric = hasMetric ? undefined : texts.find((at) => !found.has(at) && varies(preview, at));
	if (metric !== undefined) found.set(metric, 'metric');
	return {
		kind: 'counts',
		columns: columns.map((column, at) => roleOr(column, isWide.has(at) ? 'wide' : found.get(at), 'dimension')),
		dateOrder: null
	};
}

function varies(preview: readonly (readonly string[])[], at: number): boolean {
	return preview.length > 0 && preview.every((row) => !/^[\d.,]+$/.test(row[at] ?? ''));
}

function namesOf(kind: Exclude<ExtractKind, 'cases'>): readonly NamedRole<ColumnRole>[] {
	if (kind === 'benchmarks') return benchmarkNames;
	const names: Readonly<Record<string, readonly string[]>> = kindNames[kind];
	return rolesIn(kind).map((role) => ({ role, names: names[role] ?? [] }));
}

function rolesIn(kind: Exclude<ExtractKind, 'cases' | 'benchmarks'>): ColumnRole[] {
	return Object.keys(kindNames[kind]).filter((role): role is ColumnRole & string => role !== '');
}

/** The column of each role: of several that fit, the one whose name comes first in the list. */
function match<R extends ColumnRole>(folded: readonly string[], roles: readonly NamedRole<R>[]): Map<number, R> {
	const found = new Map<number, R>();
	for (const { role, names } of roles) {
		const columns = names.map((name) => folded.findIndex((column, at) => column === name && !found.has(at)));
		const column = columns.find((at) => at >= 0);
		if (column !== undefined) found.set(column, role);
	}
	return found;
}

/** A second column that says the same as the one used: the area's code beside its name. */
function isSecondName(name: string, found: ReadonlyMap<number, ColumnRole>, folded: readonly string[]): boolean {
	const usesArea = [...found].some(([at, role]) => role === 'area' && folded[at] !== name);
	return usesArea && casesNames.some(({ role, names }) => role === 'area' && names.includes(name));
}

/** The order that the first rows force; null where they fit both or disagree. */
function orderOf(values: readonly string[]): DateOrder | null {
	const read = values.map((value) => readDate(value)).filter(({ kind }) => kind !== 'blank' && kind !== 'unknown');
	if (read.length > 0 && read.every(({ kind }) => kind !== 'numbers')) return 'iso';
	const dayFirst = read.every((date) => date.kind !== 'numbers' || date.dayFirst !== null);
	const monthFirst = read.every((date) => date.kind !== 'numbers' || date.monthFirst !== null);
	return read.length === 0 || dayFirst === monthFirst ? null : dayFirst ? 'day-first' : 'month-first';
}
