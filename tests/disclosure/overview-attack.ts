import type { ReleasedFigure } from '../../src/lib/disclosure/released';
import { Bounds, type Limited } from './bounds';
import { dayOf } from './people-counted';
import { seeded } from './random';
import { unrounded } from './unrounded';

/** A case of an extract. `day`: since 1970. */
export interface Case extends Kind {
	readonly person: number;
	readonly day: number;
	readonly area: string;
}

interface Kind {
	/** A Home Office code; empty for none yet. */
	readonly outcome: string;
	/** Empty for not assessed. */
	readonly risk: string;
}

/** What a measure says of a case: that it did or did not happen; null where it does not judge it. */
type Judge = (one: Kind) => boolean | null;

export const completeTo = '2024-06-30';
const areas = ['Barnet', 'Brent', 'Harrow', 'Camden', 'Islington', 'Hackney'];
const positive = ['1', '3', '8'];
const unsupported = ['14', '16'];

/** By the words of README and /methods. */
const measures: Readonly<Record<string, Judge>> = {
	'positive-outcome': ({ outcome }) => (outcome === '' ? null : positive.includes(outcome)),
	'victim-does-not-support': ({ outcome }) => (outcome === '' ? null : unsupported.includes(outcome)),
	'high-risk-share': ({ risk }) => (risk === '' ? null : risk === 'high')
};

/** Some hundred cases, of which few or many end in another way than the two that are measured. */
export function casesOf(seed: number): Case[] {
	const random = seeded(seed);
	const pick = (items: readonly string[]) => items[Math.floor(random() * items.length)] ?? '';
	const [others, pending, unknown] = [0.02 + 0.15 * random(), 0.1 * random(), 0.15 * random()];
	const support = 0.3 + 0.5 * random();
	const first = dayOf('2022-01-01');
	return Array.from({ length: 250 + Math.floor(random() * 500) }, (_, person): Case[] => {
		const area = areas[Math.min(areas.length - 1, Math.floor(-Math.log(1 - random()) / 0.6))] ?? '';
		const kind = (): Kind => ({
			outcome:
				random() < pending ? '' : pick(random() < others ? ['15', '18'] : random() < support ? positive : unsupported),
			risk: random() < unknown ? '' : pick(['high', 'medium', 'standard', 'standard'])
		});
		const day = first + Math.floor(random() * 800);
		const one = { person, day, area, ...kind() };
		return random() < 0.6 ? [one] : [one, { ...one, day: day + 1 + Math.floor(random() * 110), ...kind() }];
	}).flat();
}

/** The extract as a file. */
export function caseFileOf(cases: readonly Case[]): string {
	const lines = cases.map(({ person, day, area, outcome, risk }) =>
		[new Date(day * 86_400_000).toISOString().slice(0, 10), `p${person}`, area, outcome, risk].join()
	);
	return ['event_date,person_key,area,outcome,risk', ...lines].join('\n');
}

/** A number of a few that is known too closely. */
export interface Known {
	readonly of: string;
	readonly cases: number;
	readonly lower: number;
	readonly upper: number;
}

/** Somebody who reads all measures of an overview side by side, and knows what they mean: that no case ends in two ways, and that whom one
 *  leaves out another may judge. Finds the numbers of fewer than `few` cases that he knows to within less than `width`: of each area and of all, how
 *  many are judged in one way by one measure, or so by one and so by another. Of those left out it is told that they are fewer than ten: their
 *  number itself is not to be known. Shares no line with the gate. */
export function knownFrom(
	figures: readonly ReleasedFigure[],
	cases: readonly Case[],
	{ few, width }: { readonly few: number; readonly width: number }
): Known[] {
	const kinds = kindsOf();
	const bounds = new Bounds(
		areas.length * kinds.length,
		figures.flatMap((figure) => told(figure, kinds))
	);
	const found: Known[] = [];
	for (const area of [...areas, null])
		for (const { of, isIn, isLeftOut } of secretsOf(figures.map(({ head }) => head.metric.id))) {
			const size = cases.filter((one) => (area === null || one.area === area) && isIn(one)).length;
			if (size === 0 || size >= few) continue;
			const { lower, upper } = bounds.range(unknownsOf(kinds, area, isIn));
			if (upper - lower < (isLeftOut ? 1 : width))
				found.push({ of: `${area ?? 'everyone'}: ${of}`, cases: size, lower, upper });
		}
	bounds.close();
	return found;
}

/** Every kind of case that the measures tell apart. */
function kindsOf(): readonly Kind[] {
	return ['', '1', '14', '15'].flatMap((outcome) => ['', 'high', 'standard'].map((risk) => ({ outcome, risk })));
}

function unknownsOf(kinds: readonly Kind[], area: string | null, isIn: (one: Kind) => boolean): number[] {
	return areas.flatMap((name, place) =>
		area === null || area === name ? kinds.flatMap((kind, at) => (isIn(kind) ? [place * kinds.length + at] : [])) : []
	);
}

function told({ head, rule, cells, total }: ReleasedFigure, kinds: readonly Kind[]): Limited[] {
	const judge = measures[head.metric.id];
	if (!judge) return [];
	return [...cells, total].flatMap(({ group, result }): Limited[] => {
		if (result.status !== null || result.measure.kind !== 'proportion') return [];
		const { numerator, denominator, excluded } = result.measure;
		const limit = ([low, high]: readonly [number, number], answer: (of: boolean | null) => boolean) => ({
			...{ of: unknownsOf(kinds, group?.key ?? null, (one) => answer(judge(one))), low, high }
		});
		return [
			limit(unrounded(denominator, rule), (of) => of !== null),
			limit(unrounded(numerator, rule), (of) => of === true),
			...(excluded === null
				? []
				: [limit(excluded === 'fewer than 10' ? [1, 9] : unrounded(excluded, rule), (of) => of === null)])
		];
	});
}

interface Secret {
	readonly of: string;
	readonly isIn: (one: Kind) => boolean;
	/** By a measure that it leaves out. */
	readonly isLeftOut: boolean;
}

function secretsOf(shown: readonly string[]): Secret[] {
	const single = shown.flatMap((id) => {
		const judge = measures[id];
		return judge
			? [true, false, null].map((answer) => ({
					id,
					of: `${id} ${answer}`,
					isIn: (one: Kind) => judge(one) === answer,
					isLeftOut: answer === null
				}))
			: [];
	});
	const pairs = single.flatMap((one, at) =>
		single
			.slice(at + 1)
			.filter(({ id }) => id !== one.id)
			.map((other): Secret => ({
				of: `${one.of}, ${other.of}`,
				isIn: (of) => one.isIn(of) && other.isIn(of),
				isLeftOut: one.isLeftOut || other.isLeftOut
			}))
	);
	return [...single, ...pairs];
}
