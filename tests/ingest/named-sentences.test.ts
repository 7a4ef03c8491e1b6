import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Engine } from '../../src/lib/duckdb/engine';
import { openNodeEngine } from '../support/node-engine';
import { fileOf, load } from './load';
import { dropExtract } from '../../src/lib/ingest/drop-extract';

let engine: Engine;
beforeAll(async () => {
	engine = await openNodeEngine();
});
afterAll(() => engine.close());

const rows = 400;

/** Roles of the columns `notes` and what was left out, of a file in which these values come one after another. */
async function readNotes(notes: readonly string[]): Promise<{ dimensions: string[]; leftOut: string[] }> {
	const lines = Array.from(
		{ length: rows },
		(_, at) => `2024-01-${String((at % 28) + 1).padStart(2, '0')},Camden,p${at},"${notes[at % notes.length] ?? ''}"`
	);
	const file = fileOf(['event_date,area,person_key,notes', ...lines].join('\n'));
	const { extract, findings } = await load(engine, file, 1, { notes: 'dimension' }, { kind: 'cases' });
	await dropExtract(engine, 1);
	return {
		dimensions: extract.mapping.columns.flatMap(({ column, role }) => (role === 'dimension' ? [column] : [])),
		leftOut: findings.flatMap(({ id, column }) => (id === 'column-left-out' && column !== null ? [column] : []))
	};
}

it('a few sentences that name people are no category, however often each comes again', async () => {
	expect(await readNotes(['No answer', 'Left a message', 'Spoke to Sarah Jones at home'])).toEqual({
		dimensions: [],
		leftOut: ['notes']
	});
});

it('outcomes, places and services in sentences are', async () => {
	expect(
		await readNotes([
			'Victim does not support prosecution',
			"Seen at St Thomas' Hospital",
			'Referred to Harbour Project'
		])
	).toEqual({ dimensions: ['notes'], leftOut: [] });
});
