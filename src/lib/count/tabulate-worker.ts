import { Tabulating } from './tabulating';
import type { Tabulation, TabulateTask } from './tabulate';

/** What the page says: a column of a table's rows as the engine answers it, or a task over the columns. */
export type TabulateAsk = { readonly table: number } & (
	{ readonly column: string; readonly stream: Uint8Array } | { readonly task: TabulateTask }
);
export type TabulateReply = { readonly told: Tabulation | null } | { readonly failed: string };

let current = { table: 0, tabulating: new Tabulating() };

/** Counts beside the page, and beside the engine; every message has its reply, in order. A new table takes the place of the last. */
onmessage = ({ data }: MessageEvent<TabulateAsk>) => {
	try {
		if (data.table > current.table) current = { table: data.table, tabulating: new Tabulating() };
		if (data.table < current.table) throw new RangeError('the table was replaced');
		reply({ told: answer(data) });
	} catch (error) {
		reply({ failed: error instanceof Error ? error.message : String(error) });
	}
};

function answer(ask: TabulateAsk): Tabulation | null {
	if ('task' in ask) return current.tabulating.tabulate(ask.task);
	current.tabulating.hold(ask.column, ask.stream);
	return null;
}

function reply(said: TabulateReply): void {
	postMessage(said);
}
