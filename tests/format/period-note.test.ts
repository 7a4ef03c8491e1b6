import { expect, test } from 'vitest';
import { release } from '../../src/lib/disclosure/release';
import { figureNotes } from '../../src/lib/format/figure-words';
import { figureOf, headOf } from '../support/figures';
import { dayFromParts } from '../../src/lib/model/day';
import { periodOf } from '../../src/lib/model/period';

const quarter = (month: number) => periodOf(dayFromParts(2023, month, 1), 'quarter');
const groups = [
	{ name: '2023-01-01', numerator: 40, denominator: 100, period: quarter(1) },
	{ name: '2023-04-01', numerator: 50, denominator: 110, period: quarter(4) }
];
const notes = async (benchmark: string) => {
	const head = headOf();
	const by = { id: 'period', label: 'quarter' };
	const question = { ...head.question, by: 'period', benchmark };
	return figureNotes(await release(figureOf(groups, { ...head, by, question }), 'threshold-10')).join(' ');
};

test('periods against everyone are said to weigh those seen often', async () => {
	expect(await notes('all')).toContain('those seen often weigh more here than among everyone');
	expect(await notes('synthetic')).not.toContain('seen often');
});
