import { londonBoroughs } from '../../src/lib/model/area';
import { isoFromDay, partsFromDay, type Day } from '../../src/lib/model/day';
import type { Random } from './random';
import * as story from './story';

/** One line of the sample, as text; blank is not recorded. */
export interface CaseRow {
	readonly person_key: string;
	readonly event_date: string;
	readonly area_code: string;
	readonly partnership: string;
	readonly risk: story.Risk;
	readonly age_band: string;
	readonly sex: string;
}

/** The first and the last day of contacts drawn. */
interface Span {
	readonly first: Day;
	readonly last: Day;
}

const names = new Map(londonBoroughs.map(({ code, name }) => [code, name]));
const busiestMonth = Math.max(...story.monthly);

/** All contacts of one made-up person within the span, in order of time. Whether and when they come back depends on their
 *  own circumstances, the last contact's risk and how long ago it was, their borough and the partnership with them. */
export function personContacts(random: Random, span: Span): CaseRow[] {
	const key = random.hex();
	const home = random.pick(story.boroughs);
	const frailty = random.pick(story.frailties);
	const age_band = random.pick(story.ageBands);
	const sex = random.pick(story.sexes);
	const partnership = partnershipReaching(random, home);
	const own = story.dailyRecurrence * frailty * story.recurrenceIn(home) * (partnership?.recurrence ?? 1);

	const rows: CaseRow[] = [];
	let risk = random.pick(story.risks);
	let day: Day | null = firstContact(random, span);
	while (day !== null) {
		const again = rows.length > 0;
		if (again && random.chance(story.gradedAnew)) risk = random.pick(story.risks);
		const row = {
			person_key: random.chance(story.withoutKey) ? '' : key,
			event_date: isoFromDay(day),
			area_code: random.chance(story.away) ? random.pick(story.boroughs) : home,
			partnership: !again || random.chance(story.recordedAgain) ? (partnership?.name ?? '') : '',
			risk,
			age_band,
			sex
		};
		rows.push(row);
		if (random.chance(story.twice)) rows.push({ ...row, risk: random.pick(story.risks) });
		day = nextContact(random, day, span.last, own * story.riskRecurrence[risk]);
	}
	return rows;
}

function partnershipReaching(random: Random, home: string): story.Partnership | null {
	const here = story.partnerships.find(({ boroughs }) => boroughs.includes(names.get(home) ?? ''));
	return here !== undefined && random.chance(here.reach) ? here : null;
}

/** A day of the span, likelier in busy months. */
function firstContact(random: Random, { first, last }: Span): Day {
	for (;;) {
		const day = first + Math.floor(random.uniform() * (last - first + 1));
		const weight = story.monthly[partsFromDay(day).month - 1] ?? 1;
		if (random.chance(weight / busiestMonth)) return day;
	}
}

/** Day by day: does the person come back? Null when not before the end. */
function nextContact(random: Random, since: Day, last: Day, daily: number): Day | null {
	for (const { from, to, factor } of stretches) {
		const chance = daily * factor;
		for (let after = from; after <= to; after++) {
			if (since + after > last) return null;
			if (random.chance(chance)) return since + after;
		}
	}
	return null;
}

const stretches = story.recency.map(({ days, factor }, at) => ({
	from: (story.recency[at - 1]?.days ?? 0) + 1,
	to: days,
	factor
}));
