import { describe, expect, it } from 'vitest';
import { release } from '../../src/lib/disclosure/release';
import { evidenceRungs } from '../../src/lib/format/evidence-rungs';
import type { FigureHead } from '../../src/lib/model/figure';
import type { Refusal } from '../../src/lib/model/refusal';
import { evidenceOf } from '../../src/lib/ui/evidence-of';
import { beforeAfterFigure } from '../support/before-after-figure';
import { countHead, figureOf, headOf } from '../support/figures';

async function spoken(head: FigureHead) {
	const figure = await release(
		figureOf([{ name: 'Central Link', numerator: 800, denominator: 1000 }], head),
		'threshold-10'
	);
	const [cell] = figure.cells;
	if (!cell) throw new Error('no cell');
	return { figure, cell };
}

/** What the rungs of a change find and need, on the page and in a file. */
async function refused(refusal: Refusal, head = headOf()) {
	const evidence = evidenceOf(await spoken(head), { state: 'refused', refusal });
	const of = (place: 'page' | 'file') => {
		const [, change, against] = evidenceRungs(evidence, place);
		expect([against?.found, against?.needs]).toEqual([change?.found, change?.needs]);
		return [change?.found, change?.needs];
	};
	return { page: of('page'), file: of('file') };
}

describe('evidenceOf(spoken, beforeAfter)', () => {
	it('asks for the day of a start that the extracts do not give', async () => {
		const { page, file } = await refused({
			kind: 'unsaid',
			what: 'When did Central Link start?',
			remedy: 'Enter the day it started.'
		});
		expect(page).toEqual(['', 'When did Central Link start? Enter the day it started.']);
		expect(file).toEqual(['The extracts do not say when the partnership started.', 'The day the partnership started.']);
	});

	it('finds of a count that it has no before and after, and asks for a share', async () => {
		const { page, file } = await refused(
			{ kind: 'unsuited', what: 'Before and after is shown for shares only', remedy: 'Choose a share.' },
			countHead()
		);
		expect(page).toEqual(['Before and after is shown for shares only.', 'Choose a share.']);
		expect(file).toEqual([
			'Before and after is shown for shares only.',
			'Records of cases, and a measure of them that is a share, such as people seen again within 12 months.'
		]);
	});

	it('asks a file’s reader for areas where there are none to compare, and for nothing where it is not shown', async () => {
		const { page, file } = await refused({
			kind: 'too-little-shown',
			what: 'No area to hold Central Link against',
			remedy: 'Take filters away.'
		});
		expect(page).toEqual(['No area to hold Central Link against.', 'Take filters away.']);
		expect(file[1]).toMatch(
			/^Areas of the partnership, and others where it has fewer than 10 people, with enough people /
		);
		const presenting = await refused({
			kind: 'withheld',
			what: 'Before and after is not shown while presenting',
			remedy: 'Stop presenting.'
		});
		expect(presenting.file).toEqual(['Before and after is not shown while presenting.', '']);
	});

	it('tells by the kind of a refusal, whatever its words', async () => {
		const asks = await refused({ kind: 'unsaid', what: 'The start is wanting', remedy: 'Enter it.' });
		expect(asks.page).toEqual(['', 'The start is wanting Enter it.']);
		const withheld = await refused({ kind: 'withheld', what: 'Not shown to others', remedy: 'Stop.' });
		expect(withheld.file).toEqual(['Not shown to others.', '']);
		const quoting = await refused({ kind: 'unsuited', what: 'Nothing for Why Not?', remedy: 'Widen it.' });
		expect(quoting.page).toEqual(['Nothing for Why Not?.', 'Widen it.']);
	});

	it('rests on no earlier before and after while another is worked out', async () => {
		const last = await beforeAfterFigure();
		const evidence = evidenceOf(await spoken(headOf()), { state: 'asking', last });
		expect(evidence.beforeAfter).toBeNull();
		expect(evidenceRungs(evidence, 'page')[1]).toMatchObject({ found: 'Being worked out …', needs: '' });
		expect(evidenceOf(evidence, { state: 'answered', figure: last }).beforeAfter).toBe(last);
	});
});
