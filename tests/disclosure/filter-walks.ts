import type { FigureName } from '../../src/lib/model/figure';
import { defaultQuestion, type Filter, type Question } from '../../src/lib/model/question';
import { periodUnits } from '../../src/lib/model/period';
import { dayOf, type Contact } from './people-counted';
import { seeded } from './random';

/** One page that is opened: its figures count one selection, and hide what the others hide. */
export interface Page {
	readonly figures: readonly { readonly name: FigureName; readonly question: Question }[];
}

/** The last day that the extracts of walks are complete to. */
export const completeTo = '2024-06-30';

const areas = ['Barnet', 'Brent', 'Harrow', 'Camden', 'Islington', 'Hackney'];
const units = ['North West', 'Central North', 'Central East'];
const partnerships = ['', 'Alpha', 'Beta', 'Gamma'];
const risks = ['high', 'medium', 'standard'];
const firstDay = dayOf('2021-01-01');
const lastDay = dayOf('2024-06-01');

/** Contacts of some hundred people: big groups and small ones, two people in five seen again. `moves`: some of them somewhere else,
 *  so that they stand in two groups. */
export function contactsOf(seed: number, moves: boolean): Contact[] {
	const random = seeded(seed);
	const people = 250 + Math.floor(random() * 450);
	const place = () => ({
		area: skewed(areas, random),
		partnership: skewed(partnerships, random),
		risk: skewed(risks, random)
	});
	return Array.from({ length: people }, (_, person): Contact[] => {
		const home = place();
		const day = firstDay + Math.floor(random() * (lastDay - firstDay));
		const first = { person, day, ...home };
		const again = day + 1 + Math.floor(random() * 400);
		if (random() > 0.45 || again > lastDay) return [first];
		return [first, { person, day: again, ...(moves && random() < 0.3 ? place() : home) }];
	}).flat();
}

/** The extract as a file. */
export function fileOf(contacts: readonly Contact[]): string {
	const rows = contacts.map(({ person, day, area, partnership, risk }) =>
		[new Date(day * 86_400_000).toISOString().slice(0, 10), `p${person}`, area, partnership, risk].join()
	);
	return ['event_date,person_key,area,partnership,risk', ...rows].join('\n');
}

/** Pages that somebody could open with the filters at hand: everything is chosen at random, and most often left as it is. */
export function pagesOf(seed: number, count: number): Page[] {
	const random = seeded(seed);
	const pick = <T>(items: readonly T[]): T => items[Math.floor(random() * items.length)] as T;
	const some = (items: readonly string[]) => {
		const chosen = items.filter(() => random() < 0.5);
		return chosen.length === 0 || chosen.length === items.length ? [pick(items)] : chosen;
	};
	const month = () => dayOf(`${2021 + Math.floor(random() * 3)}-${pick(['01', '04', '07', '10'])}-01`);
	return Array.from({ length: count }, (): Page => {
		const filters: Filter[] = [];
		if (random() < 0.3) filters.push({ dimension: 'area', keys: some(random() < 0.7 ? areas : units) });
		if (random() < 0.3) filters.push({ dimension: 'risk', keys: some(risks) });
		if (random() < 0.25) filters.push({ dimension: 'partnership', keys: some(partnerships).map(named) });
		const [one, other] = [month(), month()];
		const dates = random() < 0.35 && one !== other ? [Math.min(one, other), Math.max(one, other) - 1] : [null, null];
		const question: Question = {
			...defaultQuestion,
			metric: pick(['da-repeat', 'da-repeat', 'da-repeat', 'da-repeat', 'da-non-repeat', 'people']),
			by: pick(['area', 'area', 'partnership', 'risk', 'period']),
			level: pick(['borough', 'borough', 'bcu']),
			period: pick(periodUnits),
			benchmark: pick(['all', 'all', 'rest', 'untreated', 'previous-year']),
			filters,
			from: dates[0] ?? null,
			to: random() < 0.5 ? (dates[1] ?? null) : null
		};
		if (random() < 0.75) return { figures: [{ name: 'intervals', question }] };
		const names: FigureName[] = ['intervals', 'partnerships', 'cross'];
		return { figures: names.map((name) => ({ name, question: { ...question, by: 'area' } })) };
	});
}

/** What the product calls a partnership. */
function named(partnership: string): string {
	return partnership === '' ? 'No partnership' : partnership;
}

/** The first most often, each next a third as often or so. */
function skewed(items: readonly string[], random: () => number): string {
	const place = Math.floor(-Math.log(1 - random()) / 0.75);
	return items[Math.min(place, items.length - 1)] ?? '';
}
