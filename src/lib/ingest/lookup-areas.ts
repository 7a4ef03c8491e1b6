import { notRecorded } from '../model/area';
import type { ColumnRole } from '../model/kind';
import type { Row, RowProblem } from './row-rules';
import { spelling } from './spelling';

const levels: readonly ColumnRole[] = ['bcu', 'force', 'level'];

/** The areas of a lookup as its rows come, each in one larger area of each level. */
export class LookupAreas {
	readonly #larger = new Map<string, string>();

	/** Why a row cannot be used: an earlier one puts its area elsewhere. Rows that say the same, or more, are fine. */
	contradiction(row: Row): RowProblem | null {
		const told: [key: string, larger: string][] = [];
		for (const role of levels) {
			const larger = textOf(row, role);
			if (larger === '' || larger === notRecorded) continue;
			const key = JSON.stringify([role, textOf(row, 'area')]);
			if ((this.#larger.get(key) ?? spelling(larger)) !== spelling(larger))
				return { reason: 'second-row-of-area', role };
			told.push([key, spelling(larger)]);
		}
		for (const [key, larger] of told) this.#larger.set(key, larger);
		return null;
	}
}

function textOf(row: Row, role: ColumnRole): string {
	const value = row.get(role);
	return value?.kind === 'text' ? value.text : '';
}
