import type { ReleasedCell, ReleasedFigure, Safe } from '../disclosure/released';
import type { ReleasedBeforeAfter } from '../disclosure/released-before-after';
import type { ReleasedCurves } from '../disclosure/released-curves';
import type { ReleasedOverview } from '../disclosure/released-overview';
import type { PagePart, SpokenSentence } from '../disclosure/page-part';
import type { Dataset } from '../model/dataset';
import type { AskedFigure, Exported, Near } from '../model/exported';
import type { Session } from './session';

/** A file of a figure, or a copy of it. */
export interface FigureFile {
	readonly name: string;
	readonly content: Blob;
	/** ISO date and time at which it was made. */
	readonly at: string;
}

/** A figure of a page, or what the page says of one, and what it is in words. */
export interface NamedPart {
	readonly part: PagePart | SpokenSentence;
	readonly what: string;
}

/** A figure that is left out of a page's file, and in words the figure that it cannot be held beside, or all of them together. */
export interface NearPart {
	readonly what: string;
	readonly near: Near<{ readonly what: string }>;
}

/** What of a page was left out, and whether anything was saved. */
export interface LeftOut {
	readonly parts: readonly NearPart[];
	readonly isSaved: boolean;
}

type Named = Pick<Exported, 'asked' | 'what'>;

/** What the ledger sees of the workspace. */
export interface Holder {
	readonly dataset: Dataset | null;
	readonly session: () => Promise<Session | null>;
}

/** Holds a figure against what was exported before. */
type Hold = (
	session: Session,
	dataset: Dataset
) => Promise<{ readonly asked: readonly AskedFigure[]; readonly near: Near<Exported> | null }>;

/** What has been exported: each new figure is held against it before it is saved. As long as the page, and kept with the
 *  extracts where the user keeps those. */
export class Ledger {
	entries = $state.raw<readonly Exported[]>([]);
	readonly #holder: Holder;
	readonly #changed: () => void;
	/** One file at a time: two that are let go together must know of each other. */
	#work: Promise<unknown> = Promise.resolve();

	/** `changed`: called when something was entered. */
	constructor(holder: Holder, changed: () => void) {
		this.#holder = holder;
		this.#changed = changed;
	}

