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

	it('begins with the first sheet that has columns, not with a cover', async () => {
		const book = utils.book_new();
		const cover = [['Contacts of the year'], ['Made by the analysis team'], [], ['Do not pass on'], ['Version', 2]];
		utils.book_append_sheet(book, utils.aoa_to_sheet(cover), 'Cover');
		const rows = [
			['person_key', 'event_date'],
			['a', '2024-03-14']
		];
		utils.book_append_sheet(book, utils.aoa_to_sheet(rows), 'Contacts');
		const file = new File([new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }))], 'covered.xlsx');
		const head = await readHead(file);
		expect(head.sheets).toEqual(['Cover', 'Contacts']);
		expect([head.choices.sheet, head.columns]).toEqual(['Contacts', rows[0]]);
		// Lines of text are no columns, whatever stands between their words.
		const chosen = await readHead(file, { sheet: 'Cover' });
		expect(chosen.columns).toHaveLength(2);
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

	for (const type of ['xlsx', 'ods'] as const) {
		it(`${type} with months across as true dates has them for names`, async () => {
			const months = [45017, 45047, 45078].map((v) => ({ t: 'n', v, z: 'mmm-yy' }));
			const head = await readHead(
				saved(type, [
					['Borough', 'Offence', ...months],
					['Barnet', 'DA', 1, 2, 3],
					['Brent', 'DA', 4, 5, 6]
				])
			);
			expect(head.columns).toEqual(['Borough', 'Offence', '2023-04-01', '2023-05-01', '2023-06-01']);
		});

		it(`${type} with a text merged over rows has it in each of them, and a number in the first only`, async () => {
			const rows = [
				['area', 'sex', 'people', 'n'],
				['Barnet', 'f', 100, 1],
				[null, 'm', null, 2],
				['Brent', 'f', 90, 3]
			];
			const head = await readHead(saved(type, rows, ['A2:A3', 'C2:C3']));
			expect(head.preview).toEqual([
				['Barnet', 'f', '100', '1'],
				['Barnet', 'm', '', '2'],
				['Brent', 'f', '90', '3']
			]);
			expect(head.notes.map(({ id }) => id)).toContain('merged-cells');
		});

		it(`${type} with a header merged over two rows names each column once`, async () => {
			const rows = [
				['Borough', '2022', null, '2023', null],
				[null, 'Q1', 'Q2', 'Q1', 'Q2'],
				...['Barnet', 'Brent', 'Bexley'].map((name) => [name, 1, 2, 3, 4])
			];
			const head = await readHead(saved(type, rows, ['A1:A2', 'B1:C1', 'D1:E1']));
			expect(head.columns).toEqual(['Borough', '2022 – Q1', '2022 – Q2', '2023 – Q1', '2023 – Q2']);
		});

		it(`${type} in the calendar that counts from 1904 has the same days`, async () => {
			// 45365 of the usual calendar, less the 1,462 days between the two.
			const head = await readHead(
				saved(
					type,
					[
						['key', 'date'],
						['a', { t: 'n', v: 43903, z: 'dd/mm/yyyy' }]
					],
					[],
					true
				)
			);
			expect(head.preview).toEqual([['a', '2024-03-14']]);
		});

		it(`${type} shows a percentage as one`, async () => {
			const head = await readHead(
				saved(type, [
					['area', 'rate'],
					['Barnet', { t: 'n', v: 0.285, z: '0.0%' }]
				])
			);
			expect(head.preview).toEqual([['Barnet', '28.5%']]);
		});
	}

	it('tells errors apart: only #N/A may stand for a suppressed value', async () => {
		const head = await readHead(
			saved('xlsx', [
				['area', 'a', 'b'],
				['Barnet', { t: 'e', v: 0x07 }, { t: 'e', v: 0x2a }]
			])
		);
		expect(head.preview).toEqual([['Barnet', '#DIV/0!', '#N/A']]);
	});

	it('says how many formulas were saved without their value', async () => {
		const head = await readHead(
			saved('xlsx', [
				['area', 'n'],
				['Barnet', { t: 'n', f: '1+1' }],
				['Brent', { t: 'n', v: 3, f: '1+2' }]
			])
		);
		expect(head.preview).toEqual([
			['Barnet', ''],
			['Brent', '3']
		]);
		expect(head.notes).toMatchObject([{ id: 'formulas-without-value', what: expect.stringContaining('1 formula') }]);
	});

	it('gives the first sheet that is shown, not a hidden one before it', async () => {
		const book = utils.book_new();
		utils.book_append_sheet(book, utils.aoa_to_sheet([['list'], ['x']]), 'Lists');
		utils.book_append_sheet(
			book,
			utils.aoa_to_sheet([
				['key', 'date'],
				['a', '2024-01-01']
			]),
			'Cases'
		);
		book.Workbook = { Sheets: [{ Hidden: 1 }, { Hidden: 0 }] };
		const head = await readHead(new File([new Uint8Array(write(book, { type: 'array', bookType: 'xlsx' }))], 'x.xlsx'));
		expect([head.choices.sheet, head.sheets]).toEqual(['Cases', ['Lists', 'Cases']]);
	});
});

/** A workbook of one sheet. */
function saved(bookType: BookType, rows: unknown[][], merged: readonly string[] = [], date1904 = false): File {
	const book = utils.book_new();
	const sheet = utils.aoa_to_sheet(rows);
	sheet['!merges'] = merged.map((range) => utils.decode_range(range));
	utils.book_append_sheet(book, sheet, 'Sheet');
	book.Workbook = { WBProps: { date1904 } };
	return new File([new Uint8Array(write(book, { type: 'array', bookType }))], `book.${bookType}`);
}
