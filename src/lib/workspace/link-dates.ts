import { dayFromIso, dayFromParts, isoFromDay, partsFromDay, type Day } from '../model/day';
import type { LinkReader } from './link-reader';

/** The first (`from`) or last (`to`) day of a date `YYYY-MM-DD` or a month `YYYY-MM`; null where it is neither. */
export function readDay(text: string, end: 'from' | 'to'): Day | null {
	const month = /^(\d{4})-(0[1-9]|1[0-2])$/.exec(text);
	if (!month) return dayFromIso(text);
	const first = dayFromIso(`${text}-01`);
	if (first === null || end === 'from') return first;
	return dayFromParts(Number(month[1]), Number(month[2]) + 1, 1) - 1;
}

/** The shorter form where the day begins (`from`) or ends (`to`) its month. */
export function writeDay(day: Day, end: 'from' | 'to'): string {
	const iso = isoFromDay(day);
	const edge = end === 'from' ? partsFromDay(day).dayOfMonth === 1 : partsFromDay(day + 1).dayOfMonth === 1;
	return edge ? iso.slice(0, 7) : iso;
}

/** The period of a link, both ends inclusive, each null where not chosen. */
export function readPeriod(link: LinkReader): { from: Day | null; to: Day | null } {
	const [from, to] = [readEnd(link, 'from'), readEnd(link, 'to')];
	if (from === null || to === null || from <= to) return { from, to };
	link.ignore('from', 'The link’s period ends before it begins', 'Choose a period in the sentence.');
	return { from: null, to: null };
}

function readEnd(link: LinkReader, end: 'from' | 'to'): Day | null {
	const text = link.text(end);
	if (text === null) return null;
	const day = readDay(text, end);
	if (day === null) link.ignore(end, `“${text}” is no date`, 'Write dates as 2024-03-14, or months as 2024-03.');
	return day;
}

/** The day a partnership started, to the day; null where not chosen. */
export function readStart(link: LinkReader): Day | null {
	const text = link.text('start');
	const day = text === null ? null : dayFromIso(text);
	if (text !== null && day === null) link.ignore('start', `“${text}” is no date`, 'Write the start as 2023-04-01.');
	return day;
}
