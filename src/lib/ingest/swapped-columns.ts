import type { Finding } from '../model/finding';

/** Rows from which it is odd that there are more areas than people. */
const enoughRows = 50;

/** Says that person key and area may be swapped: an extract of any size has more people than areas. Tells neither number. */
export function swappedFinding(
	file: string,
	column: string | null,
	{ rows, people, areas }: { readonly rows: number; readonly people: number; readonly areas: number }
): Finding[] {
	if (column === null || rows < enoughRows || people === 0 || people >= areas) return [];
	return [
		{
			id: 'fewer-people-than-areas',
			severity: 'problem',
			file,
			column,
			rows: 0,
			lines: [],
			what: 'There are fewer people than areas',
			remedy:
				'Person key and area may be swapped, in the file or in what they were taken for. Give the columns their right meaning before any figure is used.'
		}
	];
}
