import { utils, write, type BookType } from '@e965/xlsx';
import { describe, expect, it } from 'vitest';
import { readHead } from '../../src/lib/ingest/head';

/** A workbook with a cover sheet, cases with true dates, and a sheet of other rows. */
function workbook(bookType: BookType): File {
	const book = utils.book_new();
	const cases = utils.aoa_to_sheet([
		['Cases of the year', null, null, null],
		[],
		['person_key', 'event_date', 'area', 'score'],
		['a', { t: 'n', v: 45365, z: 'dd/mm/yyyy' }, 'Barnet', 7.125],
		['b', { t: 'n', v: 45365.5, z: 'dd/mm/yyyy hh:mm' }, 'Ealing, north', 45365],
		['c', { t: 'n', v: 45366, z: 'yyyy-mm-dd' }, 'Brent', null]
	]);
	utils.book_append_sheet(book, cases, 'Cases');
	utils.book_append_sheet(
		book,
		utils.aoa_to_sheet([
			['other', 'rows'],
			[1, 2]
		]),
		'Second sheet'
	);
	return new File([new Uint8Array(write(book, { type: 'array', bookType }))], `book.${bookType}`);
}

describe('a workbook', () => {
	for (const type of ['xlsx', 'ods', 'xls'] as const)
		it(`${type} is read like a CSV file of its first sheet: values, not what is shown of them`, async () => {
			const head = await readHead(workbook(type));
			expect(head.format).toBe('workbook');
			expect(head.sheets).toEqual(['Cases', 'Second sheet']);
			expect(head.columns).toEqual(['person_key', 'event_date', 'area', 'score']);
			// 45365 is 14 March 2024 in the calendar that counts from 1900.
			expect(head.preview.map((row) => [row[1]?.slice(0, 10), row[2], row[3]])).toEqual([
				['2024-03-14', 'Barnet', '7.125'],
				['2024-03-14', 'Ealing, north', '45365'],
				['2024-03-15', 'Brent', '']
			]);
			expect(head.notes.map(({ id }) => id)).toEqual(['rows-above-table']);
		});

	it('gives the sheet that is chosen', async () => {
		const head = await readHead(workbook('xlsx'), { sheet: 'Second sheet' });
		expect([head.columns, head.preview]).toEqual([['other', 'rows'], [['1', '2']]]);
	});

	it('cut off is refused in words', async () => {
		const file = workbook('xlsx');
		await expect(readHead(new File([file.slice(0, file.size / 2)], 'half.xlsx'))).rejects.toThrow(/damaged/);
	});

	it('that says it holds gigabytes is refused before it is unpacked', async () => {
		const bytes = new Uint8Array(await workbook('xlsx').arrayBuffer());
		const view = new DataView(bytes.buffer);
		for (let at = 0; at + 4 < bytes.length; at++)
			if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 0x7fffffff, true);
		await expect(readHead(new File([bytes], 'bomb.xlsx'))).rejects.toThrow(/MB once unpacked/);
	});

	it('is no other archive', async () => {
		const bytes = new Uint8Array(await workbook('xlsx').arrayBuffer());
		const text = new TextDecoder('latin1').decode(bytes).replaceAll('xl/', 'no/').replaceAll('mimetype', 'mymytype');
		const other = Uint8Array.from(text, (character) => character.charCodeAt(0));
		await expect(readHead(new File([other], 'files.zip'))).rejects.toThrow(/archive and no workbook/);
	});

	it('is told by its content, not by its name', async () => {
		const head = await readHead(new File([workbook('xlsx')], 'cases.csv'));
		expect(head.format).toBe('workbook');
	});
});
