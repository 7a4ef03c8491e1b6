import type { ReleasedFigure, Safe } from '../disclosure/released';
import type { Dataset } from '../model/dataset';
import { nextTask } from '../model/next-task';
import { painted } from '../model/painted';
import type { Refusal } from '../model/refusal';
import type { RuleId } from '../model/rule';
import { figureIn, isAwaited, settle, type Answer, type FigureRequest } from './answer';
import type { Session } from './session';
import { onScreen } from './sight';

/** Says why a released figure is not shown; null where it is. */
export type Screen = (figure: Safe<ReleasedFigure>, signal: AbortSignal) => Promise<Refusal | null>;
const showAll: Screen = () => Promise.resolve(null);

/** Milliseconds of quiet after which the engine may prepare for the next questions. */
const quiet = 400;

/** Milliseconds that an answer waits for the next, for a page is painted more quickly once than for each of its figures. */
const together = 20;

/** Milliseconds within which an answer that follows needs no task of its own to be drawn. */
const atOnce = 12;

/** The answers to a page's requests. The latest call wins: an older question that has not begun is dropped, and a slow
 *  old answer never replaces a newer one. While a new answer is on its way the last one stays. */
export class Answers {
	bySlot = $state.raw<Readonly<Record<string, Answer>>>({});
	/** The figures wanted now. */
	requests: readonly FigureRequest[] = [];
	#turn = new AbortController();
	#rest: ReturnType<typeof setTimeout> | undefined;
	readonly #sight: Pick<typeof onScreen, 'sees'>;
	/** When the last question was asked, on the clock of `performance`. */
	#asked = 0;

	readonly asking = $derived(Object.values(this.bySlot).some(({ state }) => state === 'asking'));

	/** Figures that are seen are shown before the others. */
	constructor(sight: Pick<typeof onScreen, 'sees'> = onScreen) {
		this.#sight = sight;
	}

	/** Says that all requests are about to be asked, so that no page takes an old answer for the new one. */
	await(): void {
		this.#turn.abort();
		this.bySlot = Object.fromEntries(
			this.requests.map(({ slot }): [string, Answer] => [slot, { state: 'asking', last: figureIn(this.bySlot[slot]) }])
		);
	}

	/** Forgets every answer, and drops what is being asked. */
	forget(): void {
		this.#turn.abort();
		clearTimeout(this.#rest);
		this.bySlot = {};
	}

	/** Asks all requests anew, one after the other: what the first hides, the later ones hide as well. */
	async ask(session: Session, dataset: Dataset, rule: RuleId, screen: Screen = showAll): Promise<void> {
		this.await();
		this.#asked = performance.now();
		clearTimeout(this.#rest);
		const turn = (this.#turn = new AbortController());
		const requests = this.requests;
		const linked: Safe<ReleasedFigure>[] = [];
		const start = (request: FigureRequest | undefined) => {
			if (!request) return null;
			const { name, question, keepsMonths = false } = request;
			const task = { name, question, keepsMonths, dataset, rule, linked: [...linked], signal: turn.signal };
			return settle(screened(session.answer(task), screen, turn.signal));
		};
		const tasks = requests.map(({ name, question }) => ({ name, question, dataset, signal: turn.signal }));
		void askAhead(session, tasks, 'what is quick');
		let work = start(requests[0]);
		let ready: Readonly<Record<string, Answer>> = {};
		const sees = ({ slot, lookedAtIn = [slot] }: FigureRequest) => lookedAtIn.some((place) => this.#sight.sees(place));
		const lastSeen = requests.findLastIndex(sees);
		for (const [index, { slot }] of requests.entries()) {
			const answer = await work;
			if (!answer || turn.signal.aborted) return;
			if (answer.state === 'answered') linked.push(answer.figure);
			ready = { ...ready, [slot]: answer };
			// Where nothing stands yet, each is looked at while the others are counted, and only then is the next released; nor do those that
			// are on the screen wait for those that are not.
			const isFirstSight = isAwaited(this.bySlot[slot]);
			const isLookedAt = isFirstSight || index === lastSeen;
			if (isFirstSight) void askAhead(session, tasks.slice(index + 1), 'all');
			if (!isLookedAt) {
				work = start(requests[index + 1]);
				if (work && (await comesWithin(together, work))) continue;
			}
			ready = await this.#show(ready, index === lastSeen ? requests.filter(sees) : requests, turn);
			if (turn.signal.aborted) return;
			if (isLookedAt) work = start(requests[index + 1]);
		}
		await this.#show(ready, requests, turn);
		if (turn.signal.aborted) return;
		this.#rest = setTimeout(() => void this.#prepare(session, dataset, requests), quiet);
	}

	/** Shows those of some answers that are ready, and gives the others. */
	async #show(
		ready: Readonly<Record<string, Answer>>,
		requests: readonly FigureRequest[],
		{ signal }: AbortController
	): Promise<Readonly<Record<string, Answer>>> {
		const isShown = ([slot]: [string, Answer]) => requests.some((request) => request.slot === slot);
		const shown = Object.entries(ready).filter(isShown);
		if (shown.length === 0) return ready;
		// What is released and what is drawn each hold the page up a little: not together, unless it was there at once.
		if (performance.now() - this.#asked > atOnce) await nextTask();
		if (signal.aborted) return {};
		this.bySlot = { ...this.bySlot, ...Object.fromEntries(shown) };
		// Let be seen before more is worked out.
		await painted();
		return Object.fromEntries(Object.entries(ready).filter((one) => !isShown(one)));
	}

	/** When nothing is asked: lets the next changes of the questions be counted more quickly. */
	async #prepare(session: Session, dataset: Dataset, requests: readonly FigureRequest[]): Promise<void> {
		// Only a help: where it fails, the engine counts.
		await session.prepare(requests, dataset, this.#turn.signal).catch(() => {});
	}
}

/** Only a help: what fails here fails again where it is told. */
async function askAhead(session: Session, ...asked: Parameters<Session['askAhead']>): Promise<void> {
	try {
		await session.askAhead(...asked);
	} catch {
		// as above
	}
}

/** An answer, unless it may not be shown. */
async function screened(
	work: ReturnType<Session['answer']>,
	screen: Screen,
	signal: AbortSignal
): ReturnType<Session['answer']> {
	const answer = await work;
	if ('what' in answer) return answer;
	return (await screen(answer, signal)) ?? answer;
}

/** Whether something that never fails is there within so many milliseconds. */
function comesWithin(milliseconds: number, work: Promise<unknown>): Promise<boolean> {
	return Promise.race([
		work.then(() => true),
		new Promise<boolean>((resolve) => setTimeout(() => resolve(false), milliseconds))
	]);
}
