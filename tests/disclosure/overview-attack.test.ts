import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Counter } from '../../src/lib/count/counter';
import { PeopleSets } from '../../src/lib/count/people-sets';
import { tellsFewTogether, type ToldTogether } from '../../src/lib/disclosure/few-told-together';
import type { ReleasedFigure } from '../../src/lib/disclosure/released';
import type { Engine } from '../../src/lib/duckdb/engine';
import { overviewMeasures } from '../../src/lib/metric/overview-measures';
import { defaultQuestion } from '../../src/lib/model/question';
import { thresholds } from '../../src/lib/model/rule';
import { answer } from '../../src/lib/pipeline';
import { answerOverview } from '../../src/lib/pipeline-overview';
import { loadedExtracts } from '../support/loaded-extracts';
import { openNodeEngine } from '../support/node-engine';
import { caseFileOf, casesOf, completeTo, knownFrom } from './overview-attack';

let engine: Engine;
beforeAll(async () => {
	engine = await openNodeEngine();
});
afterAll(() => engine.close());

const nothing = { signal: new AbortController().signal, screen: () => Promise.resolve(null), onProgress: () => {} };

describe('whoever solves all measures of an overview together', () => {
	// Midpoint 6 tells 3 where there are 1 to 6: five apart is as told.
	it.each([
		['threshold-10', 1, 10, 10],
		['round-5', 11, 15, 8],
		['midpoint-6', 16, 20, 5],
		['threshold-5', 21, 25, 5]
	] as const)('knows no number of a few under %s', { timeout: 1_200_000 }, async (rule, first, last, width) => {
		const known = { apart: 0, together: 0 };
		const counted = { shown: 0, left: 0 };
		for (let seed = first; seed <= last; seed++) {
			const cases = casesOf(seed);
			const dataset = await loadedExtracts(engine, { 'cases.csv': caseFileOf(cases) }, completeTo);
			const question = { ...defaultQuestion, metric: 'positive-outcome' };
			const counter = new Counter(engine);
			const apart: ReleasedFigure[] = [];
			for (const { question: asked } of overviewMeasures(question, dataset)) {
				const figure = await answer(counter, { name: 'intervals', question: asked, dataset, rule, linked: [] });
				if (!('what' in figure)) apart.push(figure);
			}
			const task = { question, dataset, rule, linked: [], tellsFew, ...nothing };
			const overview = await answerOverview(counter, new PeopleSets(engine), task);
			if ('what' in overview) throw new Error(overview.what);
			known.apart += knownFrom(apart, cases, { few: thresholds[rule], width }).length;
			const found = knownFrom(overview.measures, cases, { few: thresholds[rule], width });
			expect({ seed, found }).toEqual({ seed, found: [] });
			known.together += found.length;
			counted.shown += overview.measures.length;
			counted.left += overview.left.length;
		}
		console.info(`${rule}: measures ${JSON.stringify(counted)}; numbers known ${JSON.stringify(known)}`);
		expect(known.apart).toBeGreaterThan(0);
	});
});

function tellsFew(told: ToldTogether): Promise<boolean> {
	return Promise.resolve(tellsFewTogether(told));
}
