import type { ReleasedFigure, Safe } from '../disclosure/released';
import type { Dataset } from '../model/dataset';
import { nextTask } from '../model/next-task';
import type { Refusal } from '../model/refusal';
import type { RuleId } from '../model/rule';
import { figureIn, isAwaited, settle, type Answer, type FigureRequest } from './answer';
import type { Session } from './session';

/** Says why a released figure is not shown; null where it is. */
export type Screen = (figure: Safe<ReleasedFigure>, signal: AbortSignal) => Promise<Refusal | null>;
const showAll: Screen = () => Promise.resolve(null);

/** Milliseconds of quiet after which the engine may prepare for the next questions. */
const quiet = 400;

/** Milliseconds that an answer waits for the next, for a page is painted more quickly once than for each of its figures. */
const together = 20;

/** The answers to a page's requests. The latest call wins: an older question that has not begun is dropped, and a slow
 *  old answer never replaces a newer one. While a new answer is on its way the last one stays. */
export class Answers {
	bySlot = $state.raw<Readonly<Record<string, Answer>>>({});
	#requests: readonly FigureRequest[] = [];
	#turn = new AbortController();
	#rest: ReturnType<typeof setTimeout> | undefined;

	readonly asking = $derived(Object.values(this.bySlot).some(({ state }) => state === 'asking'));

	/** The figures wanted from now on. */
	request(requests: readonly FigureRequest[]): void {
		this.#requests = requests;
	}

	/** Says that all requests are about to be asked, so that no page takes an old answer for the new one. */
	await(): void {
		this.#turn.abort();
		this.bySlot = Object.fromEntries(
			this.#requests.map(({ slot }): [string, Answer] => [slot, { state: 'asking', last: figureIn(this.bySlot[slot]) }])
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
		clearTimeout(this.#rest);
		const turn = (this.#turn = new AbortController());
		const requests = this.#requests;
		const linked: Safe<ReleasedFigure>[] = [];
		const start = (request: FigureRequest | undefined) => {
			if (!request) return null;
			const { name, question, keepsMonths = false } = request;
			const task = { name, question, keepsMonths, dataset, rule, linked: [...linked], signal: turn.signal };
			return settle(screened(session.answer(task), screen, turn.signal));
		};
		const tasks = requests.map(({ name, question }) => ({ name, question, dataset, signal: turn.signal }));
		askAhead(session, tasks, 'what is quick');
		let work = start(requests[0]);
		let ready: Record<string, Answer> = {};
		for (const [index, { slot }] of requests.entries()) {
			const answer = await work;
			if (!answer || turn.signal.aborted) return;
			if (answer.state === 'answered') linked.push(answer.figure);
			ready[slot] = answer;
			// Where nothing stands yet, each is looked at while the others are counted, and only then is the next released.
			const isFirstSight = isAwaited(this.bySlot[slot]);
			if (isFirstSight) askAhead(session, tasks.slice(index + 1), 'all');
			else {
				work = start(requests[index + 1]);
				if (work && (await comesWithin(together, work))) continue;
			}
			// What is released and what is drawn each hold the page up a little: not together.
			await nextTask();
			if (turn.signal.aborted) return;
			this.bySlot = { ...this.bySlot, ...ready };
			ready = {};
			await painted();
			if (turn.signal.aborted) return;
			if (isFirstSight) work = start(requests[index + 1]);
		}
		this.#rest = setTimeout(() => void this.#prepare(session, dataset, requests), quiet);
	}

	/** When nothing is asked: lets the next changes of the questions be counted more quickly. */
	async #prepare(session: Session, dataset: Dataset, requests: readonly FigureRequest[]): Promise<void> {
		// Only a help: where it fails, the engine counts.
		await session.prepare(requests, dataset, this.#turn.signal).catch(() => {});
	}
}

/** Only a help: what fails here fails again where it is told. */
function askAhead(session: Session, ...asked: Parameters<Session['askAhead']>): void {
	try {
		session.askAhead(...asked);
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

/** Lets what has been answered be seen before more is worked out. A page that is not seen is not painted: it goes on. */
function painted(): Promise<void> {
	return new Promise((resolve) => {
		const unseen = setTimeout(resolve, 50);
		globalThis.requestAnimationFrame?.(() => {
			clearTimeout(unseen);
			setTimeout(resolve);
		});
	});
}
