import type { Engine } from '../duckdb/engine';
import { dimensionColumns } from '../model/dimension-columns';
import type { Extract } from '../model/extract';
import { literal, name, sql, type SqlText } from '../sql/sql';
import { sumsPartnerships } from './load-counts';
import { tableName } from './load-table';
import { modelledRoles } from './staged-columns';
import { stagedDimension, stagingTable } from './staging';

/** By what the rows of some staged extracts of one kind are compared: the columns that all of them have. */
export interface ComparedColumns {
	/** The first against all others. Their columns stand in the same order. */
	readonly tables: readonly { readonly table: SqlText; readonly columns: readonly SqlText[]; readonly rows: number }[];
	/** The person of a row, where all files have one. */
	readonly person: SqlText | null;
	/** A whole number by which equal rows fall into the same part of the tables; null where they need no parts. */
	readonly part: SqlText | null;
}

/** Null where the files have no column in common. */
export async function comparedColumns(engine: Engine, extracts: readonly Extract[]): Promise<ComparedColumns | null> {
	return extracts.every(({ kind }) => kind === 'cases') ? casesColumns(extracts) : tableColumns(engine, extracts);
}

function casesColumns(extracts: readonly Extract[]): ComparedColumns {
	const haveAll = (role: string) =>
		extracts.every(({ mapping }) => mapping.columns.some((mapped) => mapped.role === role));
	const roles = modelledRoles.filter(haveAll);
	const dimensions = dimensionColumns(extracts).filter(({ names }) => names.size === extracts.length);
	const hasPerson = haveAll('person_key');
	const plain = [
		sql`day`,
		...(hasPerson ? [sql`person`] : []),
		...(haveAll('outcome_date') ? [sql`outcome_day`] : []),
		...(haveAll('offender_key') ? [sql`offender`] : [])
	];
	return {
		tables: extracts.map(({ number, rowsUsed }) => ({
			table: stagingTable(number),
			columns: [
				...plain,
				...roles.map((role) => text(name(role))),
				...dimensions.map(({ names }) => text(name(stagedDimension(names.get(number) ?? ''))))
			],
			rows: rowsUsed
		})),
		person: hasPerson ? sql`person` : null,
		part: hasPerson ? sql`hash(person, day)` : sql`day::UINTEGER`
	};
}

const notCompared = new Set(['line', 'is_total', sumsPartnerships]);

async function tableColumns(engine: Engine, extracts: readonly Extract[]): Promise<ComparedColumns | null> {
	const held: Set<string>[] = [];
	for (const { kind, number } of extracts) {
		const columns = await engine.query<{ column_name: string }>(
			sql`SELECT column_name FROM duckdb_columns() WHERE table_name = ${tableName(kind, number)}`
		);
		held.push(new Set(columns.map(({ column_name }) => column_name)));
	}
	const [first = new Set<string>(), ...others] = held;
	const shared = [...first].filter((column) => !notCompared.has(column) && others.every((other) => other.has(column)));
	if (shared.length === 0) return null;
	return {
		tables: extracts.map(({ kind, number, rowsUsed }) => ({
			table: name(tableName(kind, number)),
			columns: shared.map((column) => text(name(column))),
			rows: rowsUsed
		})),
		person: shared.includes('person_key') ? sql`person_key` : null,
		part: null
	};
}

/** The same text in whatever type and case the column has it. */
function text(column: SqlText): SqlText {
	return sql`coalesce(lower(${column}::VARCHAR), ${literal('')})`;
}
