import { expect, it } from 'vitest';
import { figureSentence } from '../../src/lib/format/figure-sentence';
import { figureSubtitle } from '../../src/lib/format/figure-words';
import { resultSentence } from '../../src/lib/format/result-sentence';
import { release } from '../../src/lib/disclosure/release';
import { figureHasSentence } from '../../src/lib/format/has-sentence';
import { figureOf, headOf } from '../support/figures';
import { boroughFigure, countFigure } from '../support/released-figures';

it('figureSentence(figure, cell) says what was found of the groups and what they are, then the cell', async () => {
	const figure = await boroughFigure();
	const said = figureSentence(figure, figure.total);
	expect(said).toMatch(
		/^One of [a-z]+ boroughs does better than .*, one does worse \(People not seen again within 12 months,/
	);
	expect(said).toContain(`(${figureSubtitle(figure)}). `);
	expect(said.endsWith(resultSentence(figure, figure.total))).toBe(true);
	// 3 of 8 people of the City of London are hidden
	expect(said).not.toContain('City of London');
});

it('figureSentence(figure, cell) of counts, which have no verdicts, is the sentence of the cell', async () => {
	const figure = await countFigure();
	expect(figureSentence(figure, figure.total)).toBe(resultSentence(figure, figure.total));
});

it('figureHasSentence(figure, cell) is so where a number or a finding is told, and not where all is hidden', async () => {
	const [shown, counts] = [await boroughFigure(), await countFigure()];
	expect(figureHasSentence(shown, shown.total)).toBe(true);
	expect(figureHasSentence(counts, counts.total)).toBe(true);
	// the finding of the others may be sent, though one that is picked out is hidden
	const city = shown.cells.find(({ group }) => group?.name === 'City of London');
	if (!city) throw new Error('no City of London');
	expect([city.result.status, figureHasSentence(shown, city)]).toEqual(['[c]', true]);
	const few = ['Barnet', 'Brent'].map((name) => ({ name, numerator: 2, denominator: 4 }));
	const hidden = await release(figureOf(few, headOf()), 'threshold-10');
	expect([hidden.total.result.status, figureHasSentence(hidden, hidden.total)]).toEqual(['[c]', false]);
});
