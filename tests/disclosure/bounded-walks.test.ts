import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReleasedFigure } from '../../src/lib/disclosure/released';
import type { Engine } from '../../src/lib/duckdb/engine';
import { thresholds } from '../../src/lib/model/rule';
import { openNodeEngine } from '../support/node-engine';
import { completeTo } from './filter-walks';
import { narrowed, type Narrowed } from './interval-attack';
import { dayOf, type Contact } from './people-counted';
import { roundedTold, type RoundedTold } from './rounded-told';
import { toldBy } from './told-sets';
import { walksOf } from './walked';

const cutoff = dayOf(completeTo);

let engine: Engine;
beforeAll(async () => {
	engine = await openNodeEngine();
});
afterAll(() => engine.close());

/** Groups of a few people whose number is known from several files of a walk, or known to within fewer than the preset hides.
 *  `bothKnown`, `bothNear`: of those who stand in both of two groups. */
interface Tally {
	readonly known: number;
	readonly near: number;
	readonly bothKnown: number;
	readonly bothNear: number;
}

describe('whoever works out between how many and how many each group of all files of a walk must be', () => {
	// How many stand in two groups of a table is a known limit, and so is that a group may be known to within a few: as many as stand here.
	it.each([
		['threshold-10', 3, 4, { known: 0, near: 3, bothKnown: 1, bothNear: 22 }],
		['threshold-5', 8, 8, { known: 0, near: 1, bothKnown: 4, bothNear: 11 }]
	] as const)(
		'knows of no group of a few people how many they are under %s, but of who stands in two groups',
		{ timeout: 1_200_000 },
		async (rule, first, last, limits) => {
			const [before, after] = [tally(), tally()];
			const counted = { walks: 0, exported: 0, refused: 0 };
			for (let seed = first; seed <= last; seed++)
				for (const { exported, kept } of await walksOf(engine, { seed, rule, walks: 40 }, tellExactly)) {
					counted.walks++;
					counted.exported += kept.length;
					counted.refused += exported.length - kept.length;
					before.add(narrowed(exported, thresholds[rule]));
					after.add(narrowed(kept, thresholds[rule]));
				}
			console.info(
				`${rule}: ${JSON.stringify(counted)}; known without the ledger ${JSON.stringify(before.counts)}, with it ${JSON.stringify(after.counts)}`
			);
			expect(before.counts.known).toBeGreaterThan(0);
			expect(after.counts).toEqual(limits);
		}
	);
});

function tally() {
	const counts: Record<keyof Tally, number> = { known: 0, near: 0, bothKnown: 0, bothNear: 0 };
	const add = (found: readonly Narrowed[]) => {
		for (const { lower, upper, how } of found) {
			const isKnown = lower === upper;
			counts[how === 'in both' ? (isKnown ? 'bothKnown' : 'bothNear') : isKnown ? 'known' : 'near']++;
		}
	};
	return { counts, add };
}

/** All that a figure tells under a preset that does not round, and its hidden groups. */
function tellExactly(figure: ReleasedFigure, contacts: readonly Contact[]): RoundedTold {
	const told = toldBy(figure, contacts, cutoff).map(({ what, people, size, label }) => ({
		...{ what, people, label, low: size, high: size }
	}));
	return { told, hidden: roundedTold(figure, contacts, cutoff).hidden };
}
