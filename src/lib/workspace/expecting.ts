import type { Dataset } from '../model/dataset';
import type { Question } from '../model/question';
import type { FigureRequest } from './answer';
import type { Session } from './session';

/** What a question is narrowed to. */
type Narrowed = Pick<Question, 'filters' | 'from' | 'to'>;

/** Of whom the figures wanted now are asked. */
interface Asked {
	readonly dataset: Dataset | null;
	readonly session: () => Promise<Session | null>;
}

/** Counts what may be asked next, while a hand still rests on it; releases nothing. One question at a time and the last of those that come
 *  meanwhile, so that what is asked in earnest never waits for more than one. */
export class Expecting {
	readonly #asked: Asked;
	readonly #requests: () => readonly FigureRequest[];
	#next: Narrowed | null = null;
	#isCounting = false;

	constructor(asked: Asked, requests: () => readonly FigureRequest[]) {
		this.#asked = asked;
		this.#requests = requests;
	}

	/** The figures wanted now may be asked for next, narrowed as a question is. */
	expect(narrowed: Narrowed): void {
		this.#next = narrowed;
		if (!this.#isCounting) void this.#countOn();
	}

	async #countOn(): Promise<void> {
		this.#isCounting = true;
		for (let next = this.#next; next; next = this.#next) {
			this.#next = null;
			// Only a help: what fails here fails again where it is told.
			await this.#count(next).catch(() => {});
		}
		this.#isCounting = false;
	}

	async #count({ filters, from, to }: Narrowed): Promise<void> {
		const { dataset } = this.#asked;
		const session = await this.#asked.session();
		if (!session || !dataset || this.#asked.dataset !== dataset) return;
		const tasks = this.#requests().map(({ name, question }) => ({
			name,
			question: { ...question, filters, from, to },
			dataset
		}));
		await session.askAhead(tasks, 'what is quick');
	}
}
