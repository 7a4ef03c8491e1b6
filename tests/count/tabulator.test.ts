import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Counter } from '../../src/lib/count/counter';
import type { TabulateAsk, TabulateReply } from '../../src/lib/count/tabulate-worker';
import { Tabulating } from '../../src/lib/count/tabulating';
import { RemoteTabulator } from '../../src/lib/count/tabulator';
import type { Engine } from '../../src/lib/duckdb/engine';
import { followedContacts } from '../support/followed-contacts';
import { openNodeEngine } from '../support/node-engine';
import { ordersOver } from '../support/orders-over';

let engine: Engine;
beforeAll(async () => {
	engine = await openNodeEngine();
});
afterAll(() => engine.close());

/** The part of a browser's Worker that is used, over the product's own counting. `breaks`: from some task on it fails as a script does
 *  that cannot run. */
function worker(breaks: () => boolean = () => false) {
	const tabulating = new Tabulating();
	const started = {
		isEnded: false,
		onmessage: (_: { data: TabulateReply }) => {},
		onerror: (_: { message: string }) => {},
		postMessage: (said: TabulateAsk) => {
			if (breaks()) queueMicrotask(() => started.onerror({ message: 'out of memory' }));
			else if ('task' in said) {
				const told = tabulating.tabulate(said.task);
				queueMicrotask(() => started.onmessage({ data: { told } }));
			} else {
				tabulating.hold(said.column, said.stream);
				queueMicrotask(() => started.onmessage({ data: { told: null } }));
			}
		},
		terminate: () => {
			started.isEnded = true;
		}
	};
	return started;
}

/** A counter over the contacts worked by hand, prepared, with the workers that were started. */
async function prepared(begin: (start: number) => ReturnType<typeof worker> | Error) {
	const { order } = (await ordersOver(engine, followedContacts))('da-repeat');
	const workers: ReturnType<typeof worker>[] = [];
	let starts = 0;
	const tabulator = new RemoteTabulator(async () => {
		const begun = begin(starts++);
		if (begun instanceof Error) throw begun;
		workers.push(begun);
		return begun as unknown as Worker;
	});
	const counter = new Counter(engine, tabulator);
	const prepare = () => counter.prepare({ counts: [{ order, groupings: [] }], filtered: [], rows: 9 });
	return { counter, order, prepare, workers, starts: () => starts };
}

const everyone = [{ units: 4, denominator: 3, numerator: 2 }];

describe('a tabulator in a worker', () => {
	it('counts with one worker', async () => {
		const { counter, order, prepare, workers } = await prepared(() => worker());
		await prepare();
		expect(counter.isQuick(order, [])).toBe(true);
		expect(await counter.counts(order, [])).toEqual(everyone);
		expect(workers).toHaveLength(1);
	});

	it('that breaks off is let go of: the engine counts, until columns are in another', async () => {
		let isBroken = false;
		const { counter, order, prepare, workers } = await prepared((start) => worker(() => start === 0 && isBroken));
		await prepare();
		isBroken = true;
		expect(await counter.counts(order, [])).toEqual(everyone);
		expect([counter.isQuick(order, []), workers[0]?.isEnded]).toEqual([false, true]);
		await prepare();
		expect([counter.isQuick(order, []), workers.length]).toEqual([true, 2]);
	});

	it('that never starts is not tried for ever', async () => {
		const { counter, order, prepare, starts } = await prepared(() => new Error('status 503'));
		for (let time = 0; time < 6; time++) await prepare().catch(() => {});
		expect(starts()).toBe(3);
		expect(await counter.counts(order, [])).toEqual(everyone);
	});

	it('that is closed answers nothing any more', async () => {
		const remote = new RemoteTabulator(async () => worker() as unknown as Worker);
		const table = remote.open();
		remote.close();
		const task = { tests: [], unit: 'person', state: null, groups: [], whose: 'own' } as const;
		await expect(table.tabulate(task)).rejects.toThrow('lost');
	});
});
