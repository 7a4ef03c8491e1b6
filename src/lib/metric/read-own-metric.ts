import { polarities } from '../model/metric';
import { ownMetricPrefix, type OwnCondition, type OwnMetric } from '../model/own-metric';
import { foldName } from './fold-name';

const longestWindow = 3660;
const textAtMost = 200;

/** A user's measure from its JSON, or everything that is wrong with it, a line each. */
export function readOwnMetric(text: string): { readonly own: OwnMetric } | { readonly problems: readonly string[] } {
	let json: unknown;
	try {
		json = JSON.parse(text);
	} catch {
		return { problems: ['This is not JSON: check quotes, commas and brackets'] };
	}
	if (!isRecord(json)) return { problems: ['A measure is an object: { "name": …, "numerator": [ … ] }'] };
	const problems: string[] = [];
	const known = ['name', 'phrase', 'count', 'numerator', 'denominator', 'window', 'polarity', 'source'];
	for (const key of Object.keys(json))
		if (!known.includes(key)) problems.push(`“${key}” means nothing here; known are ${known.join(', ')}`);
	const title = readText(json['name'], 'name', problems);
	const phrase = readText(json['phrase'] ?? json['name'], 'phrase', problems);
	const source = readText(json['source'], 'source', problems);
	const count = json['count'] === undefined ? 'rows' : json['count'];
	if (count !== 'people' && count !== 'rows') problems.push('“count” is "people" or "rows"');
	const polarity = polarities.find((one) => one === (json['polarity'] ?? 'no_judgement'));
	if (!polarity) problems.push(`“polarity” is one of ${polarities.join(', ')}`);
	const window = json['window'] ?? 0;
	if (!isDays(window)) problems.push(`“window” is a whole number of days from 0 to ${longestWindow}`);
	const numerator = readConditions(json['numerator'], 'numerator', problems);
	const denominator =
		json['denominator'] === undefined ? [] : readConditions(json['denominator'], 'denominator', problems);
	if (numerator.length === 0 && Array.isArray(json['numerator']))
		problems.push('“numerator” needs at least one condition');
	const longest = Math.max(0, ...[...numerator, ...denominator].map(daysOf));
	if (isDays(window) && longest > window)
		problems.push(`“window” has to be at least ${longest} days, so that nobody is counted before it could happen`);
	if (problems.length > 0 || !polarity || !isDays(window)) return { problems };
	const own = {
		title,
		phrase,
		count: count === 'people' ? ('people' as const) : ('rows' as const),
		numerator,
		denominator,
		window,
		polarity,
		source
	};
	return { own: { id: `${ownMetricPrefix}${foldName(title)}`, ...own } };
}

/** The JSON of a measure, as `readOwnMetric` reads it. */
export function writeOwnMetric({ id: _, title, ...own }: OwnMetric): string {
	return JSON.stringify({ name: title, ...own }, null, 2);
}

function readConditions(json: unknown, part: string, problems: string[]): OwnCondition[] {
	if (!Array.isArray(json)) {
		problems.push(`“${part}” is a list of conditions: [{ "column": "risk", "is": ["high"] }]`);
		return [];
	}
	return json.flatMap((one: unknown, at): OwnCondition[] => {
		const condition = readCondition(one);
		if (condition === null)
			problems.push(
				`condition ${at + 1} of “${part}” is none of { "column": …, "is": [ … ] }, { "column": …, "isNot": [ … ] }, { "seenAgainWithin": days }, { "outcomeWithin": days }`
			);
		return condition === null ? [] : [condition];
	});
}

function readCondition(json: unknown): OwnCondition | null {
	if (!isRecord(json)) return null;
	const keys = Object.keys(json).sort().join();
	const { column, is, isNot, seenAgainWithin, outcomeWithin } = json;
	if (keys === 'column,is' && isText(column) && isTexts(is)) return { column, is };
	if (keys === 'column,isNot' && isText(column) && isTexts(isNot)) return { column, isNot };
	if (keys === 'seenAgainWithin' && isDays(seenAgainWithin) && seenAgainWithin > 0) return { seenAgainWithin };
	if (keys === 'outcomeWithin' && isDays(outcomeWithin)) return { outcomeWithin };
	return null;
}

function daysOf(condition: OwnCondition): number {
	if ('seenAgainWithin' in condition) return condition.seenAgainWithin;
	return 'outcomeWithin' in condition ? condition.outcomeWithin : 0;
}

function readText(json: unknown, part: string, problems: string[]): string {
	if (isText(json)) return json.trim();
	problems.push(`“${part}” is a text of 1 to ${textAtMost} characters`);
	return '';
}

function isText(json: unknown): json is string {
	return typeof json === 'string' && /[\p{L}\p{N}]/u.test(json) && json.length <= textAtMost;
}

function isTexts(json: unknown): json is string[] {
	return Array.isArray(json) && json.length > 0 && json.every(isText);
}

function isDays(json: unknown): json is number {
	return typeof json === 'number' && Number.isInteger(json) && json >= 0 && json <= longestWindow;
}

function isRecord(json: unknown): json is Record<string, unknown> {
	return typeof json === 'object' && json !== null && !Array.isArray(json);
}
