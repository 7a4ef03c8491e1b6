import type { Engine } from '../duckdb/engine';
import { noArea, noPartnership, notRecorded } from '../model/area';
import type { Extract } from '../model/extract';
import type { Mark } from '../model/mark';
import { join, literal, name, sql } from '../sql/sql';

/** What the loaded notes extracts have marked, in the order of days. */
export async function describeMarks(engine: Engine, extracts: readonly Extract[]): Promise<Mark[]> {
	const notes = extracts.filter(({ kind }) => kind === 'notes');
	if (notes.length === 0) return [];
	const rows = notes.map(({ number, mapping }) => {
		const has = (role: string) => mapping.columns.some((column) => column.role === role);
		const text = (role: string) => (has(role) ? name(role) : literal(''));
		return sql`SELECT date AS day, label, ${text('kind')} AS kind, ${text('area')} AS area, ${text('partnership')} AS partnership FROM ${name(`notes_${number}`)}`;
	});
	const read = await engine.query<{ day: number; label: string; kind: string; area: string; partnership: string }>(
		sql`SELECT * FROM (${join(rows, sql` UNION ALL `)}) ORDER BY day, label`
	);
	return read.map(({ day, label, kind, area, partnership }) => ({
		day,
		label,
		kind: kindOf(kind),
		area: ['', noArea].includes(area) ? null : area,
		partnership: ['', noPartnership, notRecorded].includes(partnership) ? null : partnership
	}));
}

function kindOf(written: string): Mark['kind'] {
	if (written === notRecorded) return 'other';
	const kind = written.toLowerCase();
	if (/recording|break|definition|system/.test(kind)) return 'recording break';
	if (/start|begin|launch/.test(kind)) return 'start';
	return /change|policy|new/.test(kind) ? 'change' : 'other';
}
