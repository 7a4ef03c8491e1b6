import { circulationOf, type Circulation, type Way } from './circulation';
import { Flow } from './flow';
import { byPlace, neededWidth, type Secret, type Secrets } from './secret';

/** Hides further cells of a cross table, cheapest first, until every sensitive hidden one, margins among them, can move by
 *  as much as the threshold while other hidden ones make up for it: then all that is shown, read together, tells it no
 *  more closely. Inner cells are hidden first, margins where these are not enough. Where margins are told elsewhere and
 *  nothing else is enough, everything that may be hidden is: the margins are all that is then told.
 *  Complementary suppression by network flows: Cox (1995) JASA 90:1453. */
export function protectBlock(cells: readonly Secret[], hidden: Secrets): Secrets {
	const circulation = circulationOf(cells);
	const now = new Set(hidden);
	for (const base of [...cells].sort(byPlace).filter((cell) => cell.sensitive && hidden.has(cell))) {
		const isProtected = [isInner, () => true].some((mayGo) =>
			base.amounts.every((_, index) => hideUntilWide(base, index, circulation, now, mayGo))
		);
		if (!isProtected) return new Set([...now, ...cells.filter((cell) => isInner(cell) && isSpare(cell))]);
	}
	return now;
}

/** Adds to `hidden` what lets one amount of a cell move enough: the cheapest way that settles it at once, or the cheapest
 *  that helps and then another. False where none is left. */
function hideUntilWide(
	base: Secret,
	index: number,
	circulation: Circulation,
	hidden: Set<Secret>,
	mayGo: (cell: Secret) => boolean
): boolean {
	const amount = base.amounts[index];
	if (!amount) return true;
	const flows = [new Flow(base, 1, index, circulation), new Flow(base, -1, index, circulation)];
	const lacking = () => neededWidth(amount) - flows.reduce((sum, flow) => sum + flow.moved, 0);
	const free = (cell: Secret) => (hidden.has(cell) ? 0 : null);
	const atItsCost = (cell: Secret) => (hidden.has(cell) ? 0 : isSpare(cell) && mayGo(cell) ? cell.cost : null);
	while (lacking() > 0) {
		const next =
			cheapestOf(flows, 1, free) ?? cheapestOf(flows, lacking(), atItsCost) ?? cheapestOf(flows, 1, atItsCost);
		if (!next) return false;
		for (const { cell } of next.way.steps) hidden.add(cell);
		next.flow.go(next.way);
	}
	return true;
}

function cheapestOf(
	flows: readonly Flow[],
	least: number,
	priceOf: (cell: Secret) => number | null
): { readonly flow: Flow; readonly way: Way } | undefined {
	const found = flows.flatMap((flow) => {
		const way = flow.cheapest(least, priceOf);
		return way ? [{ flow, way }] : [];
	});
	return found.sort((one, other) => one.way.cost - other.way.cost)[0];
}

function isInner(cell: Secret): boolean {
	return cell.row !== null && cell.column !== null;
}

function isSpare(cell: Secret): boolean {
	return cell.mayHide && cell.cost > 0;
}
