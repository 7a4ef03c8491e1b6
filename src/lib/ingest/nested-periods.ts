import type { Day } from '../model/day';

/** A number of one measure and place, over a period. */
export interface PeriodRow {
	readonly row: number;
	readonly place: number;
	readonly start: Day;
	readonly end: Day;
	/** Its number is given or suppressed: a blank one says nothing of its period. */
	readonly isTold: boolean;
}

/** Rows that have to be left out, so that nobody is counted in a period and in a longer one around it. */
export interface NestedRows {
	/** Of longer periods, whose shorter ones are used. */
	readonly longer: readonly number[];
	/** Of shorter periods, which do not add up to the longer one that is used. */
	readonly shorter: readonly number[];
}

interface Stretch {
	readonly start: Day;
	readonly end: Day;
	readonly byPlace: Map<number, PeriodRow[]>;
}

/** Chooses between periods and longer ones around them, for the rows of one measure broken down in one way. Of each longer
 *  period, the shortest first: where every place has it, or shorter ones that cover it day by day, each place takes the shorter
 *  ones if they cover it, and else the longer. Otherwise places would be held against each other over unlike times: all take
 *  whichever more places have, the longer one where as many. Periods that overlap, neither within the other, are left as they are. */
export function nestedRows(rows: readonly PeriodRow[]): NestedRows {
	const stretches = stretchesOf(rows);
	const [longer, shorter] = [new Set<PeriodRow>(), new Set<PeriodRow>()];
	const leave = (left: Set<PeriodRow>, { byPlace }: Stretch, place: number) => {
		for (const row of byPlace.get(place) ?? []) left.add(row);
		byPlace.delete(place);
	};
	for (const [at, whole] of stretches.entries()) {
		const parts = stretches
			.slice(0, at)
			.filter(({ start, end, byPlace }) => byPlace.size > 0 && start >= whole.start && end <= whole.end);
		if (parts.length === 0) continue;
		const ofParts = new Set(parts.flatMap(({ byPlace }) => [...byPlace.keys()]));
		const covered = new Set([...ofParts].filter((place) => covers(parts, whole, place)));
		const isEven = [...ofParts].every((place) => covered.has(place) || whole.byPlace.has(place));
		const takeParts = (place: number) => (isEven ? covered.has(place) : ofParts.size > whole.byPlace.size);
		for (const place of new Set([...ofParts, ...whole.byPlace.keys()])) {
			if (takeParts(place)) leave(longer, whole, place);
			else if (ofParts.has(place)) for (const part of parts) leave(shorter, part, place);
		}
	}
	const inOrder = (left: Set<PeriodRow>) => [...left].map(({ row }) => row).sort((one, other) => one - other);
	return { longer: inOrder(longer), shorter: inOrder(shorter) };
}

/** The different periods, the shortest first. */
function stretchesOf(rows: readonly PeriodRow[]): Stretch[] {
	const stretches = new Map<string, Stretch>();
	for (const row of rows) {
		const key = `${row.start} ${row.end}`;
		const stretch = stretches.get(key) ?? { start: row.start, end: row.end, byPlace: new Map<number, PeriodRow[]>() };
		stretches.set(key, stretch);
		stretch.byPlace.set(row.place, [...(stretch.byPlace.get(row.place) ?? []), row]);
	}
	return [...stretches.values()].sort((one, other) => one.end - one.start - (other.end - other.start));
}

/** Whether what a place tells of the parts makes up the whole: none missing, none twice. */
function covers(parts: readonly Stretch[], whole: Stretch, place: number): boolean {
	const own = parts
		.filter(({ byPlace }) => byPlace.get(place)?.some(({ isTold }) => isTold))
		.sort((one, other) => one.start - other.start);
	return (
		own[0]?.start === whole.start &&
		own.at(-1)?.end === whole.end &&
		own.every(({ start }, at) => at === 0 || start === (own[at - 1]?.end ?? NaN) + 1)
	);
}
