import { expect, test } from 'vitest';
import { drawFigure } from '../../src/lib/chart/draw-figure';
import { exportPalette } from '../../src/lib/chart/palette';
import { figureCsv } from '../../src/lib/export/csv';
import { pageOds } from '../../src/lib/export/ods';
import { figureSvg } from '../../src/lib/export/svg';
import type { ReleasedFigure } from '../../src/lib/disclosure/released';
import { figureOf } from '../support/figures';
import { boroughFigure } from '../support/released-figures';

// The type check is the test: each of these lines must fail to compile, or `@ts-expect-error` is itself an error.
async function breaches(): Promise<unknown[]> {
	const estimated = figureOf([]);
	const lookalike: ReleasedFigure = { ...(await boroughFigure()) };
	const provenance = { appVersion: '', exportedAt: '', handlingMarking: null };
	return [
		// @ts-expect-error estimates have not passed the gate
		figureCsv(estimated),
		// @ts-expect-error neither has a figure of the right shape that release() did not make
		figureCsv(lookalike),
		// @ts-expect-error nor may it be drawn
		drawFigure(lookalike, { width: 600, palette: exportPalette, fontFamily: 'serif' }),
		// @ts-expect-error nor exported as a picture
		figureSvg(lookalike, provenance),
		pageOds(
			// @ts-expect-error nor stand in a page's file
			{ name: 'compare-areas', heading: '', sentence: '', parts: [{ kind: 'groups', figure: lookalike }] },
			provenance
		)
	];
}

test('charts and exports do not compile with anything but what release() made', () => {
	expect(breaches).toBeTypeOf('function');
});
