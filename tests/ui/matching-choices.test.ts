import { expect, test } from 'vitest';
import { likeliest, matchingChoices, matchWords, needsBox } from '../../src/lib/ui/matching-choices';

const choices = ['Any borough', 'Barnet', 'Central East', 'Central West', 'Ynys Môn', 'Westminster'].map((label) => ({
	value: label,
	label,
	chosen: false
}));
const labels = (query: string) => matchingChoices(choices, query).map(({ label }) => label);

test('nothing looked for leaves every line', () => {
	expect(labels('')).toHaveLength(6);
	expect(labels('  ')).toHaveLength(6);
});

test('every word has to be held, in any order, case and accent', () => {
	expect(labels('WEST')).toEqual(['Central West', 'Westminster']);
	expect(labels('west cen')).toEqual(['Central West']);
	expect(labels('mon')).toEqual(['Ynys Môn']);
	expect(labels('ynys mô')).toEqual(['Ynys Môn']);
	expect(labels('north')).toEqual([]);
});

test('what begins so is meant before what only holds it', () => {
	const matching = matchingChoices(choices, 'west');
	expect(matching[likeliest(matching, 'west')]?.label).toBe('Westminster');
	expect(likeliest([], 'west')).toBe(0);
});

test('lists of more than twelve have a box, and the count is said', () => {
	const lines = (n: number) => Array.from({ length: n }, () => choices[0]).flatMap((one) => one ?? []);
	expect([needsBox(lines(12)), needsBox(lines(13))]).toEqual([false, true]);
	const values = (n: number) => Array.from({ length: n }, (_, at) => ({ value: `${at}`, label: '', chosen: false }));
	const all = [{ value: '', label: 'nothing', chosen: true }, ...values(1343)];
	expect([matchWords([], all), matchWords(values(1), all), matchWords(values(12), all)]).toEqual([
		'None of 1,343 matches',
		'1 of 1,343 matches',
		'12 of 1,343 match'
	]);
});
