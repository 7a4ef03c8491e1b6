import load, { type Highs } from 'highs';
import { tellsFewTogether, type ToldTogether } from './few-told-together';
import { protectTable, type ProtectTask } from './protect-table';

/** What the page says: first where the solver's wasm is, then one table, or what files tell together, after another. */
export type ProtectAsk = { readonly wasm: string } | ProtectTask | ToldTogether;
export type ProtectReply =
	{ readonly hidden: readonly number[] } | { readonly tellsFew: boolean } | { readonly failed: string };

let solver: Promise<Highs> | null = null;

/** Works out what a table has to hide, and what files tell together, beside the page. */
onmessage = async ({ data }: MessageEvent<ProtectAsk>) => {
	if ('wasm' in data) {
		solver = load({ locateFile: () => data.wasm });
		solver.catch(() => {});
		return;
	}
	try {
		if ('atoms' in data) {
			reply({ tellsFew: tellsFewTogether(data) });
			return;
		}
		if (!solver) throw new Error('the solver has no address');
		reply({ hidden: protectTable(await solver, data) });
	} catch (error) {
		reply({ failed: error instanceof Error ? error.message : String(error) });
	}
};

function reply(said: ProtectReply): void {
	postMessage(said);
}
