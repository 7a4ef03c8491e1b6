import { release } from '../../src/lib/disclosure/release';
import type { ReleasedFigure, Safe } from '../../src/lib/disclosure/released';
import { londonBoroughs } from '../../src/lib/model/area';
import { figureOf, headOf, type HandGroup } from './figures';

/** The tiles of a figure of groups written by hand. */
export async function tilesOf(
	groups: readonly HandGroup[],
	level: 'borough' | 'bcu' = 'borough',
	pick: readonly string[] = []
): Promise<Safe<ReleasedFigure>> {
	const question = { ...headOf().question, level, pick };
	const label = level === 'bcu' ? 'command unit' : 'borough';
	const { tiles } = await release(figureOf(groups, headOf({ question, by: { id: 'area', label } })), 'threshold-10');
	if (!tiles) throw new Error('no tiles of these groups');
	return tiles;
}

const special: Readonly<Record<string, Omit<HandGroup, 'name'>>> = {
	'City of London': { numerator: 3, denominator: 8, waiting: 2 },
	'Kingston upon Thames': { numerator: 21, denominator: 29, waiting: 12 },
	Hackney: { numerator: 0, denominator: 0, waiting: 25 },
	Lambeth: { numerator: 0, denominator: 0 },
	Westminster: { numerator: 534, denominator: 688 },
	Croydon: { numerator: 1086, denominator: 1648 }
};

/** London without Bexley: better and worse, undecided, two hidden, one not followed yet, one with nobody. */
export const london: readonly HandGroup[] = londonBoroughs
	.filter(({ name }) => name !== 'Bexley')
	.map(({ name }, index) => ({ name, ...(special[name] ?? { numerator: 340 + index * 3, denominator: 500 + index }) }));

/** The command units, one hidden with another, and what lies in none. */
export const units: readonly HandGroup[] = [
	...[...new Set(londonBoroughs.flatMap(({ bcu }) => bcu ?? []))].toSorted().map((name, index) => ({
		name,
		...(name === 'East' ? { numerator: 4, denominator: 9 } : { numerator: 330 + index * 9, denominator: 500 })
	})),
	{ name: 'No BCU', numerator: 40, denominator: 70 }
];
