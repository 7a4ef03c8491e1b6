import { londonBoroughs, noArea, noBcu, noForce, noPartnership, notRecorded } from '../model/area';
import { literal, name, sql, type SqlText } from '../sql/sql';
import { enumType, remap } from './enum-sql';
import { defaultRole, defaultTheme } from './known-names';
import type { Slice } from './slice';
import { stagedDimension } from './staging';
import { inOrder } from './value-order';

/** A few-valued column of a file, and what its values are taken for. */
export interface StagedField {
	readonly role: 'area' | 'partnership' | 'theme' | 'role' | 'risk' | 'dimension';
	readonly column: string;
	/** Its place among the slices' fields. */
	readonly field: number;
	/** What each value as written is taken for. */
	readonly of: ReadonlyMap<string, string>;
}

/** A column of a staged extract. */
export interface StagedColumn {
	readonly name: string;
	readonly values: readonly string[];
	/** The field of the slices it comes from; null where the file has none. */
	readonly field: number | null;
	readonly valueOf: (written: string) => string | null;
}

const bcus = new Map(londonBoroughs.map((borough) => [borough.name, borough.bcu ?? noBcu]));
const forces = new Map(londonBoroughs.map((borough) => [borough.name, borough.force]));

/** The columns that every staged extract has, whatever its file, and then its dimensions. */
export function stagedColumns(fields: readonly StagedField[]): StagedColumn[] {
	const of = (role: StagedField['role']) => fields.find((field) => field.role === role);
	return [
		staged('area', of('area'), noArea),
		staged('bcu', of('area'), noBcu, (area) => bcus.get(area) ?? noBcu),
		staged('force', of('area'), noForce, (area) => forces.get(area) ?? noForce),
		staged('partnership', of('partnership'), noPartnership),
		staged('theme', of('theme'), defaultTheme),
		staged('role', of('role'), defaultRole),
		staged('risk', of('risk'), notRecorded),
		...fields
			.filter(({ role }) => role === 'dimension')
			.map((field) => staged(stagedDimension(field.column), field, notRecorded))
	];
}

/** The column as an expression over a slice. */
export function fromSlice({ name: column, values, field, valueOf }: StagedColumn, slice: Slice): SqlText {
	const written = field === null ? null : slice.fields[field];
	const type = enumType(values);
	const first = values[0] ?? '';
	const value =
		!written || values.length === 1
			? sql`${literal(first)}::${type}`
			: remap(
					name(`f${field}`),
					written.map((value) => valueOf(value) ?? first),
					type
				);
	return sql`${value} AS ${name(column)}`;
}

/** `blank`: the value of all rows where the file has no such column. `broader`: what the column says of a value. */
function staged(
	column: string,
	field: StagedField | undefined,
	blank: string,
	broader: (value: string) => string = (value) => value
): StagedColumn {
	const values = inOrder(field && field.of.size > 0 ? [...field.of.values()].map(broader) : [blank]);
	return {
		name: column,
		values,
		field: field?.field ?? null,
		valueOf: (written) => {
			const value = field?.of.get(written);
			return value === undefined ? null : broader(value);
		}
	};
}
