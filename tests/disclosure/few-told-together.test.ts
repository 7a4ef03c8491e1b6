import { describe, expect, it } from 'vitest';
import { mostSets, tellsFewTogether, type ToldTogether } from '../../src/lib/disclosure/few-told-together';
import { seeded } from './random';
import { isInSpan } from './rational-span';

/** Told sets by name, over people by the names of the sets they stand in: `{ A: 30, AB: 4 }`. */
function told(
	people: Readonly<Record<string, number>>,
	earlier: string,
	now: string,
	threshold = 10,
	tables: readonly string[] = [],
	events: readonly (readonly [judged: string, events: string, what: string])[] = []
): ToldTogether {
	const number = (set: string) => set.codePointAt(0) ?? 0;
	return {
		atoms: atomsOf(Object.entries(people).map(([sets, count]) => [count, ...[...sets].map(number)])),
		earlier: [...earlier].map(number),
		told: [...now].map(number),
		tables: tables.map((table) => [...table].map(number)),
		events: events.map(([judged, events, what]) => ({ judged: number(judged), events: number(events), what })),
		threshold
	};
}

/** How many people stand in which sets, as the engine says it. */
function atomsOf(lines: readonly (readonly number[])[]): Uint8Array {
	return new TextEncoder().encode(lines.map((line) => line.join(' ')).join('\n'));
}

describe('tellsFewTogether(task)', () => {
	it('takes two groups from a third: all but 4 of everyone stand in one of two groups that were told apart', () => {
		expect(tellsFewTogether(told({ AT: 30, BT: 40, T: 4 }, 'AB', 'T'))).toBe(true);
		expect(tellsFewTogether(told({ AT: 30, BT: 40, T: 10 }, 'AB', 'T'))).toBe(false);
		expect(tellsFewTogether(told({ AT: 30, BT: 40, T: 4 }, 'AB', 'T', 5))).toBe(true);
		expect(tellsFewTogether(told({ AT: 30, BT: 40, T: 4 }, 'AB', 'T', 4))).toBe(false);
	});

	it('adds what two files tell and takes away what a third does: (A + B) + (B + C) − (A + B + C) leaves B', () => {
		const sets = { XZ: 30, XYZ: 4, YZ: 30 };
		expect(tellsFewTogether(told(sets, 'XY', 'Z'))).toBe(true);
		expect(tellsFewTogether(told(sets, 'X', 'Y'))).toBe(false);
	});

	it('leaves groups alone that no sum and difference makes: two that overlap by few', () => {
		expect(tellsFewTogether(told({ X: 30, XY: 4, Y: 30 }, 'X', 'Y'))).toBe(false);
	});

	it('takes a half of what is told twice: (X + Y + Z − everyone in one of them) ÷ 2 are those in all three', () => {
		// each in one, or in all three: X + Y + Z − T counts the latter twice
		expect(tellsFewTogether(told({ XT: 30, YT: 30, ZT: 30, XYZT: 3 }, 'XYZ', 'T'))).toBe(true);
	});

	it('passes over what the new file tells alone, and what the earlier ones told together', () => {
		expect(tellsFewTogether(told({ X: 30, XY: 4, Z: 50 }, 'Z', 'XAY'))).toBe(false);
		expect(tellsFewTogether(told({ AT: 30, BT: 40, T: 4, Z: 50 }, 'ABT', 'Z'))).toBe(false);
		expect(tellsFewTogether(told({ AT: 30, BT: 40, T: 4, Z: 50 }, 'Z', 'ABT'))).toBe(false);
		// but not what is told of these besides: of the 4 left over, 3 are in Z and not in Y
		expect(tellsFewTogether(told({ AT: 30, BT: 40, T: 1, TZ: 3, ZY: 50 }, 'ABTY', 'Z'))).toBe(true);
	});

	it('passes over how many stand in two groups of a table that make up a told whole, and over nothing else', () => {
		// boroughs A and B make up their unit T, and 4 people stand in both: 34 + 44 − 74
		const boroughs = { AT: 30, BT: 40, ABT: 4 };
		expect(tellsFewTogether(told(boroughs, 'AB', 'T', 10, ['AB', 'T']))).toBe(false);
		expect(tellsFewTogether(told(boroughs, 'AB', 'T', 10, ['A', 'B', 'T']))).toBe(true);
		// 3 people of the unit stand in neither: what is left is no overlap alone
		expect(tellsFewTogether(told({ ...boroughs, ABT: 0, T: 3 }, 'AB', 'T', 10, ['AB', 'T']))).toBe(true);
	});

	it('passes over to how many it happened in one group of those and not in their whole, each counting from its own first contact', () => {
		// a of A and b of B are t of T, but of 3 who were in A and years later in B it is B's contacts alone that came soon after
		const boroughs = { AaTt: 30, AT: 30, BbTt: 30, BT: 30, ABbT: 3, ABT: 10 };
		const events = (whole: string) => [
			['A', 'a', 'seen again'] as const,
			['B', 'b', 'seen again'] as const,
			['T', 't', whole] as const
		];
		const tables = ['AB', 'ab', 'T', 't'];
		expect(tellsFewTogether(told(boroughs, 'AaBb', 'Tt', 10, tables, events('seen again')))).toBe(false);
		expect(tellsFewTogether(told(boroughs, 'AaBb', 'Tt', 10, tables, events('something else')))).toBe(true);
		// 3 to whom it happened in the unit are in neither
		const more = { ...boroughs, ABbT: 0, Tt: 3, T: 20 };
		expect(tellsFewTogether(told(more, 'AaBb', 'Tt', 10, tables, events('seen again')))).toBe(true);
	});

	it('says nothing of a set of its own that is small, which the gate has let through', () => {
		expect(tellsFewTogether(told({ A: 30, B: 4 }, 'A', 'B'))).toBe(false);
	});

	it('takes no notice of people whom no told set holds, or of sets with nobody in them', () => {
		expect(tellsFewTogether(told({ Z: 4, AT: 30, BT: 40 }, 'AB', 'T'))).toBe(false);
		expect(tellsFewTogether(told({ AT: 30, BT: 40, T: 0 }, 'AB', 'TQ'))).toBe(false);
		expect(tellsFewTogether(told({ T: 4 }, '', 'T'))).toBe(false);
	});

	it('puts people together whom the told sets do not tell apart', () => {
		expect(tellsFewTogether(told({ AT: 30, BT: 40, T: 6, TU: 6 }, 'AB', 'T'))).toBe(false);
		expect(tellsFewTogether(told({ AT: 30, BT: 40, T: 4, TU: 4 }, 'AB', 'T'))).toBe(true);
	});

	it('takes the safe reading where more sets are told than can be worked out', () => {
		const many = (count: number): ToldTogether => {
			const sets = Array.from({ length: count }, (_, set) => set);
			return {
				atoms: atomsOf(sets.map((set) => [20, set])),
				earlier: sets.slice(1),
				told: [0],
				tables: [],
				events: [],
				threshold: 10
			};
		};
		expect(tellsFewTogether(many(200))).toBe(false);
		expect(tellsFewTogether(many(mostSets + 1))).toBe(true);
	});

	it('finds what trying every group of atoms finds, in 3,000 families of sets', () => {
		const counts = { found: 0, not: 0 };
		for (let seed = 1; seed <= 3000; seed++) {
			const task = randomTask(seed);
			const expected = bruteForce(task);
			counts[expected ? 'found' : 'not']++;
			expect(tellsFewTogether(task), `seed ${seed}`).toBe(expected);
		}
		console.info(JSON.stringify(counts));
		expect(Math.min(counts.found, counts.not)).toBeGreaterThan(300);
	});
});

