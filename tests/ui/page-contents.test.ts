import { expect, test } from 'vitest';
import { release } from '../../src/lib/disclosure/release';
import { headlineCell, otherPicks } from '../../src/lib/ui/headline-cell';
import { pageContents } from '../../src/lib/ui/page-contents';
import { figureOf, headOf } from '../support/figures';

test('pageContents has the four further groups that the page speaks of, and how many more are picked out', async () => {
	const names = ['Barnet', 'Bexley', 'Brent', 'Bromley', 'Camden', 'Croydon', 'Ealing'];
	const head = headOf();
	const figure = await release(
		figureOf(
			names.map((name, at) => ({ name, numerator: 200 + 20 * at, denominator: 900 })),
			headOf({ question: { ...head.question, pick: names } })
		),
		'threshold-10'
	);
	const spoken = headlineCell([figure]);
	if (!spoken) throw new Error('somebody is picked out');
	const others = otherPicks(names, spoken, [figure], []);
	const { page } = pageContents('compare-areas', 'Where?', spoken, [figure], { others });
	expect(spoken.cell.group?.name).toBe('Barnet');
	expect(page.others?.map(({ kind, cell }) => [kind, cell.group?.name])).toEqual(
		['Bexley', 'Brent', 'Bromley', 'Camden'].map((name) => ['sentence', name])
	);
	expect(page.othersUnsaid).toBe(2);
});
