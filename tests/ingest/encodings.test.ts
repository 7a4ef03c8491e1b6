import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Engine } from '../../src/lib/duckdb/engine';
import { openNodeEngine } from '../support/node-engine';
import { fileOf } from './load';
import { textTable } from './text-table';

let engine: Engine;
beforeAll(async () => {
	engine = await openNodeEngine();
});
afterAll(() => engine.close());

const header = ['area', 'service'];
const rows = [
	['Barnet', 'Café – drop-in'],
	['Ynys Môn', 'Tŷ Hafan'.replace('ŷ', 'y')],
	['Brent', '£5 “voucher”']
];
const text = [header, ...rows].map((row) => row.join(',')).join('\r\n');

function utf16(content: string, isLittle: boolean): Uint8Array<ArrayBuffer> {
	const bytes = new Uint8Array(content.length * 2);
	const view = new DataView(bytes.buffer);
	for (let at = 0; at < content.length; at++) view.setUint16(at * 2, content.charCodeAt(at), isLittle);
	return bytes;
}

/** Bytes beyond Latin-1 that Windows-1252 has and the text needs. */
const windows1252: Record<string, number> = { '–': 0x96, '“': 0x93, '”': 0x94, '€': 0x80 };

function western(content: string): Uint8Array<ArrayBuffer> {
	return Uint8Array.from(content, (character) => windows1252[character] ?? character.charCodeAt(0));
}

describe('a file is read as it was written in', () => {
	const written: Record<string, readonly [Uint8Array<ArrayBuffer>, string]> = {
		'UTF-8': [new TextEncoder().encode(text), 'utf-8'],
		'UTF-8 with a byte order mark': [new TextEncoder().encode(`\uFEFF${text}`), 'utf-8'],
		'UTF-16, little end first, with a mark': [utf16(`\uFEFF${text}`, true), 'utf-16le'],
		'UTF-16, big end first, with a mark': [utf16(`\uFEFF${text}`, false), 'utf-16be'],
		'UTF-16, little end first, without a mark': [utf16(text, true), 'utf-16le'],
		'UTF-16, big end first, without a mark': [utf16(text, false), 'utf-16be'],
		'Windows-1252': [western(text), 'windows-1252']
	};
	for (const [name, [bytes, encoding]] of Object.entries(written))
		it(name, async () => {
			const read = await textTable(engine, fileOf(bytes));
			expect([read.head.encoding, read.head.columns, read.rows]).toEqual([encoding, header, rows]);
		});

	it('Windows-1252, 24 MB of it, whose only such byte is in the middle', async () => {
		const row = western(`${'Barnet,plain text of a row\n'.repeat(8)}`);
		const half = new Uint8Array(row.length * 56_000);
		for (let at = 0; at < half.length; at += row.length) half.set(row, at);
		const file = new File([western('area,service\n'), half, western('Brent,Café\n'), half], 'large.csv');
		const { head } = await textTable(engine, file);
		expect([head.encoding, head.csv?.scan.rows, head.csv?.scan.irregular]).toEqual(['windows-1252', 896_001, null]);
	});

	it('Polish in Windows-1250, though nobody says so', async () => {
		const polish = 'Proszę zgłosić się do punktu pomocy dla osób doznających przemocy w rodzinie. Każdy może przyjść.';
		const bytes: Record<string, number> = {
			Ś: 0x8c,
			ś: 0x9c,
			ż: 0xbf,
			ó: 0xf3,
			ł: 0xb3,
			ę: 0xea,
			ą: 0xb9,
			ź: 0x9f,
			ń: 0xf1,
			ć: 0xe6
		};
		const encoded = Uint8Array.from(
			`area,note\n${`Barnet,"${polish}"\n`.repeat(20)}`,
			(c) => bytes[c] ?? c.charCodeAt(0)
		);
		const { head, rows } = await textTable(engine, fileOf(encoded));
		expect([head.encoding, rows[0]?.[1]]).toEqual(['windows-1250', polish]);
	});
});

describe('the encoding chosen by the user', () => {
	it('is taken instead of the one detected', async () => {
		const { head, rows } = await textTable(engine, fileOf(Uint8Array.from([...western('area,sum\nBrent,'), 0xa4])), {
			encoding: 'iso-8859-15'
		});
		expect([head.encoding, rows[0]?.[1]]).toEqual(['iso-8859-15', '€']);
	});

	it('tells how many characters it cannot read', async () => {
		const { head } = await textTable(engine, fileOf(western('area,service\nBrent,Café\n')), { encoding: 'utf-8' });
		expect(head.notes).toMatchObject([{ id: 'characters-not-read', what: /^1 character could not be read/ }]);
	});
});
