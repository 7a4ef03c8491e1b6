import { describe, expect, it } from 'vitest';
import { keepFindings, keptSince, type KeepState } from '../../src/lib/keep/keep-state';

const day = 86_400_000;
const since = Date.UTC(2026, 10, 3, 12);
const ids = (keep: KeepState, now = since) => keepFindings(keep, now).map(({ id }) => id);

describe('keepFindings', () => {
	it('has nothing to say where nothing is kept, or where keeping is new and went well', () => {
		expect(ids({ state: 'off' })).toEqual([]);
		expect(ids({ state: 'unavailable' })).toEqual([]);
		expect(ids({ state: 'on', since: null, work: 'keeping' })).toEqual([]);
		expect(ids({ state: 'on', since, work: 'none' })).toEqual([]);
	});

	it('asks from the thirtieth day on whether to delete', () => {
		const keep = { state: 'on', since, work: 'none' } as const;
		expect(ids(keep, since + 30 * day - 1)).toEqual([]);
		expect(ids(keep, since + 30 * day)).toEqual(['kept-30-days']);
		expect(keepFindings(keep, since + 30 * day)[0]?.what).toContain('since 3 November 2026');
	});

	it('says that another tab has it, why it is not open, and that something could not be kept', () => {
		expect(ids({ state: 'elsewhere' })).toEqual(['kept-elsewhere']);
		for (const why of ['cancelled', 'not-read', 'not-deleted', 'of-another-tab'] as const)
			expect(ids({ state: 'closed', why })).toEqual(['kept-not-open']);
		expect(ids({ state: 'on', since, work: 'failed' })).toEqual(['not-kept']);
	});
});

it('keptSince names the London day', () => {
	// 23:30 UTC on 30 June is half past midnight on 1 July in London.
	expect(keptSince(Date.UTC(2026, 5, 30, 23, 30))).toBe('1 July 2026');
});
