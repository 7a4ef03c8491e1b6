import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ReleasedFigure } from '../../src/lib/disclosure/released';
import type { Engine } from '../../src/lib/duckdb/engine';
import { thresholds } from '../../src/lib/model/rule';
import { openNodeEngine } from '../support/node-engine';
import { completeTo } from './filter-walks';
import { narrowed, type Narrowed } from './interval-attack';
import { dayOf, type Contact } from './people-counted';
import { roundedTold, type RoundedTold } from './rounded-told';
import { walksOf } from './walked';

const cutoff = dayOf(completeTo);

let engine: Engine;
beforeAll(async () => {
	engine = await openNodeEngine();
});
afterAll(() => engine.close());

/** Groups of a few people of which less is left open than one told number leaves of itself, and of which less than the preset's width is. */
interface Tally {
	readonly known: number;
	readonly near: number;
}

/** How far apart the numbers are that are told alike. */
const leftOpen = { 'round-5': 4, 'midpoint-6': 5 } as const;

describe('whoever inverts the rounding of all files of a walk', () => {
	it.each([
		['round-5', 11, 12],
		['midpoint-6', 15, 16]
	] as const)(
		'knows no group of a few people from several of them under %s, but by as much as each number leaves open',
		{ timeout: 1_200_000 },
		async (rule, first, last) => {
			const [before, after] = [tallyOf(leftOpen[rule]), tallyOf(leftOpen[rule])];
			const counted = { walks: 0, exported: 0, refused: 0 };
			for (let seed = first; seed <= last; seed++)
				for (const { exported, kept } of await walksOf(engine, { seed, rule, walks: 50 }, tellAll)) {
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
			expect(before.counts.near).toBeGreaterThan(0);
			expect(after.counts).toEqual({ known: 0, near: 0 });
		}
	);
});

function tallyOf(open: number) {
	const counts: Record<keyof Tally, number> = { known: 0, near: 0 };
	const add = (found: readonly Narrowed[]) => {
		for (const { lower, upper } of found) counts[upper - lower < open ? 'known' : 'near']++;
	};
	return { counts, add };
}

/** All that a figure tells. What it tells of a set is true of the attacker's. */
function tellAll(figure: ReleasedFigure, contacts: readonly Contact[]): RoundedTold {
	const all = roundedTold(figure, contacts, cutoff);
	expect(all.told.filter(({ people, low, high }) => people.size < low || people.size > high)).toEqual([]);
	return all;
}
