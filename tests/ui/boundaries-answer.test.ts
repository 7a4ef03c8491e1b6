import { describe, expect, it } from 'vitest';
import { boundariesAnswer } from '../../src/lib/ui/boundaries-answer';
import { figureIn } from '../../src/lib/workspace/answer';
import { Following } from '../../src/lib/workspace/following.svelte';
import { OwnBoundaries } from '../../src/lib/workspace/own-boundaries.svelte';
import { handDataset } from '../support/hand-dataset';
import { collection, londonSquares } from '../support/made-up-boundaries';
import { boroughFigure, partnershipFigure } from '../support/released-figures';

/** Boundaries of Barnet and Brent, joined to the areas of a dataset of both. */
async function joined() {
	const dataset = handDataset();
	const boundaries = new OwnBoundaries({ dataset, following: new Following() });
	await boundaries.take(new File([collection(londonSquares(['Barnet', 'Brent']))], 'two.geojson'));
	const join = boundaries.joined(dataset.areas, 'borough');
	if (!join) throw new Error('boundaries were taken');
	return { boundaries, join };
}

describe('boundariesAnswer', () => {
	it('keeps a place for the map while the first answer is on its way', async () => {
		const { boundaries, join } = await joined();
		expect(boundariesAnswer(undefined, join, boundaries)).toEqual({ state: 'asking', last: null });
	});

	it('is the map of what was answered, and of the last while another is asked', async () => {
		const { boundaries, join } = await joined();
		const figure = await boroughFigure();
		const answered = boundariesAnswer({ state: 'answered', figure }, join, boundaries);
		const map = figureIn(answered ?? undefined);
		expect([map?.head.name, map?.cells]).toEqual(['boundaries', figure.cells]);
		expect(Object.keys(map?.outlines?.of ?? {})).toEqual(['Brent', 'Barnet'].toSorted());
		const asked = boundariesAnswer({ state: 'asking', last: figure }, join, boundaries);
		expect(asked).toEqual({ state: 'asking', last: map });
	});

	it('says why where boundaries cannot be drawn, and is none where groups are no areas or were not answered', async () => {
		const { boundaries, join } = await joined();
		const refusal = { kind: 'unsuited', what: 'no', remedy: 'Another.' } as const;
		const figure = await partnershipFigure();
		expect(boundariesAnswer({ state: 'answered', figure }, refusal, boundaries)).toEqual({ state: 'refused', refusal });
		expect(boundariesAnswer({ state: 'answered', figure }, join, boundaries)).toBeNull();
		expect(boundariesAnswer({ state: 'failed', message: 'no' }, join, boundaries)).toBeNull();
	});
});
