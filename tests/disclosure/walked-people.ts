import { Counter } from '../../src/lib/count/counter';
import type { ReleasedCell, ReleasedFigure, Safe } from '../../src/lib/disclosure/released';
import type { Engine } from '../../src/lib/duckdb/engine';
import { defaultQuestion } from '../../src/lib/model/question';
import { answer } from '../../src/lib/pipeline';
import { panelsQuestion, trendQuestion } from '../../src/lib/ui/trend-question';
import { loadedExtracts } from '../support/loaded-extracts';
import { Walkers, type Known, type Stretch } from './walkers';

/** Quarters from the first of 2021 on in which people are followed; of the last only until 29 February 2024. */
export const quarters = 13;
const completeTo = '2025-02-28';
const lastFollowed = dayOf(completeTo) - 365;

/** Somebody of an extract: nobody is seen in two areas. */
export interface Person {
	readonly area: string;
	readonly days: readonly number[];
}

/** A quarter in which somebody is seen; `again`: twice, some days apart. */
type Visit = readonly [quarter: number, again: boolean];

interface Truth {
	readonly people: number;
	readonly events: number;
}

/** A cell of a figure: what it counts, by hand and as released. */
interface Seen {
	readonly of: readonly Stretch[];
	readonly truth: Truth;
	readonly released: ReleasedCell;
}

function dayOf(iso: string): number {
	return Date.parse(iso) / 86_400_000;
}

function startOf(quarter: number): number {
	return Date.UTC(2021, 3 * quarter, 1) / 86_400_000;
}

function quarterOf(key: string): number {
	return (Number(key.slice(0, 4)) - 2021) * 4 + Math.floor((Number(key.slice(5, 7)) - 1) / 3);
}

/** So many people who are seen in the same quarters, on days of their own. */
export function people(count: number, area: string, visits: readonly Visit[], random = () => 0.5): Person[] {
	return Array.from({ length: count }, () => ({
		area,
		days: visits.flatMap(([quarter, again]) => {
			const end = quarter === quarters - 1 ? lastFollowed + 1 : startOf(quarter + 1);
			const day = startOf(quarter) + Math.floor(random() * (end - startOf(quarter) - 9));
			return again ? [day, day + 1 + Math.floor(random() * 8)] : [day];
		})
	}));
}

/** Somebody seen on the first day, so that the first quarter is covered whole. */
export const earliest: Person = { area: 'North', days: [startOf(0)] };

/** Whatever of few people whoever reads the areas by quarters, years and financial years comes to know more closely than to ten. */
export async function foundOut(engine: Engine, everyone: readonly Person[]): Promise<string[]> {
	const areas = [...new Set(everyone.map(({ area }) => area))];
	const figures = await figuresOf(engine, everyone);
	const seen = figures.flatMap((figure) => seenIn(figure, everyone, areas));
	const attacker = new Walkers(areas, quarters, seen.map(knownOf));
	const told = new Set(seen.filter(isTold).map(({ of }) => JSON.stringify(of)));
	const hidden = new Map(
		seen
			.filter(({ of, truth }) => isSmall(truth) && !told.has(JSON.stringify(of)))
			.map((one) => [JSON.stringify(one.of), one])
	);
	const found = [...hidden.values()].flatMap(({ of, truth }) =>
		(['events', 'rest', 'people'] as const).flatMap((what) => {
			const { lower, upper } = attacker.range(of, what);
			const name = `${of.map(({ area }) => area).join(' + ')} ${of[0]?.unit} ${of[0]?.at}`;
			return upper - lower < 10
				? [`${name}: ${what} ${lower} to ${upper}, in truth ${truth.events} of ${truth.people}`]
				: [];
		})
	);
	attacker.close();
	return found;
}

/** All that the page over time asks. */
async function figuresOf(engine: Engine, everyone: readonly Person[]): Promise<readonly Safe<ReleasedFigure>[]> {
	const rows = everyone.flatMap(({ area, days }, key) =>
		days.map((day) => `${new Date(day * 86_400_000).toISOString().slice(0, 10)},p${key},${area}`)
	);
	const file = ['event_date,person_key,area', ...rows].join('\n');
	const dataset = await loadedExtracts(engine, { 'cases.csv': file }, completeTo);
	const counter = new Counter(engine);
	const figures: Safe<ReleasedFigure>[] = [];
	for (const period of ['quarter', 'year', 'financial-year'] as const) {
		const overTime = trendQuestion({ ...defaultQuestion, period });
		const page: Safe<ReleasedFigure>[] = [];
		for (const name of ['xmr', 'multiples'] as const) {
			const question = name === 'xmr' ? overTime : panelsQuestion(overTime, dataset);
			if (!question) throw new Error('there are two areas');
			const figure = await answer(counter, { name, question, dataset, rule: 'threshold-10', linked: [...page] });
			if ('what' in figure) throw new Error(figure.what);
			page.push(figure);
		}
		figures.push(...page);
	}
	return figures;
}

function seenIn(
	{ head, cells, margins, total }: ReleasedFigure,
	everyone: readonly Person[],
	areas: readonly string[]
) {
	return [...cells, ...margins, total].flatMap((released): Seen[] => {
		const [first, second] = [released.group?.key, released.group2?.key];
		const [area, key] = head.name === 'xmr' ? [undefined, first] : [first, second];
		const unit = key === undefined || head.question.period === 'month' ? 'all' : head.question.period;
		const quarter = key === undefined ? 0 : quarterOf(key);
		if (quarter >= quarters) return [];
		const length = { all: Infinity, quarter: 1, year: 4, 'financial-year': 4 }[unit];
		const isIn = (day: number) => unit === 'all' || (day >= startOf(quarter) && day < startOf(quarter + length));
		const at = { all: 0, quarter, year: Math.floor(quarter / 4), 'financial-year': Math.floor((quarter + 3) / 4) };
		const of = (area === undefined ? areas : [area]).map((one): Stretch => ({ area: one, unit, at: at[unit] }));
		const truth = countOf(
			everyone.filter((person) => area === undefined || person.area === area),
			isIn
		);
		return [{ of, truth, released }];
	});
}

/** By the words of /methods: from their first day in it on, if that is followed for 365 days. */
function countOf(everyone: readonly Person[], isIn: (day: number) => boolean): Truth {
	const followed = everyone.flatMap(({ days }) => {
		const first = Math.min(...days.filter(isIn));
		return first <= lastFollowed ? [days.some((day) => day > first && day <= first + 365)] : [];
	});
	return { people: followed.length, events: followed.filter(Boolean).length };
}

function isTold({ released }: Seen): boolean {
	return released.result.status === null || released.result.status === '[z]';
}

function isSmall({ people, events }: Truth): boolean {
	return people > 0 && (events < 10 || people - events < 10);
}

function knownOf({ of, truth, released: { result } }: Seen): Known {
	if (result.status === '[z]') return { of, events: [0, 0], rest: [0, 0] };
	if (result.status !== null || result.measure.kind !== 'proportion')
		return { of, events: [0, Infinity], rest: [0, Infinity] };
	const { numerator, denominator } = result.measure;
	if (numerator !== truth.events || denominator !== truth.people) throw new Error('counted otherwise by hand');
	const rest = denominator - numerator;
	return { of, events: [numerator, numerator], rest: [rest, rest] };
}
