import type { Safe } from '../disclosure/released';
import type { ReleasedCurves } from '../disclosure/released-curves';
import type { Dataset } from '../model/dataset';
import type { AskedFigure, Near } from '../model/exported';
import type { Refusal } from '../model/refusal';
import type { Screen } from './answers.svelte';
import type { Session } from './session';

/** Why a figure is not shown beside what has been shown before it. */
const differsByFew: Refusal = {
	kind: 'withheld',
	what: 'Not shown: too close to a figure that was shown before',
	remedy:
		'The people of a group here differ by a few from those of a group seen before, and the two together would tell of those few. Choose a coarser period or area, or take the last filter away.'
};

/** The same where it is all of them together. */
const tellsFewTogether: Refusal = {
	kind: 'withheld',
	what: 'Not shown: with the figures that were shown before it would tell of a few people',
	remedy:
		'The numbers here and those seen before, added up and taken from each other, would tell how many a few people are, or are too many to rule that out. Choose a coarser period or area, or take the last filter away.'
};

/** Whether others look at the screen. Then nothing that the gate has not released is reachable, and no figure is shown that, held
 *  against those shown before, would tell of a few people. */
export class Presenting {
	on = $state(false);
	/** What has been shown since it began. */
	shown = $state.raw<readonly AskedFigure[]>([]);
	readonly #changed: () => void;

	/** `changed`: called when it began or ended. */
	constructor(changed: () => void) {
		this.#changed = changed;
	}

	/** From now on, with nothing shown yet but what was shown in an earlier visit. */
	start(shown: readonly AskedFigure[] = []): void {
		this.on = true;
		this.shown = shown;
		this.#changed();
	}

	stop(): void {
		this.on = false;
		this.shown = [];
		this.#changed();
	}

	/** Screens the figures of one page, one after the other: they are held against those of the pages before, and not against each
	 *  other, which the gate has done. */
	page(session: Session, dataset: Dataset): Screen {
		const before = this.shown.map((asked) => ({ asked }));
		let beside: readonly AskedFigure[] = [];
		return async (figure, signal) => {
			if (!this.on) return null;
			const { asked, near } = await session.heldAgainst(figure, before, dataset, { beside });
			if (near) return refusalOf(near);
			// One that was superseded meanwhile is not seen.
			if (signal.aborted) return null;
			beside = [...beside, ...asked];
			this.#enter(asked);
			return null;
		};
	}

	/** Screens curves, which come after the figures of their page and are held against those as well. */
	async curves(
		session: Session,
		dataset: Dataset,
		figure: Safe<ReleasedCurves>,
		signal: AbortSignal
	): Promise<Refusal | null> {
		if (!this.on) return null;
		const before = this.shown.map((asked) => ({ asked }));
		const { asked, near } = await session.heldCurvesAgainst(figure, before, dataset);
		if (near) return refusalOf(near);
		if (!signal.aborted) this.#enter(asked);
		return null;
	}

	#enter(asked: readonly AskedFigure[]): void {
		const seen = asked.filter((one) => !this.shown.some((other) => JSON.stringify(other) === JSON.stringify(one)));
		if (seen.length > 0) this.shown = [...this.shown, ...seen];
	}
}

function refusalOf(near: Near<unknown>): Refusal {
	return near === 'together' ? tellsFewTogether : differsByFew;
}
