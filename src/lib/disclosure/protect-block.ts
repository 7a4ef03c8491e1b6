import { cheapestFan, tableOf } from './fan';
import { byPlace, type Secret, type Secrets } from './secret';

/** Hides further inner cells of a cross table until every sensitive hidden one, margins among them, has a fan of hidden
 *  cells along which its numbers can move by as much as the threshold. Which margins are hidden is settled before and
 *  stays. Where no fan is wide enough the whole block is hidden: its margins are all that is then told.
 *  The hypercube method, Repsilber 1994; Hundepool et al. (2012) Statistical Disclosure Control, section 4.4. */
export function protectBlock(cells: readonly Secret[], hidden: Secrets): Secrets {
	let now = hidden;
	const ordered = [...cells].sort(byPlace);
	const table = tableOf(ordered);
	for (const cell of ordered.filter((one) => one.sensitive && hidden.has(one))) {
		const fan = cheapestFan(cell, table, now);
		if (!fan) return new Set([...now, ...ordered.filter(isInnerSpare)]);
		now = new Set([...now, ...fan]);
	}
	return now;
}

function isInnerSpare(cell: Secret): boolean {
	return cell.row !== null && cell.column !== null && cell.mayHide && cell.cost > 0;
}
