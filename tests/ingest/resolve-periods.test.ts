import { describe, expect, it } from 'vitest';
import { resolvePeriods } from '../../src/lib/ingest/resolve-periods';

const units = (written: string[]) => {
	const { periods, isOpen } = resolvePeriods(written);
	return { units: written.map((text) => periods.get(text)?.unit ?? null), isOpen };
};

describe('resolvePeriods', () => {
	it('takes 2011-12 for December among months', () =>
		expect(units(['2011-10', '2011-11', '2011-12'])).toEqual({ units: ['month', 'month', 'month'], isOpen: false }));
	it('takes 2011-12 for a financial year among financial years', () =>
		expect(units(['2011-12', '2012-13', '2013-14'])).toEqual({
			units: ['financial-year', 'financial-year', 'financial-year'],
			isOpen: false
		}));
	it('says that it cannot tell where every one could be both', () =>
		expect(units(['2010-11', '2011-12']).isOpen).toBe(true));
	it('gives no period to what is none', () => expect(units(['2024-01', 'Total']).units).toEqual(['month', null]));
});
