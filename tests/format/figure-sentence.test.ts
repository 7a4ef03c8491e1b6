import { expect, it } from 'vitest';
import { figureSentence } from '../../src/lib/format/figure-sentence';
import { figureSubtitle } from '../../src/lib/format/figure-words';
import { resultSentence } from '../../src/lib/format/result-sentence';
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
