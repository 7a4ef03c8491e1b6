import { describe, expect, it } from 'vitest';
import { tellsFewTogether, type ToldTogether } from '../../src/lib/disclosure/few-told-together';
import { protectInPlace, RemoteProtector } from '../../src/lib/disclosure/protector';
import type { ProtectTask, TableCell } from '../../src/lib/disclosure/protect-table';

/** 4 and 16 of 20: with the 4 hidden, the 16 has to be hidden as well. */
const task: ProtectTask = {
	cells: [cell(20, 0), { ...cell(4, 1), sensitive: true, isHidden: true }, cell(16, 1)],
	sums: [{ total: 0, parts: [1, 2] }],
	parts: [],
	width: 10,
	guardsAll: true
};

function cell(value: number, depth: number): TableCell {
	const amounts = [{ value, low: 0, high: Infinity }];
	return { amounts, cost: value, sensitive: false, mayHide: depth > 0, depth, isHidden: false };
}

/** The part of a browser's Worker that is used, over the product's own solver. `breaks`: fails as a script does that cannot run. */
function worker(breaks = false): Worker {
	const started = {
		onmessage: (_: { data: unknown }) => {},
		onerror: (_: { message: string }) => {},
		postMessage: (said: ProtectTask | ToldTogether) => {
			if (breaks) queueMicrotask(() => started.onerror({ message: 'out of memory' }));
			else if ('atoms' in said) started.onmessage({ data: { tellsFew: tellsFewTogether(said) } });
			else void protectInPlace(said).then((hidden) => started.onmessage({ data: { hidden } }));
		},
		terminate: () => {}
	};
	return started as unknown as Worker;
}

describe('a protector in a worker', () => {
	it('protects one table after another with one worker', async () => {
		let starts = 0;
		const remote = new RemoteProtector(() => Promise.resolve((starts++, worker())));
		expect(await Promise.all([remote.protect(task), remote.protect(task)])).toEqual([
			[1, 2],
			[1, 2]
		]);
		expect(starts).toBe(1);
	});

	it('tells beside tables what numbers tell together, each asker its own', async () => {
		const remote = new RemoteProtector(() => Promise.resolve(worker()));
		// all but 4 people of set 2 stand in set 0 or 1
		const atoms = new TextEncoder().encode('30 0 2\n40 1 2\n4 2');
		const told = { atoms, earlier: [0, 1], told: [2], tables: [], events: [], threshold: 10 };
		expect(
			await Promise.all([remote.protect(task), remote.tellsFew(told), remote.tellsFew({ ...told, threshold: 4 })])
		).toEqual([[1, 2], true, false]);
	});

	it('says once that it is long at work, over several tables, and once that this is over', async () => {
		const said: boolean[] = [];
		const slow = (): Worker => {
			const started = worker();
			const { postMessage } = started;
			return Object.assign(started, {
				postMessage: (task: ProtectTask) => setTimeout(() => postMessage(task), 700)
			});
		};
		const remote = new RemoteProtector(
			() => Promise.resolve(slow()),
			(isLong) => said.push(isLong)
		);
		await remote.protect(task);
		expect(said).toEqual([]);
		await Promise.all([remote.protect(task), remote.protect(task)]);
		expect(said).toEqual([true]);
		await new Promise((resolve) => setTimeout(resolve, 400));
		expect(said).toEqual([true, false]);
	});

	it('that could not be loaded is loaded again for the next table', async () => {
		let starts = 0;
		const remote = new RemoteProtector(() =>
			starts++ === 0 ? Promise.reject(new Error('status 503')) : Promise.resolve(worker())
		);
		await expect(remote.protect(task)).rejects.toThrow('status 503');
		expect(await remote.protect(task)).toEqual([1, 2]);
	});

	it('that broke off is started anew for the next table', async () => {
		let starts = 0;
		const remote = new RemoteProtector(() => Promise.resolve(worker(starts++ === 0)));
		await expect(remote.protect(task)).rejects.toThrow('out of memory');
		expect(await remote.protect(task)).toEqual([1, 2]);
	});

	it('breaks off a table that is dropped and takes long, so that the next is not held up', async () => {
		const dropped = new AbortController();
		const workers: ReturnType<typeof worker>[] = [];
		let ended = 0;
		const remote = new RemoteProtector(async () => {
			const started = worker();
			// the first never answers
			if (workers.length === 0) Object.assign(started, { postMessage: () => {}, terminate: () => ended++ });
			workers.push(started);
			return started;
		});
		const [first, second] = [remote.protect(task, dropped.signal), remote.protect(task, dropped.signal)];
		const third = remote.protect(task);
		// once the first is under way
		await new Promise((resolve) => setTimeout(resolve));
		dropped.abort(new Error('asked something else'));
		await expect(first).rejects.toThrow('asked something else');
		await expect(second).rejects.toThrow('asked something else');
		expect(await third).toEqual([1, 2]);
		expect([workers.length, ended]).toEqual([2, 1]);
	});

	it('lets a table that is dropped and soon done be, with its worker', async () => {
		const dropped = new AbortController();
		let starts = 0;
		const remote = new RemoteProtector(async () => (starts++, worker()));
		const first = remote.protect(task, dropped.signal);
		await new Promise((resolve) => setTimeout(resolve));
		dropped.abort();
		expect(await first).toEqual([1, 2]);
		expect(await remote.protect(task)).toEqual([1, 2]);
		expect(starts).toBe(1);
	});

	it('can be closed when it could not be loaded', async () => {
		const remote = new RemoteProtector(() => Promise.reject(new Error('status 503')));
		const first = remote.protect(task);
		remote.close();
		await expect(first).rejects.toThrow('closed');
	});

	it('leaves nobody waiting when it is closed', async () => {
		const said: boolean[] = [];
		const deaf = async () => Object.assign(worker(), { postMessage: () => {} });
		const remote = new RemoteProtector(deaf, (isLong) => said.push(isLong));
		const told: ToldTogether = {
			atoms: new Uint8Array(),
			earlier: [],
			told: [],
			tables: [],
			events: [],
			threshold: 10
		};
		const [first, second] = [remote.tellsFew(told), remote.protect(task)];
		await new Promise((resolve) => setTimeout(resolve, 1100));
		remote.close();
		await expect(first).rejects.toThrow('closed');
		await expect(second).rejects.toThrow('closed');
		await expect.poll(() => said).toEqual([true, false]);
	});
});
