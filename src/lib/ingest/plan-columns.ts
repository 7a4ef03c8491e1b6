import type { ColumnRole, Mapping } from '../model/extract';
import { timeOfDayPattern } from './date-format';
import type { Head } from './head';
import { namesIdentifier, namesPerson } from './identifiers/column-name';
import { KnownValues } from './known-values';
import type { ReadColumns } from './slice';
import { modelledRoles, type ModelledRole, type StagedField } from './staged-columns';
import { suspicion, type Suspect } from './suspects';
import { UnreadableFile } from './unreadable-file';

/** Different values up to which a column is worth grouping by. */
export const fewValues = 60;
/** Different values that an area, a partnership or the like may have: more is a mistaken mapping. */
const manyValues = 50_000;
/** Different dates that are not plain ISO. */
const manyDates = 20_000;
/** Sampled rows from which a column that differs in most of them is judged nearly unique. */
const enoughRows = 20;

const timeOfDay = new RegExp(timeOfDayPattern, 'i');

/** Which columns are read, and as what. */
export interface ColumnPlan {
	readonly read: ReadColumns;
	/** The few-valued columns in the order of `read.fields`. */
	readonly fields: readonly { readonly role: StagedField['role']; readonly column: string }[];
	readonly suspects: readonly Suspect[];
	/** In the order of `read.watched`: columns whose values are not kept as they are, but looked through in every row for what may say who somebody is. */
	readonly watched: readonly {
		readonly place: number;
		readonly column: string;
		/** Whose pseudonym it is said to be; null where it is not read. */
		readonly key: 'person' | 'offender' | null;
	}[];
	/** Dimensions with too many values already in the sample: not read. */
	readonly tooMany: readonly string[];
}

/** Plans the reading of a `cases` file from its mapping and a sample of its rows. */
export function planColumns(head: Head, mapping: Mapping, sample: readonly (readonly string[])[]): ColumnPlan {
	const roleOf = new Map(mapping.columns.map(({ column, role }) => [column, role]));
	const placeOf = (role: ColumnRole) => head.columns.findIndex((column) => roleOf.get(column) === role);
	const date = placeOf('event_date');
	if (date < 0) throw new UnreadableFile('no column is chosen for the date of the contact');
	if (namesPerson(head.columns[date] ?? ''))
		throw new UnreadableFile(
			'the column chosen for the date of the contact is called like something of a person, such as a date of birth; choose another'
		);
	const person = placeOf('person_key');
	const crime = placeOf('crime_id');
	const offender = placeOf('offender_key');
	const outcomeDate = placeOf('outcome_date');
	const apart = new Set([date, person, crime, offender, outcomeDate]);

	const suspects: Suspect[] = [];
	const tooMany: string[] = [];
	const fields: { role: StagedField['role']; column: string; place: number; known: KnownValues }[] = [];
	for (const [place, column] of head.columns.entries()) {
		if (apart.has(place)) continue;
		const role = roleOf.get(column) ?? 'unused';
		const counts = valueCounts(sample, place);
		const isNamed = isModelled(role) ? namesPerson(column) : namesIdentifier(column);
		const check = suspicion(counts)?.check ?? null;
		if (isNamed || check) suspects.push({ place, column, check });
		else if (role === 'dimension' && hasTooMany(counts, sample.length)) tooMany.push(column);
		else if (role === 'dimension' || isModelled(role)) {
			const known = new KnownValues(role === 'dimension' ? fewValues : manyValues);
			known.add(counts.keys());
			fields.push({ role, column, place, known });
		}
	}
	const isKept = new Set([
		date,
		crime,
		outcomeDate,
		...fields.map(({ place }) => place),
		...suspects.map(({ place }) => place)
	]);
	// Of Parquet only what is used is decoded: of its other columns the names alone are judged.
	const watched: ColumnPlan['watched'] = head.columns.flatMap((column, place) =>
		isKept.has(place) ||
		(head.csv === null && place !== person && place !== offender) ||
		roleOf.get(column) === 'left_out'
			? []
			: [{ place, column, key: place === person ? 'person' : place === offender ? 'offender' : null }]
	);
	const orNull = (place: number) => (place < 0 ? null : place);
	return {
		read: {
			date,
			person: orNull(person),
			crime: orNull(crime),
			fields,
			dates: datesIn(sample, date),
			outcomeDate: outcomeDate < 0 ? null : { place: outcomeDate, dates: datesIn(sample, outcomeDate) },
			offender: orNull(offender),
			watched: watched.map(({ place }) => place)
		},
		fields: fields.map(({ role, column }) => ({ role, column })),
		suspects,
		watched,
		tooMany
	};
}

/** More than a few values, or nearly one for each row. */
export function hasTooMany(counts: ReadonlyMap<string, number>, rows: number): boolean {
	const distinct = [...counts.keys()].filter((value) => value.trim() !== '').length;
	return distinct > fewValues || (rows >= enoughRows && distinct > rows / 2);
}

function isModelled(role: ColumnRole): role is ModelledRole {
	return modelledRoles.some((modelled) => modelled === role);
}

function valueCounts(sample: readonly (readonly string[])[], place: number): Map<string, number> {
	const counts = new Map<string, number>();
	for (const row of sample) {
		const value = row[place] ?? '';
		counts.set(value, (counts.get(value) ?? 0) + 1);
	}
	return counts;
}

/** The dates of a column that are not plain ISO. */
function datesIn(sample: readonly (readonly string[])[], place: number): KnownValues {
	const dates = new KnownValues(manyDates);
	dates.add(sample.map((row) => withoutTime(row[place] ?? '')).filter((text) => !/^\d{4}-\d{2}-\d{2}$/.test(text)));
	return dates;
}

/** As the engine takes the time of day off a date. */
function withoutTime(text: string): string {
	return text.length > 11 ? text.replace(timeOfDay, '') : text;
}
