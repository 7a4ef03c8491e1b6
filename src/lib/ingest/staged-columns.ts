import { londonBoroughs, noArea, noBcu, noForce, noPartnership, notRecorded } from '../model/area';
import { literal, name, sql, type SqlText } from '../sql/sql';
import { enumType, remap } from './enum-sql';
import { defaultRole, defaultTheme } from './known-names';
import type { Slice } from './slice';
import { stagedDimension } from './staging';
import { inOrder } from './value-order';

/** Roles whose columns every staged extract has. */
export const modelledRoles = ['area', 'partnership', 'theme', 'role', 'risk', 'outcome', 'agency', 'marac'] as const;
export type ModelledRole = (typeof modelledRoles)[number];

/** A few-valued column of a file, and what its values are taken for. */
export interface StagedField {
	readonly role: ModelledRole | 'dimension';
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
	/** Where it comes from: a field of the slices, another column that it is broader than, or nothing where every row has
	 *  the same value. */
	readonly from:
		| { readonly kind: 'field'; readonly field: number; readonly of: ReadonlyMap<string, string> }
		| { readonly kind: 'column'; readonly column: StagedColumn; readonly broader: (value: string) => string }
		| { readonly kind: 'constant' };
}

const bcus = new Map(londonBoroughs.map((borough) => [borough.name, borough.bcu ?? noBcu]));
const forces = new Map(londonBoroughs.map((borough) => [borough.name, borough.force]));

/** The columns that every staged extract has, whatever its file, and then its dimensions. */
export function stagedColumns(fields: readonly StagedField[]): StagedColumn[] {
	const of = (role: StagedField['role']) => fields.find((field) => field.role === role);
	const area = plain('area', of('area'), noArea);
	return [
		area,
		broaderThan('bcu', area, (value) => bcus.get(value) ?? noBcu),
		broaderThan('force', area, (value) => forces.get(value) ?? noForce),
		plain('partnership', of('partnership'), noPartnership),
		plain('theme', of('theme'), defaultTheme),
		plain('role', of('role'), defaultRole),
		plain('risk', of('risk'), notRecorded),
		plain('outcome', of('outcome'), notRecorded),
		plain('agency', of('agency'), notRecorded),
		plain('marac', of('marac'), notRecorded),
		...fields
			.filter(({ role }) => role === 'dimension')
			.map((field) => plain(stagedDimension(field.column), field, notRecorded))
	];
}

/** The column over a slice, where it comes from one of its fields; what has to be sorted. */
export function fromSlice({ name: column, values, from }: StagedColumn, slice: Slice): SqlText[] {
	const written = from.kind === 'field' ? slice.fields[from.field] : null;
	if (from.kind !== 'field' || !written) return [];
	const [first = ''] = values;
	const value = remap(
		name(`f${from.field}`),
		written.map((one) => from.of.get(one) ?? first),
		enumType(values)
	);
	return [sql`${value} AS ${name(column)}`];
}

/** The column over the sorted rows: as it is, or worked out now, so that it need not be sorted along. */
export function fromSorted({ name: column, values, from }: StagedColumn): SqlText {
	switch (from.kind) {
		case 'field':
			return name(column);
		case 'column':
			return sql`${remap(name(from.column.name), from.column.values.map(from.broader), enumType(values))} AS ${name(column)}`;
		case 'constant':
			return sql`${literal(values[0] ?? '')}::${enumType(values)} AS ${name(column)}`;
	}
}

/** `blank`: the value of all rows where the file has no such column. */
function plain(column: string, field: StagedField | undefined, blank: string): StagedColumn {
	const values = inOrder(field ? field.of.values() : []);
	if (!field || values.length < 2) return { name: column, values: [values[0] ?? blank], from: { kind: 'constant' } };
	return { name: column, values, from: { kind: 'field', field: field.field, of: field.of } };
}

function broaderThan(column: string, area: StagedColumn, broader: (value: string) => string): StagedColumn {
	const values = inOrder(area.values.map(broader));
	return {
		name: column,
		values,
		from: values.length < 2 ? { kind: 'constant' } : { kind: 'column', column: area, broader }
	};
}
