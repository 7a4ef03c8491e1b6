import { describe, expect, it } from 'vitest';
import { figureIn } from '../../src/lib/workspace/answer';
import { tilesAnswer } from '../../src/lib/ui/tiles-answer';
import { boroughFigure, partnershipFigure } from '../support/released-figures';

const group = (key: string) => ({ key, code: key, name: key });
const dimension = (keys: readonly string[]) => ({
	...{ id: 'area', label: 'area', column: 'area' },
	groups: keys.map(group)
});
const loaded = {
	areas: { borough: dimension(['Barnet', 'Brent']), bcu: dimension(['East', 'North']), force: dimension([]) },
	extracts: []
};
const byBorough = { by: 'area', level: 'borough', filters: [] } as const;

describe('tilesAnswer', () => {
	it('keeps a place for the map while the first answer is on its way, where there will be one', () => {
		expect(tilesAnswer(undefined, byBorough, loaded)).toEqual({ state: 'asking', last: null });
		expect(tilesAnswer(undefined, { ...byBorough, by: 'risk' }, loaded)).toBeNull();
		expect(tilesAnswer(undefined, { ...byBorough, level: 'force' }, loaded)).toBeNull();
	});

	it('keeps none where a filter leaves one area, which makes no map', () => {
		const only = (...keys: string[]) => ({ ...byBorough, filters: [{ dimension: 'area', keys }] });
		expect(tilesAnswer(undefined, only('Brent'), loaded)).toBeNull();
		expect(tilesAnswer(undefined, only('Brent', 'Barnet'), loaded)).not.toBeNull();
		// how many boroughs a command unit holds is not known yet
		expect(tilesAnswer(undefined, only('East'), loaded)).not.toBeNull();
	});

	it('is the tiles of what was answered, and of the last while another is asked', async () => {
		const figure = await boroughFigure();
		const answered = tilesAnswer({ state: 'answered', figure }, byBorough, loaded);
		expect(figureIn(answered ?? undefined)).toBe(figure.tiles);
		expect(tilesAnswer({ state: 'asking', last: figure }, byBorough, loaded)).toEqual({
			state: 'asking',
			last: figure.tiles
		});
	});

	it('is none where the groups have no tiles, or were not answered', async () => {
		const figure = await partnershipFigure();
		expect(tilesAnswer({ state: 'answered', figure }, byBorough, loaded)).toBeNull();
		expect(tilesAnswer({ state: 'failed', message: 'no' }, byBorough, loaded)).toBeNull();
	});
});
