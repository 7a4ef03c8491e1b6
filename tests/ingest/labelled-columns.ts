import { Faker, en, en_GB } from '@faker-js/faker';
import { fewIdentifying, fewInnocent, type FewValues } from './labelled-few';
import { identifying, identifyingSometimes, type Maker } from './labelled-identifying';
import { innocent } from './labelled-innocent';

/** A made-up column of an extract, and whether it may say who somebody is. */
export interface LabelledColumn {
	readonly what: string;
	readonly values: readonly string[];
	readonly identifies: boolean;
}

const rows = [40, 120, 400];
/** Comments name somebody so seldom that they have to be many for it to be there at all. */
const manyRows = [400, 1200];
/** So many that each of a few values comes again and again. */
const fewRows = [300, 301, 302, 2400];

/** Columns of every sort and of several lengths, full, with some blanks, and nearly blank; the same for the same seed. */
export function labelledColumns(seed: number): LabelledColumn[] {
	const faker = new Faker({ locale: [en_GB, en], seed });
	faker.setDefaultRefDate('2024-11-01');
	const made = (
		makers: Readonly<Record<string, Maker>>,
		identifies: boolean,
		sizes: readonly number[],
		blanks: readonly number[]
	) =>
		Object.entries(makers).flatMap(([what, make]) =>
			sizes.flatMap((count) =>
				blanks.map((blank) => ({
					what: `${what}, ${count} rows, ${blank * 100}% blank`,
					values: Array.from({ length: count }, () => (faker.number.float() < blank ? '' : make(faker))),
					identifies
				}))
			)
		);
	const few = (pools: Readonly<Record<string, FewValues>>, identifies: boolean) =>
		Object.entries(pools).flatMap(([what, pool]) =>
			fewRows.map((count) => {
				const values = pool(faker);
				return {
					what: `${what}, ${count} rows`,
					values: Array.from({ length: count }, () => faker.helpers.arrayElement(values)),
					identifies
				};
			})
		);
	return [
		...made(identifying, true, rows, [0, 0.15]),
		...made(identifying, true, [1200], [0.97]),
		...made(identifyingSometimes, true, manyRows, [0]),
		...made(innocent, false, rows, [0, 0.15]),
		...made(innocent, false, [1200], [0.97]),
		...few(fewIdentifying, true),
		...few(fewInnocent, false)
	];
}
