import { describe, expect, test } from 'vitest';
import { release } from '../../src/lib/disclosure/release';
import { evidenceRungs, reachedSentence, type EvidenceRung } from '../../src/lib/format/evidence-rungs';
import type { ToldIn } from '../../src/lib/disclosure/page-part';
import type { BenchmarkCounts } from '../../src/lib/model/counts';
import type { Question } from '../../src/lib/model/question';
import { beforeAfterFigure } from '../support/before-after-figure';
import { figureOf, headOf } from '../support/figures';

const wanting = {
	page: { found: '', needs: 'When did Central Link start? Enter the day it started.' },
	file: { found: 'The extracts do not say when it started.', needs: 'The day it started.' }
};
const plain = { question: { ...headOf().question, benchmark: 'all', pick: ['Central Link'] } };

/** 80% of 1,000 with the partnership, 70% of 9,000 without: 71% of everyone. */
async function spoken(question: Partial<Question> = {}, events = 800, benchmark?: BenchmarkCounts, people = 1000) {
	const head = headOf({
		name: 'partnerships',
		by: { id: 'partnership', label: 'partnership' },
		question: { ...plain.question, ...question }
	});
	const groups = [
		{ name: 'Central Link', numerator: events, denominator: people },
		{ name: 'No partnership', numerator: 6300, denominator: 9000 }
	];
	const figure = await release(figureOf(groups, head, benchmark), 'threshold-10');
	const [cell] = figure.cells;
	if (!cell) throw new Error('no cell');
	return { figure, cell };
}

const named = (rungs: readonly EvidenceRung[]) => rungs.map(({ name, verdict }) => [name, verdict]);

