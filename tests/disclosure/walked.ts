import { expect } from 'vitest';
import { Counter } from '../../src/lib/count/counter';
import { PeopleSets } from '../../src/lib/count/people-sets';
import { askedOf, findDifferingByFew, peopleAndEvents } from '../../src/lib/differencing';
import { tellsFewTogether } from '../../src/lib/disclosure/few-told-together';
import type { EventsOf } from '../../src/lib/disclosure/overlaps';
import type { ReleasedFigure, Safe } from '../../src/lib/disclosure/released';
import type { Engine } from '../../src/lib/duckdb/engine';
import { findNear } from '../../src/lib/find-near';
import type { NumberedSet } from '../../src/lib/metric/compile-atoms';
import type { Dataset } from '../../src/lib/model/dataset';
import type { AskedFigure } from '../../src/lib/model/exported';
import { thresholds, type RuleId } from '../../src/lib/model/rule';
import { answer } from '../../src/lib/pipeline';
import { setsByKind } from '../../src/lib/told-together';
import { loadedExtracts } from '../support/loaded-extracts';
import { completeTo, contactsOf, fileOf, pagesOf, type Page } from './filter-walks';
import type { Contact } from './people-counted';
import { seeded } from './random';

interface Asked {
	readonly asked: AskedFigure;
}

/** A figure that the gate has let through, and what is kept of it. */
interface Opened<T> extends Asked {
	readonly told: T;
}

/** What is kept of each figure of a walk: of all, and of those that the ledger lets go. */
export interface Walk<T> {
	readonly exported: readonly T[];
	readonly kept: readonly T[];
}

/** Of an extract's walks, how many go through the ledger as the product asks it, besides. */
const walksAsked = 2;
const pagesOfExtract = 14;

/** The figures of each walk of three to six pages: all that the gate lets through, and those that the ledger lets go. `tell`: what
 *  is kept of a figure. */
export async function walksOf<T>(
	engine: Engine,
	{ seed, rule, walks: count = 100 }: { readonly seed: number; readonly rule: RuleId; readonly walks?: number },
	tell: (figure: Safe<ReleasedFigure>, contacts: readonly Contact[]) => T
): Promise<Walk<T>[]> {
	const contacts = contactsOf(seed, seed % 2 === 0);
	const dataset = await loadedExtracts(engine, { 'cases.csv': fileOf(contacts) }, completeTo);
	const counter = new Counter(engine);
	const opened: Opened<T>[][] = [];
	for (const page of pagesOf(seed, pagesOfExtract)) {
		const figures = await open(counter, dataset, page, rule);
		opened.push(figures.map((figure) => ({ asked: askedOf(figure, dataset), told: tell(figure, contacts) })));
	}
	const isNear = await ledgerOf(engine, dataset, opened.flat(), thresholds[rule]);
	const sets = new PeopleSets(engine);
	const isRefused = async ({ asked }: Opened<T>, earlier: readonly Opened<T>[]) =>
		(await findNear(sets, { asked: [asked] }, earlier, dataset, (told) => Promise.resolve(tellsFewTogether(told)))) !==
		null;
	const random = seeded(seed);
	const walks: Walk<T>[] = [];
	for (let walk = 0; walk < count; walk++) {
		const pages = Array.from({ length: 3 + Math.floor(random() * 4) }, () => Math.floor(random() * opened.length));
		const figures = [...new Set(pages)].flatMap((page) => opened[page] ?? []);
		const kept: Opened<T>[] = [];
		for (const figure of figures) {
			const near = await isNear(figure, kept);
			if (walk < walksAsked) expect(await isRefused(figure, kept)).toBe(near);
			if (!near) kept.push(figure);
		}
		const toldOf = (some: readonly Opened<T>[]) => some.map(({ told }) => told);
		walks.push({ exported: toldOf(figures), kept: toldOf(kept) });
	}
	return walks;
}

/** The figures of a page, one after the other: what the first hides, the later ones hide as well. */
async function open(
	counter: Counter,
	dataset: Dataset,
	{ figures }: Page,
	rule: RuleId
): Promise<readonly Safe<ReleasedFigure>[]> {
	const linked: Safe<ReleasedFigure>[] = [];
	for (const { name, question } of figures) {
		const figure = await answer(counter, { name, question, dataset, rule, linked });
		if ('what' in figure) throw new Error(figure.what);
		linked.push(figure);
	}
	return linked;
}

/** The product's ledger; that one figure is near another is asked once, and so is how many people stand in which told sets. */
async function ledgerOf(engine: Engine, dataset: Dataset, figures: readonly Asked[], threshold: number) {
	const sets = new PeopleSets(engine);
	const known = new Map<string, boolean>();
	const numbers = new Map<string, number>();
	const toldOf = new Map<Asked, readonly number[]>();
	const tablesOf = new Map<Asked, ReadonlyMap<string, readonly number[]>>();
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
	const tablesIn = (some: readonly Asked[]) => {
		const tables = new Map<string, Set<number>>();
		for (const figure of some)
			for (const [key, numbers] of tablesOf.get(figure) ?? [])
				tables.set(key, new Set([...(tables.get(key) ?? []), ...numbers]));
		return [...tables.values()].map((table) => [...table]);
	};
	return async (figure: Asked, before: readonly Asked[]): Promise<boolean> => {
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
