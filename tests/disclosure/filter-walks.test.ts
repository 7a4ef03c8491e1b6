import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { Counter } from '../../src/lib/count/counter';
import { PeopleSets } from '../../src/lib/count/people-sets';
import { askedOf, findDifferingByFew, peopleAndEvents } from '../../src/lib/differencing';
import { tellsFewTogether } from '../../src/lib/disclosure/few-told-together';
import type { EventsOf } from '../../src/lib/disclosure/overlaps';
import type { ReleasedFigure, Safe } from '../../src/lib/disclosure/released';
import type { Engine } from '../../src/lib/duckdb/engine';
import type { NumberedSet } from '../../src/lib/metric/compile-atoms';
import type { Dataset } from '../../src/lib/model/dataset';
import type { AskedFigure } from '../../src/lib/model/exported';
import { thresholds, type RuleId } from '../../src/lib/model/rule';
import { findNear } from '../../src/lib/find-near';
import { answer } from '../../src/lib/pipeline';
import { setsByKind } from '../../src/lib/told-together';
import { loadedExtracts } from '../support/loaded-extracts';
import { openNodeEngine } from '../support/node-engine';
import { completeTo, contactsOf, fileOf, pagesOf, type Page } from './filter-walks';
import { dayOf, type Contact } from './people-counted';
import { seeded } from './random';
import { recovered, type Recovered } from './walk-attack';
import { toldBy, type Told } from './told-sets';

/** A figure that the gate has let through, and what it tells. */
interface Opened {
	readonly asked: AskedFigure;
	readonly told: readonly Told[];
}

const cutoff = dayOf(completeTo);
const walksOfExtract = 100;
/** Of these, how many go through the ledger as the product asks it, besides. */
const walksAsked = 2;
const pagesOfExtract = 14;

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
		{ timeout: 600_000 },
		async (rule, first, last, limits) => {
			const [before, after] = [tallyOf(), tallyOf()];
			const counted = { walks: 0, exported: 0, refused: 0 };
			for (let seed = first; seed <= last; seed++)
				for (const { exported, kept } of await walksOf(seed, rule)) {
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

/** The figures of each walk of three to six pages: all that the gate lets through, and those that the ledger lets go. */
async function walksOf(seed: number, rule: RuleId) {
	const contacts = contactsOf(seed, seed % 2 === 0);
	const dataset = await loadedExtracts(engine, { 'cases.csv': fileOf(contacts) }, completeTo);
	const counter = new Counter(engine);
	const opened: Opened[][] = [];
	for (const page of pagesOf(seed, pagesOfExtract)) opened.push(await open(counter, dataset, contacts, page, rule));
	const isNear = await ledgerOf(dataset, opened.flat(), thresholds[rule]);
	const sets = new PeopleSets(engine);
	const isRefused = async ({ asked }: Opened, earlier: readonly Opened[]) =>
		(await findNear(sets, { asked: [asked] }, earlier, dataset, (told) => Promise.resolve(tellsFewTogether(told)))) !==
		null;
	const random = seeded(seed);
	const walks: { exported: (readonly Told[])[]; kept: (readonly Told[])[] }[] = [];
	for (let walk = 0; walk < walksOfExtract; walk++) {
		const pages = Array.from({ length: 3 + Math.floor(random() * 4) }, () => Math.floor(random() * opened.length));
		const figures = [...new Set(pages)].flatMap((page) => opened[page] ?? []);
		const kept: Opened[] = [];
		for (const figure of figures) {
			const near = await isNear(figure, kept);
			if (walk < walksAsked) expect(await isRefused(figure, kept)).toBe(near);
			if (!near) kept.push(figure);
		}
		const toldOf = (some: readonly Opened[]) => some.map(({ told }) => told);
		walks.push({ exported: toldOf(figures), kept: toldOf(kept) });
	}
	return walks;
}

/** The figures of a page, one after the other: what the first hides, the later ones hide as well. */
async function open(
	counter: Counter,
	dataset: Dataset,
	contacts: readonly Contact[],
	{ figures }: Page,
	rule: RuleId
): Promise<Opened[]> {
	const linked: Safe<ReleasedFigure>[] = [];
	for (const { name, question } of figures) {
		const figure = await answer(counter, { name, question, dataset, rule, linked });
		if ('what' in figure) throw new Error(figure.what);
		linked.push(figure);
	}
	return linked.map((figure) => {
		const told = toldBy(figure, contacts, cutoff);
		// the attacker's sets are the product's: what is told of each is how many it has
		expect(told.map(({ size }) => size)).toEqual(told.map(({ people }) => people.size));
		return { asked: askedOf(figure, dataset), told };
	});
}

/** The product's ledger; that one figure is near another is asked once, and so is how many people stand in which told sets. */
async function ledgerOf(dataset: Dataset, figures: readonly Opened[], threshold: number) {
	const sets = new PeopleSets(engine);
	const known = new Map<string, boolean>();
	const numbers = new Map<string, number>();
	const toldOf = new Map<Opened, readonly number[]>();
	const tablesOf = new Map<Opened, ReadonlyMap<string, readonly number[]>>();
	const numbered: NumberedSet[] = [];
	const events: EventsOf[] = [];
	for (const figure of figures) {
		const kinds = [...(await setsByKind(sets, [figure.asked], dataset)).values()];
		const told = kinds.flatMap(({ byPrint }) => [...byPrint]);
		for (const [print, { of }] of told.filter(([print]) => !numbers.has(print))) {
			numbers.set(print, numbered.length);
			numbered.push({ of, number: numbered.length });
		}
		const numberOf = (print: string) => numbers.get(print) ?? 0;
		for (const { judged, events: whom, what } of kinds.flatMap(({ events }) => [...events.values()]))
			events.push({ judged: numberOf(judged), events: numberOf(whom), what });
		const tables = kinds.flatMap(({ tables }) => [...tables]);
		toldOf.set(
			figure,
			told.map(([print]) => numberOf(print))
		);
		tablesOf.set(figure, new Map(tables.map(([key, prints]) => [key, [...prints].map(numberOf)])));
	}
	const atoms = await sets.atoms(numbered);
	const tablesIn = (some: readonly Opened[]) => {
		const tables = new Map<string, Set<number>>();
		for (const figure of some)
			for (const [key, numbers] of tablesOf.get(figure) ?? [])
				tables.set(key, new Set([...(tables.get(key) ?? []), ...numbers]));
		return [...tables.values()].map((table) => [...table]);
	};
	return async (figure: Opened, before: readonly Opened[]): Promise<boolean> => {
		for (const one of before) {
			const key = JSON.stringify([figure.asked, one.asked]);
			const near =
				known.get(key) ?? (await findDifferingByFew(sets, figure.asked, [one], dataset, peopleAndEvents)) !== null;
			known.set(key, near);
			if (near) return true;
		}
		const earlier = before.flatMap((one) => toldOf.get(one) ?? []);
		return tellsFewTogether({
			...{ atoms, earlier, told: toldOf.get(figure) ?? [] },
			...{ tables: tablesIn([...before, figure]), events, threshold }
		});
	};
}
