import type { Answer, Reading, Verdict } from './reading';

/** Holds what a reader gives against the answer. The form of a value does not count: 28/01/2018 and 2018-01-28, 7 and 7.0,
 *  a blank and a null are the same, so that readers which give dates and numbers lose nothing by it. */
export function judge(answer: Answer, { names, rows, told }: Reading): Verdict {
	if (answer.isDamaged) return 'silently wrong';
	const isNamed = answer.names === null || same(names, answer.names);
	if (typeof answer.rows === 'number') {
		const width = answer.names?.length;
		const isWhole =
			rows.length + told === answer.rows && rows.every((row) => width === undefined || row.length === width);
		return !isWhole || (!isNamed && told === 0) ? 'silently wrong' : told === 0 ? 'right' : 'told';
	}
	const kept = names.flatMap((name, place) => (answer.ignored?.includes(name) ? [] : [place]));
	const expected = answer.rows.map((row) => plainRow(row, answer.names, answer.ignored));
	const given = rows.map((row) => JSON.stringify(kept.map((place) => plain(row[place] ?? ''))));
	const isWhole = given.length === expected.length && given.every((row, at) => row === expected[at]);
	if (isWhole && isNamed) return 'right';
	return told > 0 && given.length + told >= expected.length && isPartOf(given, expected) ? 'told' : 'silently wrong';
}

function plainRow(row: readonly string[], names: Answer['names'], ignored: readonly string[] = []): string {
	return JSON.stringify(row.filter((_, place) => !ignored.includes(names?.[place] ?? '')).map(plain));
}

/** Whether all rows stand among the expected ones in the same order. */
function isPartOf(given: readonly string[], expected: readonly string[]): boolean {
	let at = 0;
	for (const row of given) {
		while (at < expected.length && expected[at] !== row) at++;
		if (at++ >= expected.length) return false;
	}
	return true;
}

function same(names: readonly string[], others: readonly string[]): boolean {
	return names.length === others.length && names.every((name, at) => name === others[at]);
}

function plain(cell: string): string {
	const text = cell.replaceAll('\r\n', '\n');
	const date = /^(\d\d)\/(\d\d)\/(\d{4})$/.exec(text);
	if (date) return `${date[3]}-${date[2]}-${date[1]}`;
	if (/^\d{1,2}:\d\d(:00)?$/.test(text)) return text.slice(0, 5).padStart(5, '0');
	return text.trim() !== '' && Number.isFinite(Number(text)) ? String(Number(text)) : text;
}
