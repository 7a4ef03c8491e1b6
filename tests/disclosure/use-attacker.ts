import { afterAll, beforeAll } from 'vitest';
import type { ReleasedFigure } from '../../src/lib/disclosure/released';
import type { Engine } from '../../src/lib/duckdb/engine';
import { thresholds, type RuleId } from '../../src/lib/model/rule';
import { openNodeEngine } from '../support/node-engine';
import type { Contact } from './people-counted';
import { walksOf } from './walked';

/** Whoever holds all files of a walk against each other. */
interface Attacker<Rule extends RuleId, File, Found, Kind extends string> {
	/** What a figure tells them. */
	readonly tell: (figure: ReleasedFigure, contacts: readonly Contact[]) => File;
	/** What they find of groups of fewer people than the preset's threshold. */
	readonly find: (files: readonly File[], threshold: number) => readonly Found[];
	/** The kinds that what they find is counted by. */
	readonly kinds: readonly Kind[];
	readonly kindOf: (found: Found, rule: Rule) => Kind;
}

/** Extracts by their first and last seed, and how many walks there are of each. */
interface Walks<Rule extends RuleId> {
	readonly rule: Rule;
	readonly first: number;
	readonly last: number;
	readonly walks?: number;
}

/** How much of each kind is found in all files of the walks, and in those that the ledger lets go. */
interface Counts<Kind extends string> {
	readonly before: Readonly<Record<Kind, number>>;
	readonly after: Readonly<Record<Kind, number>>;
}

/** An attacker with one engine for a test file: call it at the top of the file. The function it returns walks and counts. */
export function useAttacker<Rule extends RuleId, File, Found, Kind extends string>({
	tell,
	find,
	kinds,
	kindOf
}: Attacker<Rule, File, Found, Kind>): (walks: Walks<Rule>) => Promise<Counts<Kind>> {
	let engine: Engine | undefined;
	beforeAll(async () => {
		engine = await openNodeEngine();
	});
	afterAll(() => engine?.close());
	return async ({ rule, first, last, ...size }) => {
		if (!engine) throw new Error('the engine has not started: call useAttacker() outside the tests');
		const [before, after]: [Kind[], Kind[]] = [[], []];
		const counted = { walks: 0, exported: 0, refused: 0 };
		for (let seed = first; seed <= last; seed++)
			for (const { exported, kept } of await walksOf(engine, { seed, rule, ...size }, tell)) {
				counted.walks++;
				counted.exported += kept.length;
				counted.refused += exported.length - kept.length;
				before.push(...find(exported, thresholds[rule]).map((found) => kindOf(found, rule)));
				after.push(...find(kept, thresholds[rule]).map((found) => kindOf(found, rule)));
			}
		const counts = { before: tally(kinds, before), after: tally(kinds, after) };
		const [without, withIt] = [JSON.stringify(counts.before), JSON.stringify(counts.after)];
		console.info(`${rule}: ${JSON.stringify(counted)}; found without the ledger ${without}, with it ${withIt}`);
		return counts;
	};
}

function tally<Kind extends string>(kinds: readonly Kind[], found: readonly Kind[]): Record<Kind, number> {
	const none = Object.fromEntries(kinds.map((kind) => [kind, 0])) as Record<Kind, number>;
	for (const kind of found) none[kind]++;
	return none;
}