describe('evidenceRungs', () => {
	test('has the four in their order: a level alone, and what each further one needs', async () => {
		const { figure, cell } = await spoken();
		const rungs = evidenceRungs({ figure, cell, beforeAfter: null, wanting, leftOut: [] }, 'page');
		expect(named(rungs)).toEqual([
			['level', 'better'],
			['change', null],
			['change against comparators', null],
			['trial', null]
		]);
		expect(rungs.map(({ isReached }) => isReached)).toEqual([true, false, false, false]);
		expect(rungs.map(({ isClaimed }) => isClaimed)).toEqual([true, false, false, false]);
		expect(rungs[0]?.found).toMatch(
			/^80\.0%; everyone in the extract 71\.0%: 9\.0 points higher, likely between \d\.\d and 1\d\.\d points\.$/
		);
		expect(rungs[0]?.needs).toContain('people in the same areas without a partnership');
		expect([rungs[1]?.needs, rungs[2]?.needs]).toEqual([wanting.page.needs, wanting.page.needs]);
		expect(rungs[3]?.needs).toBe('People or areas allocated to the partnership by chance, before its work begins.');
		expect(reachedSentence(rungs)).toBe(
			'It reaches rung 1 of 4, level. A claim may stand only on the rung it has reached.'
		);
	});

	test('asks for no fairer level where it is held against people in the same areas', async () => {
		const { figure, cell } = await spoken({ benchmark: 'untreated' }, 800, {
			kind: 'counted',
			numerator: 2800,
			denominator: 4000
		});
		expect(evidenceRungs({ figure, cell, beforeAfter: null, wanting, leftOut: [] }, 'page')[0]?.needs).toBe('');
	});

	test('reaches none where nothing stands out from chance', async () => {
		const { figure, cell } = await spoken({}, 711);
		const rungs = evidenceRungs({ figure, cell, beforeAfter: null, wanting, leftOut: [] }, 'page');
		expect(named(rungs)[0]).toEqual(['level', 'not enough evidence']);
		expect(rungs[0]?.needs).toMatch(/^More people followed, so that the interval narrows\./);
		expect(reachedSentence(rungs)).toMatch(/^It reaches none of the 4 rungs yet/);
	});

	test('holds a year earlier as a change, and says what a level needs', async () => {
		const { figure, cell } = await spoken({ benchmark: 'previous-year' });
		const rungs = evidenceRungs({ figure, cell, beforeAfter: null, wanting, leftOut: [] }, 'page');
		expect([rungs[0]?.verdict, rungs[0]?.isClaimed, rungs[1]?.isClaimed]).toEqual([
			null,
			false,
			rungs[1]?.verdict !== null
		]);
		expect(rungs[0]?.needs).toMatch(/^Compare with everyone in the extract, or with people in the same areas/);
	});

	test('tells before and after for everyone in the areas, by the limits that R gives', async () => {
		const { figure, cell } = await spoken();
		const rungs = evidenceRungs({ figure, cell, beforeAfter: await beforeAfterFigure(), wanting, leftOut: [] }, 'page');
		// before-after-small.csv (R): treated −0.1026 to 0.0028, effect −0.1335 to −0.0065
		expect(rungs[1]).toMatchObject({ verdict: 'not enough evidence', isReached: false });
		expect(rungs[1]?.found).toBe(
			'Everyone in Camden and Islington: 20.0% before 1 July 2022, 15.0% since: −5.0 points (95% interval −10.3 to +0.3).'
		);
		expect(rungs[2]?.found).toBe(
			'Everyone in Camden and Islington, beyond the change of comparators: −7.0 points (95% interval −13.4 to −0.6).'
		);
	});

	test('reaches the rung of comparators only where tests find that others did not change as much, and that the two did not run apart', async () => {
		const { figure, cell } = await spoken();
		const before = await beforeAfterFigure();
		const told = (changed: Partial<typeof before>) => {
			const copy = Object.assign(Object.create(Object.getPrototypeOf(before)), before, changed);
			return evidenceRungs({ figure, cell, beforeAfter: copy, wanting, leftOut: [] }, 'page')[2];
		};
		// three other boroughs allow no p under 0.25
		expect(told({})).toMatchObject({ verdict: 'worse', isReached: false });
		expect(told({})?.needs).toBe('More areas: with so few no placebo test can find anything (p is never under 0.25).');
		const { placebo } = before;
		const asMuch = placebo && { ...placebo, p: 0.1, leastP: 0.05 };
		expect(told({ placebo: asMuch })?.needs).toContain('as much without the partnership (placebo test, p = 0.10)');
		const standsOut = placebo && { ...placebo, p: 0.05, leastP: 0.05 };
		const slope0 = { status: null, points: 0, lower: -1, upper: 1, p: 0.9 } as const;
		const tested = { placebo: standsOut, preTrend: { slope: slope0, periods: 6 } };
		expect(told(tested)).toMatchObject({ verdict: 'worse', isReached: true, needs: '' });
		// without a test it is no firmer than with one that finds nothing
		expect(told({ ...tested, placebo: null })).toMatchObject({ verdict: 'worse', isReached: false });
		expect(told({ ...tested, placebo: null })?.needs).toContain(
			'other areas in its place, for which there is too little'
		);
		expect(told({ ...tested, preTrend: null })).toMatchObject({ verdict: 'worse', isReached: false });
		expect(told({ ...tested, preTrend: null })?.needs).toContain('the trend before the start, for which there is too');
		const slope = { status: null, points: 2, lower: 1, upper: 3, p: 0.0004 } as const;
		expect(told({ ...tested, preTrend: { slope, periods: 6 } })).toMatchObject({ isReached: false });
		expect(told({ effect: { status: '[c]' } })).toMatchObject({
			...{ verdict: null, isReached: false },
			found: '[c] hidden: too few people, or would reveal another.',
			needs: 'Larger groups, so that none has to be hidden.'
		});
	});

	test('has a status in what is found, and what would bring a figure in what it needs', async () => {
		const few = await spoken({}, 3, undefined, 8);
		expect(few.cell.result.status).toBe('[c]');
		for (const place of ['page', 'file'] as const)
			expect(evidenceRungs({ ...few, beforeAfter: null, wanting, leftOut: [] }, place)[0]).toMatchObject({
				verdict: null,
				found: '[c] hidden: too few people, or would reveal another.',
				needs: 'Larger groups, so that none has to be hidden.'
			});
	});

	test('asks in a file for what is wanting, and names none of the page’s controls', async () => {
		const before = await beforeAfterFigure();
		const slope = { status: null, points: 2, lower: 1, upper: 3, p: 0.0004 } as const;
		const apart = Object.assign(Object.create(Object.getPrototypeOf(before)), before, {
			preTrend: { slope, periods: 6 }
		});
		const [all, year, alone] = [
			await spoken(),
			await spoken({ benchmark: 'previous-year' }),
			await spoken({ benchmark: '' })
		];
		const told = (place: ToldIn) =>
			[
				evidenceRungs({ ...all, beforeAfter: null, wanting, leftOut: [] }, place),
				evidenceRungs({ ...year, beforeAfter: apart, wanting, leftOut: [] }, place),
				evidenceRungs({ ...alone, beforeAfter: null, wanting, leftOut: [] }, place)
			].map((rungs) => rungs.slice(0, 3).map(({ needs }) => needs));
		const onPage = /at the head of the page|under before and after|Enter the day/;
		expect(told('page').map((needs) => needs.filter((text) => onPage.test(text)).length)).toEqual([3, 3, 3]);
		expect(told('file').flat().join('\n')).not.toMatch(/\bpage\b|[Cc]hoose|Enter|under before and after/);
		const [ofAll, ofYear] = told('file');
		expect(ofAll).toEqual([
			'Compared with people in the same areas without a partnership, less of it could lie in the areas.',
			'The day it started.',
			'The day it started.'
		]);
		expect(ofYear?.slice(1)).toEqual([
			'Something else to compare it with.',
			'Other comparators: the two ran apart before the start already.'
		]);
	});

	test('tells nothing of what is left out: neither what was found nor whether it is reached', async () => {
		const { figure, cell } = await spoken();
		const before = await beforeAfterFigure();
		const without = (...leftOut: ('sentence' | 'before-after')[]) =>
			evidenceRungs({ figure, cell, beforeAfter: before, wanting, leftOut }, 'page');
		const told = (rungs: readonly EvidenceRung[]) => rungs.map(({ isLeftOut }) => !isLeftOut);

		const ofLevel = without('before-after');
		expect(told(ofLevel)).toEqual([true, false, false, true]);
		expect(JSON.stringify(ofLevel.slice(1))).not.toMatch(/\d/);
		expect(reachedSentence(ofLevel)).toMatch(/^Of what is told here it reaches rung 1 of 4, level\. /);

		const ofChange = without('sentence');
		expect(told(ofChange)).toEqual([false, true, true, true]);
		expect(ofChange[0]).toMatchObject({ verdict: null, isReached: false, isClaimed: false });
		expect(JSON.stringify(ofChange[0])).not.toMatch(/\d/);
		expect(reachedSentence(ofChange)).toMatch(/^Of what is told here it reaches none of the 4 rungs\. /);

		const earlier = await spoken({ benchmark: 'previous-year' });
		const ofYears = evidenceRungs({ ...earlier, beforeAfter: before, wanting, leftOut: ['sentence'] }, 'page');
		expect(told(ofYears)).toEqual([true, false, true, true]);
	});
});
