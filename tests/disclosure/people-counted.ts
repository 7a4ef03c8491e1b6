import type { Question } from '../../src/lib/model/question';

/** A row of an extract. `day`: since 1970. */
export interface Contact {
	readonly person: number;
	readonly day: number;
	readonly area: string;
	/** Empty for none. */
	readonly partnership: string;
	readonly risk: string;
}

/** The people behind one group of a figure, as sets. */
export interface Counted {
	readonly units: ReadonlySet<number>;
	/** Followed for 12 months. */
	readonly judged: ReadonlySet<number>;
	/** To whom it happened. */
	readonly events: ReadonlySet<number>;
}

/** One group of each grouping: what its rows have to have. */
export type Has = (contact: Contact) => boolean;

const unitOf: Readonly<Record<string, string>> = {
	Barnet: 'North West',
	Brent: 'North West',
	Harrow: 'North West',
	Camden: 'Central North',
	Islington: 'Central North',
	Hackney: 'Central East'
};

export function dayOf(iso: string): number {
	return Date.parse(iso) / 86_400_000;
}

/** Counts people by the words of README and /methods, row by row: shares no line with the product. */
export function peopleCounted(
	contacts: readonly Contact[],
	question: Question,
	groups: readonly Has[],
	cutoff: number
): Counted {
	const { metric } = question;
	const rows = contacts.filter((contact) => isChosen(contact, question) && groups.every((isOf) => isOf(contact)));
	const first = new Map<number, number>();
	for (const { person, day } of rows) first.set(person, Math.min(day, first.get(person) ?? Infinity));
	const units = new Set(first.keys());
	if (metric === 'people') return { units, judged: units, events: new Set() };
	const judged = new Set([...first].flatMap(([person, day]) => (day + 365 <= cutoff ? [person] : [])));
	const again = new Set(
		contacts.flatMap(({ person, day }) => {
			const index = first.get(person);
			return index !== undefined && judged.has(person) && day > index && day <= index + 365 ? [person] : [];
		})
	);
	const isRepeat = metric === 'da-repeat';
	return { units, judged, events: new Set([...judged].filter((person) => again.has(person) === isRepeat)) };
}

/** Whether a row is in a selection. */
export function isChosen(contact: Contact, { filters, from, to }: Question): boolean {
	return (
		(from === null || contact.day >= from) &&
		(to === null || contact.day <= to) &&
		filters.every(({ dimension, keys }) => keys.some((key) => has(dimension, key)(contact)))
	);
}

/** Whether a row is of a group, of an area at any level. */
export function has(dimension: string, key: string): Has {
	return ({ area, partnership, risk }) => {
		if (dimension === 'area') return area === key || unitOf[area] === key;
		if (dimension === 'partnership') return (partnership || 'No partnership') === key;
		return risk === key;
	};
}

/** Whether a row lies in a stretch of days, both ends in it. */
export function within(start: number, end: number): Has {
	return ({ day }) => day >= start && day <= end;
}
