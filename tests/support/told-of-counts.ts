import type { Engine } from '../../src/lib/duckdb/engine';
import { stackCounts } from '../../src/lib/ingest/stack-counts';
import type { Extract } from '../../src/lib/model/extract';
import { loadAny } from '../ingest/load-any';
import { counted } from './counted';

let number = 500;
/** A file of counts, loaded under a number that no other has. */
export async function loadedCounts(engine: Engine, file: string): Promise<Extract> {
	return (await loadAny(engine, new File([file], 'counts.csv'), ++number)).extract;
}

/** What the file's people are by partnership, everyone together, what is said of its rows and which are set aside. */
export async function toldOfCounts(engine: Engine, file: string) {
	const { cells, total } = await counted(engine, { metric: 'da-repeat', csv: file, question: { by: 'partnership' } });
	const { findings, extracts } = await stackCounts(engine, [await loadedCounts(engine, file)]);
	return {
		groups: cells.map(({ group, counts }) => [group?.name, counts.numerator, counts.denominator]),
		all: [total.counts.numerator, total.counts.denominator],
		said: findings.map(({ id, severity, rows, lines }) => [id, severity, rows, lines]),
		setAside: extracts.flatMap(({ setAside }) => setAside).map(({ reason, rows, lines }) => [reason, rows, lines])
	};
}

export const header = 'metric,partnership,area,period,numerator,denominator';

/** Rows of a partnership over two boroughs and two months, of given numbers. */
export function rowsOf(partnership: string, ...numbers: readonly (readonly [number | string, number])[]): string[] {
	return numbers.map(
		([events, people], at) =>
			`da-repeat,${partnership},${at < 2 ? 'Barnet' : 'Brent'},2023-0${1 + (at % 2)},${events},${people}`
	);
}

export const willow = rowsOf('Willow Trust', [10, 50], [12, 51], [11, 52], [13, 53]); // 46 of 206
export const larger = [
	[40, 100],
	[41, 101],
	[42, 102],
	[43, 103] // 166 of 406
] as const;
