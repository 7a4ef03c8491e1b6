import { londonBoroughs } from '../../src/lib/model/area';
import type { Weighted } from './random';

/** Everything about the sample that was chosen, not drawn. */

export const seed = 20_241_231;
export const people = 27_000;
export const firstDay = '2021-01-01';
export const cutoff = '2024-12-31';
/** Contacts before the first day are drawn and dropped, so that January 2021 holds people already known. */
export const warmUpDays = 366;

/** A borough's share of people, and how readily they come back; 1 is ordinary. */
interface Place {
	readonly size: number;
	readonly recurrence: number;
}

const ordinary: Place = { size: 100, recurrence: 1 };
const unusual: Readonly<Record<string, Partial<Place>>> = {
	'City of London': { size: 0.3 },
	'Barking and Dagenham': { size: 112, recurrence: 1.35 },
	Barnet: { size: 114, recurrence: 0.98 },
	Bexley: { size: 82, recurrence: 1.04 },
	Brent: { size: 128 },
	Bromley: { size: 96, recurrence: 0.96 },
	Camden: { size: 86, recurrence: 0.88 },
	Croydon: { size: 152, recurrence: 1.28 },
	Ealing: { size: 130, recurrence: 0.97 },
	Enfield: { size: 118, recurrence: 1.27 },
	Greenwich: { size: 112, recurrence: 1.06 },
	Hackney: { size: 102 },
	'Hammersmith and Fulham': { size: 84, recurrence: 0.92 },
	Haringey: { size: 104, recurrence: 1.05 },
	Harrow: { size: 68, recurrence: 0.95 },
	Havering: { size: 84, recurrence: 1.05 },
	Hounslow: { size: 106, recurrence: 0.9 },
	Islington: { size: 88, recurrence: 1.02 },
	'Kensington and Chelsea': { size: 58, recurrence: 0.92 },
	'Kingston upon Thames': { size: 9, recurrence: 0.9 },
	Lambeth: { size: 122, recurrence: 1.02 },
	Lewisham: { size: 120, recurrence: 1.06 },
	Merton: { size: 60, recurrence: 0.97 },
	Newham: { size: 144, recurrence: 1.26 },
	'Richmond upon Thames': { size: 60, recurrence: 0.68 },
	Southwark: { size: 116, recurrence: 1.03 },
	Sutton: { size: 60, recurrence: 1.02 },
	'Tower Hamlets': { size: 126, recurrence: 1.02 },
	'Waltham Forest': { size: 104, recurrence: 1.08 },
	Wandsworth: { size: 92, recurrence: 0.93 },
	Westminster: { size: 78, recurrence: 0.92 }
};

const placed = londonBoroughs.map(({ code, name }) => ({ code, name, ...ordinary, ...unusual[name] }));
const recurrences = new Map(placed.map(({ code, recurrence }) => [code, recurrence]));
const [firstPlace, ...otherPlaces] = placed.map(({ code, size }): readonly [string, number] => [code, size]);
if (firstPlace === undefined) throw new Error('no boroughs');

export const boroughs: Weighted<string> = [firstPlace, ...otherPlaces];

export function recurrenceIn(areaCode: string): number {
	return recurrences.get(areaCode) ?? ordinary.recurrence;
}

/** An invented partnership: where it works, whom it reaches, and how its people's coming back changes. */
export interface Partnership {
	readonly name: string;
	readonly boroughs: readonly string[];
	readonly reach: number;
	readonly recurrence: number;
}

export const partnerships: readonly Partnership[] = [
	{
		name: 'Riverside Partnership',
		boroughs: ['Hammersmith and Fulham', 'Kensington and Chelsea', 'Westminster'],
		reach: 0.74,
		recurrence: 0.75
	},
	{ name: 'Northgate Alliance', boroughs: ['Barnet', 'Brent', 'Camden', 'Islington'], reach: 0.42, recurrence: 0.82 },
	{ name: 'Eastside Together', boroughs: ['Hackney', 'Newham', 'Tower Hamlets'], reach: 0.38, recurrence: 0.97 },
	{ name: 'South Bank Compact', boroughs: ['Lambeth', 'Lewisham', 'Southwark'], reach: 0.45, recurrence: 0.96 },
	{ name: 'Lea Valley Link', boroughs: ['Enfield', 'Haringey', 'Waltham Forest'], reach: 0.3, recurrence: 1.04 }
];

/** The chance, on any one day, that an ordinary person comes back. */
export const dailyRecurrence = 0.00072;

/** What cannot be seen in an extract: some people's circumstances bring them back far more often than others'. */
export const frailties: Weighted<number> = [
	[0.4, 50],
	[1, 30],
	[2.2, 15],
	[5, 5]
];

/** Coming back is likeliest soon after a contact: factors up to so many days after it. */
export const recency: readonly { readonly days: number; readonly factor: number }[] = [
	{ days: 30, factor: 2.6 },
	{ days: 120, factor: 1.5 },
	{ days: 365, factor: 1 },
	{ days: Infinity, factor: 0.5 }
];

export type Risk = 'standard' | 'medium' | 'high' | '';
export const risks: Weighted<Risk> = [
	['standard', 57],
	['medium', 29],
	['high', 13],
	['', 1]
];
export const riskRecurrence: Readonly<Record<Risk, number>> = { standard: 0.8, medium: 1.2, high: 1.75, '': 1 };
/** How often a later contact is graded anew instead of as before. */
export const gradedAnew = 0.45;

export const ageBands: Weighted<string> = [
	['16-24', 20],
	['25-34', 31],
	['35-44', 24],
	['45-54', 14],
	['55-64', 7],
	['65 and over', 4]
];
export const sexes: Weighted<string> = [
	['female', 73],
	['male', 25],
	['', 2]
];

/** New people by month, January first: more in summer. */
export const monthly: readonly number[] = [0.97, 0.92, 0.97, 0.97, 1.03, 1.06, 1.1, 1.08, 1, 0.99, 0.95, 0.96];

/** Contacts away from home, recorded twice on one day, and without a person key. */
export const away = 0.03;
export const twice = 0.006;
export const withoutKey = 0.005;
/** How often a partnership's person is recorded with it again, wherever they are by then. */
export const recordedAgain = 0.92;

/** The published comparator: made up, with a share of not seen again that the Riverside Partnership exceeds by 15 per cent. */
export const benchmark = {
	metric: 'da-non-repeat',
	place: 'Synthetic England',
	period: '2023',
	numerator: 175_000,
	denominator: 250_000,
	source: 'made up for this sample',
	definition:
		'People with a domestic abuse contact as victim in the year who had no later one within 365 days, among those followed for 365 days'
};
