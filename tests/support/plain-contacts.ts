import { defaultSettings } from '../../src/lib/model/metric-settings';
import type { Dataset } from '../../src/lib/model/dataset';
import type { Dimension, Group } from '../../src/lib/model/dimension';
import { londonBoroughs, noBcu, noPartnership } from '../../src/lib/model/area';
import { dayFromIso } from '../../src/lib/model/day';
import type { Engine } from '../../src/lib/duckdb/engine';
import { join, literal, name, sql, type SqlText } from '../../src/lib/sql/sql';

/** A contact as a test writes it. */
export interface PlainContact {
	readonly person: string | null;
	readonly date: string;
	readonly area: string;
	readonly partnership?: string;
	readonly risk?: string;
	readonly theme?: string;
}

/** Builds the `contacts` table in the plainest way, apart from the product's own loading, so that counts can be tested
 *  by themselves. Areas are GSS codes or borough names. */
export async function plainContacts(
	engine: Engine,
	contacts: readonly PlainContact[],
	cutoff: string
): Promise<Dataset> {
	const keys = [...new Set(contacts.flatMap(({ person }) => person ?? []))].sort();
	const numbers = new Map(keys.map((key, index) => [key, index + 1]));
	const rows = contacts.map((contact, index) => {
		const borough = londonBoroughs.find(({ code, name }) => code === contact.area || name === contact.area);
		const others = contacts.filter(
			(other) =>
				other.person !== null &&
				other.person === contact.person &&
				(other.theme ?? 'domestic_abuse') === (contact.theme ?? 'domestic_abuse')
		);
		const later = others
			.filter((other) => other.date > contact.date)
			.map((other) => other.date)
			.sort()[0];
		const earlier = others
			.filter((other) => other.date < contact.date)
			.map((other) => other.date)
			.sort()
			.at(-1);
		return {
			line: index + 2,
			person: contact.person === null ? null : (numbers.get(contact.person) ?? null),
			day: dayOf(contact.date),
			next_day: later === undefined ? null : dayOf(later),
			prev_day: earlier === undefined ? null : dayOf(earlier),
			month: Number(contact.date.slice(0, 4)) * 12 + Number(contact.date.slice(5, 7)) - 1,
			area: borough?.name ?? contact.area,
			bcu: borough?.bcu ?? noBcu,
			force: borough?.force ?? 'No force',
			partnership: contact.partnership || noPartnership,
			theme: contact.theme ?? 'domestic_abuse',
			role: 'victim',
			risk: contact.risk ?? 'Not recorded'
		};
	});
	await engine.run(sql`DROP TABLE IF EXISTS contacts`);
	const dimensions = (['area', 'bcu', 'force', 'partnership', 'theme', 'role', 'risk'] as const).map((column) => {
		const values = [...new Set(rows.map((row) => row[column]))].sort();
		return { column, values };
	});
	for (const { column, values } of dimensions) {
		await engine.run(sql`DROP TYPE IF EXISTS ${typeName(column)}`);
		await engine.run(sql`CREATE TYPE ${typeName(column)} AS ENUM (${join(values.map((value) => literal(value)))})`);
	}
	const file = await engine.addBytes(
		new TextEncoder().encode(
			rows
				.map((row) => JSON.stringify(Object.values(row)))
				.join('\n')
				.replace(/^\[|\]$/gm, '')
				.replaceAll('null', '')
		)
	);
	await engine.run(
		sql`CREATE TABLE contacts (line UINTEGER, person INTEGER, day INTEGER, next_day INTEGER, prev_day INTEGER, month SMALLINT, area ${typeName('area')}, bcu ${typeName('bcu')}, force ${typeName('force')}, partnership ${typeName('partnership')}, theme ${typeName('theme')}, role ${typeName('role')}, risk ${typeName('risk')})`
	);
	await engine.run(
		sql`INSERT INTO contacts SELECT * FROM read_csv(${literal(file)}, header = false, auto_detect = false, delim = ',', quote = '"', columns = {'line': 'UINTEGER', 'person': 'INTEGER', 'day': 'INTEGER', 'next_day': 'INTEGER', 'prev_day': 'INTEGER', 'month': 'SMALLINT', 'area': 'VARCHAR', 'bcu': 'VARCHAR', 'force': 'VARCHAR', 'partnership': 'VARCHAR', 'theme': 'VARCHAR', 'role': 'VARCHAR', 'risk': 'VARCHAR'}) ORDER BY person, day`
	);
	const days = rows.map(({ day }) => day);
	const dimension = (column: (typeof dimensions)[number]['column'], id: string, label: string): Dimension => ({
		id,
		label,
		column,
		groups: (dimensions.find((candidate) => candidate.column === column)?.values ?? []).map(groupOf)
	});
	const cutoffDay = dayOf(cutoff);
	return {
		extracts: [],
		areas: {
			borough: dimension('area', 'area', 'borough'),
			bcu: dimension('bcu', 'area', 'command unit'),
			force: dimension('force', 'area', 'force')
		},
		dimensions: [
			dimension('partnership', 'partnership', 'partnership'),
			dimension('risk', 'risk', 'risk level'),
			dimension('theme', 'theme', 'theme')
		],
		themes: dimensions.find(({ column }) => column === 'theme')?.values ?? [],
		roles: ['victim'],
		benchmarks: [],
		firstDay: Math.min(...days),
		lastDay: Math.max(...days),
		keyedRows: rows.filter(({ person }) => person !== null).length,
		unkeyedRows: rows.filter(({ person }) => person === null).length,
		monthOnly: false,
		mapped: ['event_date', 'person_key', 'area', 'partnership', 'risk', 'theme'],
		settings: defaultSettings,
		sources: {},
		marks: [],
		cutoff: { day: cutoffDay, confirmed: true }
	};
}

function groupOf(key: string): Group {
	const borough = londonBoroughs.find(({ name }) => name === key);
	return { key, code: borough?.code ?? (key === noPartnership ? 'none' : key), name: key };
}

function typeName(column: string): SqlText {
	return name(`${column}_type`);
}

function dayOf(iso: string): number {
	const day = dayFromIso(iso);
	if (day === null) throw new RangeError(`a test needs an ISO date, got ${iso}`);
	return day;
}