/** A few sets over up to ten atoms, each of other people; a set may be told twice, and sums of sets are told more often than chance
 *  would have it. */
function randomTask(seed: number): ToldTogether {
	const random = seeded(seed);
	const whole = (below: number) => Math.floor(random() * below);
	const sets = 3 + whole(5);
	const patterns = new Set(Array.from({ length: 3 + whole(8) }, () => 1 + whole(2 ** sets - 1)));
	const share = random();
	const atoms = [...patterns].map((pattern) => ({
		people: random() < share ? 1 + whole(6) : 10 + whole(30),
		sets: Array.from({ length: sets }, (_, set) => set).filter((set) => (pattern >> set) & 1)
	}));
	const unions = [0, 1].map((at) => {
		const [one, other] = [whole(sets), whole(sets)];
		for (const [place, atom] of atoms.entries())
			if (atom.sets.includes(one) || (atom.sets.includes(other) && random() < 0.9))
				atoms[place] = { ...atom, sets: [...atom.sets, sets + at] };
		return sets + at;
	});
	const all = [...Array.from({ length: sets }, (_, set) => set), ...unions];
	const earlier = all.filter(() => random() < 0.6);
	return {
		atoms: atomsOf(atoms.map(({ people, sets }) => [people, ...sets])),
		earlier,
		told: all.filter((set) => !earlier.includes(set) || random() < 0.1),
		tables: [],
		events: [],
		threshold: 10
	};
}

/** Every group of atoms of fewer people than the threshold is tried, and whether it is told held against the definition: some group
 *  follows from all sets, and is neither told by the earlier or by the new file alone, nor made of groups that are. */
function bruteForce({ atoms, earlier, told, threshold }: ToldTogether): boolean {
	const shown = new TextDecoder()
		.decode(atoms)
		.split('\n')
		.map((line) => {
			const [people = 0, ...sets] = line.split(' ').map(Number);
			return { people, sets };
		});
	const rowOf = (set: number) => shown.map(({ sets }) => (sets.includes(set) ? 1 : 0));
	const [before, now] = [earlier.map(rowOf), told.map(rowOf)];
	const groups = Array.from({ length: 2 ** shown.length - 1 }, (_, at) => at + 1).filter(
		(group) => shown.reduce((sum, { people }, at) => sum + ((group >> at) & 1) * people, 0) < threshold
	);
	const isToldBy = (rows: number[][], group: number) => {
		const row = shown.map((_, at) => (group >> at) & 1);
		return isInSpan(row, rows);
	};
	const known = groups.filter((group) => isToldBy(before, group) || isToldBy(now, group));
	const isMadeOf = (group: number): boolean =>
		group === 0 || known.some((part) => (group & part) === part && isMadeOf(group - part));
	return groups.some((group) => isToldBy([...before, ...now], group) && !isMadeOf(group));
}