	/** Saves a figure and enters it, unless its people differ by few from those of an earlier file, which it then gives, or all
	 *  earlier files would tell of few together with it. `save` gives the file it has saved. `told`: the cells that it tells, where they are not all. */
	take(
		figure: Safe<ReleasedFigure>,
		what: string,
		save: () => Promise<FigureFile>,
		told?: readonly ReleasedCell[]
	): Promise<Near<Exported> | null> {
		return this.#inTurn(what, save, (session, dataset) =>
			session.heldAgainst(figure, this.entries, dataset, told && { told })
		);
	}

	/** The same of curves. */
	takeCurves(
		figure: Safe<ReleasedCurves>,
		what: string,
		save: () => Promise<FigureFile>
	): Promise<Near<Exported> | null> {
		return this.#inTurn(what, save, (session, dataset) => session.heldCurvesAgainst(figure, this.entries, dataset));
	}

	/** The same of an overview, or of one group of it: a line for each of its measures. */
	takeOverview(
		overview: Safe<ReleasedOverview>,
		what: string,
		save: () => Promise<FigureFile>,
		group: string | null = null
	): Promise<Near<Exported> | null> {
		return this.#inTurn(what, save, (session, dataset) =>
			session.heldOverviewAgainst(overview, this.entries, dataset, group)
		);
	}

	/** The same of before and after: a line for each of its tables. */
	takeTables(
		figure: Safe<ReleasedBeforeAfter>,
		what: string,
		save: () => Promise<FigureFile>
	): Promise<Near<Exported> | null> {
		return this.#inTurn(what, save, (session, dataset) => session.heldTablesAgainst(figure, this.entries, dataset));
	}

	/** Saves the figures of a page, and what it says of them, as one file and enters each. Those that cannot be held beside earlier files,
	 *  or figures before them on the page, are left out, and given with what they are near to. Nothing is saved where no figure is left. */
	takePage(parts: readonly NamedPart[], save: (parts: readonly NamedPart[]) => Promise<FigureFile>): Promise<LeftOut> {
		const turn = this.#work.then(() => this.#takePage(parts, save));
		this.#work = turn.catch(() => {});
		return turn;
	}

	#inTurn(what: string, save: () => Promise<FigureFile>, hold: Hold): Promise<Near<Exported> | null> {
		const turn = this.#work.then(() => this.#take(what, save, hold));
		this.#work = turn.catch(() => {});
		return turn;
	}

	/** What was exported stays so when the last extract is taken out, which clears everything else. */
	async outlive(clearing: () => Promise<void>): Promise<void> {
		const { entries } = this;
		await clearing();
		this.entries = entries;
	}

	/** Forgets everything. */
	clear(): void {
		this.entries = [];
	}

	async #take(what: string, save: () => Promise<FigureFile>, hold: Hold): Promise<Near<Exported> | null> {
		const { session, dataset } = await this.#loaded();
		const { asked, near } = await hold(session, dataset);
		if (near) return near;
		await this.#enter(
			asked.map((one) => ({ asked: one, what })),
			await save()
		);
		return null;
	}

	async #takePage(
		parts: readonly NamedPart[],
		save: (parts: readonly NamedPart[]) => Promise<FigureFile>
	): Promise<LeftOut> {
		const { session, dataset } = await this.#loaded();
		const passed: NamedPart[] = [];
		const entered: Named[] = [];
		const left: NearPart[] = [];
		for (const { part, what } of parts) {
			// What is said of a figure that passes is in the figure.
			const isOfPassed = passed.some((one) => one.part.kind !== 'sentence' && one.part.figure === part.figure);
			if (part.kind === 'sentence' && isOfPassed) {
				passed.push({ part, what });
				continue;
			}
			const { asked, near } = await held(session, part, [...this.entries, ...entered], dataset);
			if (near) left.push({ what, near });
			else {
				passed.push({ part, what });
				entered.push(...asked.map((one) => ({ asked: one, what })));
			}
		}
		const isSaved = passed.some(({ part }) => part.kind !== 'sentence');
		if (isSaved) await this.#enter(entered, await save(passed));
		return { parts: left, isSaved };
	}

	async #loaded(): Promise<{ readonly session: Session; readonly dataset: Dataset }> {
		const { dataset } = this.#holder;
		const session = await this.#holder.session();
		if (!dataset || !session) throw new Error('the extracts are no longer loaded');
		return { session, dataset };
	}

	async #enter(named: readonly Named[], { name, content, at }: FigureFile): Promise<void> {
		const { sha256 } = await import('../ingest/sha256');
		const file = { at, file: name, sha256: await sha256(content) };
		this.entries = [...this.entries, ...named.map((one) => ({ ...one, ...file }))];
		this.#changed();
	}
}

/** What a part of a page was asked with, held against earlier files. */
function held(session: Session, part: NamedPart['part'], earlier: readonly Named[], dataset: Dataset) {
	switch (part.kind) {
		case 'before-after':
			return session.heldTablesAgainst(part.figure, earlier, dataset);
		case 'curves':
			return session.heldCurvesAgainst(part.figure, earlier, dataset);
		case 'overview':
			return session.heldOverviewAgainst(part.figure, earlier, dataset, null);
		case 'profile':
			return session.heldOverviewAgainst(part.figure, earlier, dataset, part.group.key);
		case 'groups':
			return session.heldAgainst(part.figure, earlier, dataset);
		case 'sentence':
			return session.heldAgainst(part.figure, earlier, dataset, { told: [part.cell, part.figure.total] });
	}
}
