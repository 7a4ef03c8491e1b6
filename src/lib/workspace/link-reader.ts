import type { Finding } from '../model/finding';
import { readValues } from './link-values';

/** The parameters of a link, and what could not be done of them: nothing in a link is an error. */
export class LinkReader {
	readonly findings: Finding[] = [];
	readonly #params: URLSearchParams;

	constructor(params: URLSearchParams) {
		this.#params = params;
	}

	get parameters(): ReadonlySet<string> {
		return new Set(this.#params.keys());
	}

	/** Null where it is missing or empty. */
	text(parameter: string): string | null {
		return this.#params.get(parameter) || null;
	}

	values(parameter: string): string[] {
		return readValues(this.#params, parameter);
	}

	/** One of the words that the parameter may have, in any case; otherwise the default. */
	choice<T extends string>(parameter: string, allowed: readonly T[], otherwise: T): T {
		const text = this.text(parameter);
		const found = text === null ? otherwise : allowed.find((one) => one === text.toLowerCase());
		if (found === undefined)
			this.ignore(parameter, `The link asks for ${parameter} “${text}”`, `Known: ${allowed.join(', ')}.`);
		return found ?? otherwise;
	}

	/** The parameter's text if it is known, otherwise the default. */
	known(
		parameter: string,
		isKnown: (text: string) => boolean,
		otherwise: string,
		what: string,
		remedy: string
	): string {
		const text = this.text(parameter);
		if (text === null || isKnown(text)) return text ?? otherwise;
		this.ignore(parameter, `The link asks for ${what} “${text}”, which is not known here`, remedy);
		return otherwise;
	}

	ignore(parameter: string, what: string, remedy: string): void {
		this.note(parameter, `${what}; ignored`, remedy);
	}

	note(parameter: string, what: string, remedy: string): void {
		const id = `link-${parameter.replaceAll('.', '-')}`;
		this.findings.push({ id, severity: 'note', file: null, column: null, rows: 0, lines: [], what, remedy });
	}
}
