import { describe, expect, it } from 'vitest';
import type { Dataset } from '../../src/lib/model/dataset';
import { dayFromIso } from '../../src/lib/model/day';
import { OwnMarks } from '../../src/lib/workspace/own-marks.svelte';

const day = dayFromIso('2022-01-01');

function empty(): { marks: OwnMarks; changes: () => number } {
	let changes = 0;
	return { marks: new OwnMarks(() => changes++), changes: () => changes };
}

describe('OwnMarks', () => {
	it('marks a day in words, once', async () => {
		const { marks, changes } = empty();
		expect(await marks.add(day, '  joint   triage begins ', 'change')).toBeNull();
		expect(marks.marks).toEqual([{ day, label: 'joint triage begins', kind: 'change', area: null, partnership: null }]);
		expect(await marks.add(day, 'joint triage begins', 'recording break')).toBe('This is marked already.');
		expect(changes()).toBe(1);
	});

	it.each([
		['no day', null, 'joint triage', /^Choose the day/],
		['no words', day, '   ', /^Write what changed/],
		['too many words', day, 'a'.repeat(61), /^Write at most 60 characters/],
		['a telephone number', day, 'ring 07700 900123', /^This reads as though it names somebody/],
		['an e-mail address', day, 'jo@example.org', /^This reads as though it names somebody/],
		['a person', day, 'Jane Smith', /^This reads as though it names somebody/]
	])('refuses %s, without saying it again', async (_what, on, written, problem) => {
		const { marks, changes } = empty();
		const said = await marks.add(on, written, 'change');
		expect(said).toMatch(problem);
		if (written.trim() !== '') expect(said).not.toContain(written);
		expect([marks.marks, changes()]).toEqual([[], 0]);
	});

	it('stands among the marks of notes extracts in the order of days, and is taken out again', async () => {
		const { marks } = empty();
		await marks.add(day, 'joint triage', 'change');
		const noted = (label: string, on: string) => ({
			...{ day: dayFromIso(on) ?? 0, label, kind: 'change' as const, area: null, partnership: null }
		});
		const dataset = { marks: [noted('before', '2021-05-01'), noted('after', '2023-05-01')] } as unknown as Dataset;
		expect(marks.set(dataset).marks.map(({ label }) => label)).toEqual(['before', 'joint triage', 'after']);
		const [own] = marks.marks;
		if (own) marks.remove(own);
		expect(marks.set(dataset)).toBe(dataset);
	});

	it('takes what was saved beside what stands, each once', async () => {
		const { marks } = empty();
		await marks.add(day, 'joint triage', 'change');
		const saved = [
			...marks.marks,
			{ day: 0, label: 'new system', kind: 'recording break' as const, area: null, partnership: null }
		];
		marks.take(saved);
		marks.take(saved);
		expect(marks.marks.map(({ label }) => label)).toEqual(['joint triage', 'new system']);
	});
});
