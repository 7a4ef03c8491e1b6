import type { ReleasedCell, ReleasedFigure } from '../../src/lib/disclosure/released';
import type { Question } from '../../src/lib/model/question';
import { has, isChosen, peopleCounted, within, type Contact, type Counted, type Has } from './people-counted';

/** A set of people of which a figure tells how many they are. */
export interface Told {
	readonly what: 'judged' | 'units' | 'events';
	readonly people: ReadonlySet<number>;
	/** As the figure tells it. */
	readonly size: number;
	readonly label: string;
}

/** Everything that a figure tells of how many people there are, and of whom. */
export function toldBy(figure: ReleasedFigure, contacts: readonly Contact[], cutoff: number): Told[] {
	return [...figure.cells, ...figure.margins, figure.total].flatMap((cell) =>
		toldByCell(figure, cell, contacts, cutoff)
	);
}

function toldByCell(
	{ head }: ReleasedFigure,
	cell: ReleasedCell,
	contacts: readonly Contact[],
	cutoff: number
): Told[] {
	const { result } = cell;
	if (result.status !== null) return [];
	const { question } = head;
	const groups = groupsOf(head, cell);
	const { units, judged, events } = peopleCounted(contacts, question, groups, cutoff);
	const { metric, by, filters, from, to } = question;
	const keys = [cell.group?.key, cell.group2?.key, ...filters.flatMap((filter) => filter.keys)];
	const label = JSON.stringify([metric, by, ...keys, from, to]);
	const { measure, comparison } = result;
	if (measure.kind === 'count') return [{ what: 'units', people: units, size: measure.value, label }];
	if (measure.kind !== 'proportion') return [];
	const told: Told[] = [
		{ what: 'judged', people: judged, size: measure.denominator, label },
		{ what: 'events', people: events, size: measure.numerator, label }
	];
	if (typeof measure.excluded === 'number')
		told.push({ what: 'units', people: units, size: measure.denominator + measure.excluded, label });
	if (comparison?.status === null && comparison.benchmarkN !== null) {
		const other = heldAgainst(question, groups, contacts, cutoff);
		const { benchmark, benchmarkN } = comparison;
		const shared = { label: `${label} benchmark` };
		if (other)
			told.push(
				{ what: 'judged', people: other.judged, size: benchmarkN, ...shared },
				{ what: 'events', people: other.events, size: Math.round(benchmark * benchmarkN), ...shared }
			);
	}
	return told;
}

function groupsOf({ by, by2 }: ReleasedFigure['head'], { group, group2, period }: ReleasedCell): Has[] {
	return [
		...(group ? [period && by.id === 'period' ? within(period.start, period.end) : has(by.id, group.key)] : []),
		...(group2 && by2 ? [has(by2.id, group2.key)] : [])
	];
}

/** The people that a group is compared with. */
function heldAgainst(
	question: Question,
	groups: readonly Has[],
	contacts: readonly Contact[],
	cutoff: number
): Omit<Counted, 'units'> | null {
	if (question.benchmark === 'rest') {
		const { judged, events } = peopleCounted(contacts, question, [], cutoff);
		const members = peopleCounted(contacts, question, groups, cutoff).units;
		const rest = (people: ReadonlySet<number>) => new Set([...people].filter((person) => !members.has(person)));
		return { judged: rest(judged), events: rest(events) };
	}
	if (question.benchmark === 'untreated') {
		const all = (who: Has) => contacts.filter((contact) => isChosen(contact, question) && who(contact));
		const helped = new Set(all(({ partnership }) => partnership !== '').map(({ person }) => person));
		const own = all((contact) => groups.every((isOf) => isOf(contact)));
		const areas = new Set(own.map(({ area }) => area).filter((area) => isWorkedIn(own, area)));
		return peopleCounted(contacts, question, [({ area, person }) => areas.has(area) && !helped.has(person)], cutoff);
	}
	const { from, to } = question;
	if (question.benchmark !== 'previous-year' || from === null || to === null || question.by === 'period') return null;
	return peopleCounted(contacts, { ...question, from: yearBefore(from), to: yearBefore(to) }, groups, cutoff);
}

/** Of a partnership's contacts. */
function isWorkedIn(own: readonly Contact[], area: string): boolean {
	return new Set(own.filter((contact) => contact.area === area).map(({ person }) => person)).size >= 10;
}

function yearBefore(day: number): number {
	const date = new Date(day * 86_400_000);
	date.setUTCFullYear(date.getUTCFullYear() - 1);
	return date.getTime() / 86_400_000;
}
