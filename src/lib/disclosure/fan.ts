import { byCost, compareKeys, isWide, room, type Secret, type Secrets } from './secret';

/* A rectangle of hidden cells lets numbers move round its corners without changing any margin: what the base gains, its
   neighbour in the row and its neighbour in the column lose, and the far corner gains. A fan is several rectangles that
   share one side, base and partner; each rib is the opposite side of one. A margin belongs to the table as one more row
   or column, in which signs turn: a row's cells and its margin rise together. */

type Direction = 'row' | 'column';
type Lines = ReadonlyMap<string | null, ReadonlyMap<string | null, Secret>>;

interface Rib {
	readonly near: Secret;
	readonly far: Secret;
	/** Signs of the two corners when the base rises. */
	readonly nearSign: number;
	readonly farSign: number;
	/** What would be lost by hiding its corners. */
	readonly cost: number;
}

interface Fan {
	readonly ribs: readonly Rib[];
	readonly partner: Secret;
	readonly cost: number;
}

/** The cells of a cross table and its margins, by rows and by columns. */
export type Table = Readonly<Record<Direction, Lines>>;

/** A cross table of cells in any order. */
export function tableOf(cells: readonly Secret[]): Table {
	return { row: linesOf(cells, 'row'), column: linesOf(cells, 'column') };
}

/** Cells to hide so that the base can move by the threshold, the cheapest choice; empty where enough are hidden already,
 *  null where no fan is wide enough. */
export function cheapestFan(base: Secret, table: Table, hidden: Secrets): readonly Secret[] | null {
	let best: Fan | null = null;
	for (const direction of ['row', 'column'] as const) {
		const lines = table[direction];
		const own = lines.get(direction === 'row' ? base.row : base.column);
		for (const partner of own?.values() ?? []) {
			if (partner === base || !isUsable(partner, hidden)) continue;
			const fan = fanOf(base, partner, lines, direction, hidden);
			if (fan && (best === null || fan.cost < best.cost)) best = fan;
			if (best?.cost === 0) return [];
		}
	}
	return best && [best.partner, ...best.ribs.flatMap((rib) => [rib.near, rib.far])].filter((cell) => !hidden.has(cell));
}

/** The narrowest fan over base and partner that is wide enough, its ribs taken cheapest first. */
function fanOf(base: Secret, partner: Secret, lines: Lines, direction: Direction, hidden: Secrets): Fan | null {
	const partnerSign = signAcross(acrossKey(base, direction), acrossKey(partner, direction));
	const wide = (ribs: readonly Rib[]) => isWide(base, widths(base, partner, partnerSign, ribs));
	let ribs: Rib[] = [];
	for (const rib of ribsOf(base, partner, partnerSign, lines, direction, hidden)) {
		ribs.push(rib);
		if (wide(ribs)) break;
	}
	if (!wide(ribs)) return null;
	for (const rib of [...ribs].reverse()) {
		const fewer = ribs.filter((other) => other !== rib);
		if (rib.cost > 0 && wide(fewer)) ribs = fewer;
	}
	const cost = lossOf(partner, hidden) + ribs.reduce((sum, rib) => sum + rib.cost, 0);
	return { ribs: ribs.filter((rib) => rib.cost > 0), partner, cost };
}

function ribsOf(
	base: Secret,
	partner: Secret,
	sign: number,
	lines: Lines,
	direction: Direction,
	hidden: Secrets
): Rib[] {
	const ribs: Rib[] = [];
	for (const [key, line] of lines) {
		const near = line.get(acrossKey(base, direction));
		const far = line.get(acrossKey(partner, direction));
		if (key === alongKey(base, direction) || !near || !far) continue;
		if (!isUsable(near, hidden) || !isUsable(far, hidden)) continue;
		const nearSign = signAcross(alongKey(base, direction), key);
		const cost = lossOf(near, hidden) + lossOf(far, hidden);
		ribs.push({ near, far, nearSign, farSign: nearSign * sign, cost });
	}
	return ribs.sort((one, other) => one.cost - other.cost || byCost(one.near, other.near));
}

function widths(base: Secret, partner: Secret, partnerSign: number, ribs: readonly Rib[]): number[] {
	return base.amounts.map((amount, index) => {
		const roomOf = (cell: Secret, direction: number) => {
			const part = cell.amounts[index];
			return part ? room(part, direction) : 0;
		};
		const move = (up: number) => {
			const through = ribs.map((rib) =>
				Math.min(roomOf(rib.near, up * rib.nearSign), roomOf(rib.far, up * rib.farSign))
			);
			return Math.min(
				room(amount, up),
				roomOf(partner, up * partnerSign),
				through.reduce((sum, part) => sum + part, 0)
			);
		};
		return move(1) + move(-1);
	});
}

/** Two inner lines give and take; a line and the margin rise together. */
function signAcross(one: string | null, other: string | null): number {
	return (one === null) === (other === null) ? -1 : 1;
}

function isUsable(cell: Secret, hidden: Secrets): boolean {
	return hidden.has(cell) || (cell.mayHide && cell.cost > 0 && cell.row !== null && cell.column !== null);
}

function lossOf(cell: Secret, hidden: Secrets): number {
	return hidden.has(cell) ? 0 : cell.cost;
}

function linesOf(cells: readonly Secret[], direction: Direction): Lines {
	const lines = new Map<string | null, Map<string | null, Secret>>();
	for (const cell of cells) {
		const key = alongKey(cell, direction);
		const line = lines.get(key) ?? new Map<string | null, Secret>();
		lines.set(key, line.set(acrossKey(cell, direction), cell));
	}
	return new Map([...lines].sort(([one], [other]) => compareKeys(one, other)));
}

function alongKey(cell: Secret, direction: Direction): string | null {
	return direction === 'row' ? cell.row : cell.column;
}

function acrossKey(cell: Secret, direction: Direction): string | null {
	return direction === 'row' ? cell.column : cell.row;
}
