import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReleasedFigure } from '../../src/lib/disclosure/released';
import type { Engine } from '../../src/lib/duckdb/engine';
import { thresholds } from '../../src/lib/model/rule';
import { openNodeEngine } from '../support/node-engine';
import { completeTo } from './filter-walks';
import { dayOf, type Contact } from './people-counted';
import { recovered, type Recovered } from './walk-attack';
import { toldBy, type Told } from './told-sets';
import { walksOf } from './walked';

const cutoff = dayOf(completeTo);

let engine: Engine;
beforeAll(async () => {
	engine = await openNodeEngine();
});
afterAll(() => engine.close());

/** Groups of a few people, or of a few to whom it happened, whose number follows from two files or more of a walk. `byTwo`: from two
 *  told numbers of sets, one within the other. `bySums`: from sums and differences of three numbers or more. `inBoth`: how many stand
 *  in both of two groups, who are known from how much groups add up to beyond their total. `alone`: what of all this follows from one
 *  file, however it is known. */
interface Tally {
	readonly byTwo: number;
	readonly bySums: number;
	readonly inBoth: number;
	readonly alone: number;
}

describe('whoever holds all files of a walk against each other', () => {
	// How many stand in two groups of a table is a known limit, of one file and of the levels of two: as many as stand here.
	it.each([
		['threshold-10', 1, 7, { byTwo: 0, bySums: 0, inBoth: 45, alone: 291 }],
		['threshold-5', 8, 10, { byTwo: 0, bySums: 0, inBoth: 24, alone: 336 }]
	] as const)(
		'recovers no group of a few people from several of them under %s, but of who stands in two groups',
		{ timeout: 1_200_000 },
		async (rule, first, last, limits) => {
			const [before, after] = [tallyOf(), tallyOf()];
			const counted = { walks: 0, exported: 0, refused: 0 };
			for (let seed = first; seed <= last; seed++)
				for (const { exported, kept } of await walksOf(engine, { seed, rule }, tellAll)) {
					counted.walks++;
					counted.exported += kept.length;
					counted.refused += exported.length - kept.length;
					before.add(recovered(exported, thresholds[rule]));
					after.add(recovered(kept, thresholds[rule]));
				}
			console.info(
				`${rule}: ${JSON.stringify(counted)}; recovered without the ledger ${JSON.stringify(before.counts)}, with it ${JSON.stringify(after.counts)}`
			);
			expect(before.counts.byTwo).toBeGreaterThan(0);
			expect(before.counts.bySums).toBeGreaterThan(0);
			expect(after.counts).toEqual(limits);
		}
	);
});

function tallyOf() {
	const counts: Record<keyof Tally, number> = { byTwo: 0, bySums: 0, inBoth: 0, alone: 0 };
	const add = (found: readonly Recovered[]) => {
		for (const { how, files } of found)
			counts[files === 1 ? 'alone' : how === 'difference of two' ? 'byTwo' : how === 'in both' ? 'inBoth' : 'bySums']++;
	};
	return { counts, add };
}

/** All that a figure tells. The attacker's sets are the product's: what is told of each is how many it has. */
function tellAll(figure: ReleasedFigure, contacts: readonly Contact[]): readonly Told[] {
	const told = toldBy(figure, contacts, cutoff);
	expect(told.map(({ size }) => size)).toEqual(told.map(({ people }) => people.size));
	return told;
}
