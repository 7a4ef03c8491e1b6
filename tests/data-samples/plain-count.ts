import type { CaseRow } from '../../data-samples/generator/person';

/** Counting and testing in plain code, on its own feet: nothing here is shared with the product. */

const millisecondsPerDay = 86_400_000;
const year = 365;
const z = 1.959963984540054;

/** People of a selection, from their first contact in it: followed for 365 days before 31 December 2024, of these seen
 *  again by any contact, and not followed that long. */
export function followed(
	rows: readonly CaseRow[],
	selected: (row: CaseRow) => boolean
): { n: number; again: number; excluded: number } {
	const cutoff = Date.parse('2024-12-31') / millisecondsPerDay;
	const contacts = new Map<string, number[]>();
	const index = new Map<string, number>();
	for (const row of rows) {
		if (row.person_key === '') continue;
		const day = Date.parse(row.event_date) / millisecondsPerDay;
		contacts.set(row.person_key, [...(contacts.get(row.person_key) ?? []), day]);
		if (selected(row)) index.set(row.person_key, Math.min(index.get(row.person_key) ?? Infinity, day));
	}
	const mature = [...index].filter(([, first]) => first + year <= cutoff);
	const again = mature.filter(([key, first]) => contacts.get(key)?.some((day) => day > first && day - first <= year));
	return { n: mature.length, again: again.length, excluded: index.size - mature.length };
}

/** Newcombe's interval of a difference of two proportions. */
export function newcombe(x1: number, n1: number, x2: number, n2: number): { lower: number; upper: number } {
	const [a, b] = [wilson(x1, n1), wilson(x2, n2)];
	const d = a.p - b.p;
	return { lower: d - Math.hypot(a.p - a.lower, b.upper - b.p), upper: d + Math.hypot(a.upper - a.p, b.p - b.lower) };
}

/** Two-sided p of the score test of two proportions, without continuity correction. */
export function scoreP(x1: number, n1: number, x2: number, n2: number): number {
	const pooled = (x1 + x2) / (n1 + n2);
	const u = Math.abs(x1 / n1 - x2 / n2) / Math.sqrt(pooled * (1 - pooled) * (1 / n1 + 1 / n2));
	return Math.min(1, normalTail(u) * 2);
}

/** Benjamini and Hochberg's adjusted p-values, in the order given. */
export function benjaminiHochberg(p: readonly number[]): number[] {
	return p.map((own) =>
		Math.min(
			1,
			...p.filter((other) => other >= own).map((other) => (other * p.length) / p.filter((one) => one <= other).length)
		)
	);
}

function wilson(x: number, n: number): { p: number; lower: number; upper: number } {
	const p = x / n;
	const centre = (p + z ** 2 / (2 * n)) / (1 + z ** 2 / n);
	const half = (z / (1 + z ** 2 / n)) * Math.sqrt((p * (1 - p)) / n + z ** 2 / (4 * n ** 2));
	return { p, lower: centre - half, upper: centre + half };
}

/** P(Z > u) by Simpson's rule over the density from u to u + 12. */
function normalTail(u: number): number {
	const steps = 2_000;
	const width = 12 / steps;
	let sum = 0;
	for (let step = 0; step <= steps; step++) {
		const weight = step === 0 || step === steps ? 1 : step % 2 === 1 ? 4 : 2;
		sum += weight * Math.exp(-((u + step * width) ** 2) / 2);
	}
	return (sum * width) / 3 / Math.sqrt(2 * Math.PI);
}
