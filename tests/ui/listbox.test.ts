import { expect, test } from 'vitest';
import { Listbox, type Choice } from '../../src/lib/ui/listbox.svelte';

const choices: Choice[] = ['Barnet', 'Central East', 'Central West', 'East', 'Westminster'].map((label) => ({
	value: label,
	label,
	chosen: label === 'East'
}));

function shown(): Listbox {
	const list = new Listbox();
	list.show(choices);
	return list;
}
const type = (list: Listbox, text: string, at = 0) =>
	[...text].forEach((key, index) => list.move(key, choices, at + index * 100));
const active = (list: Listbox) => choices[list.active]?.label;

test('a list opens at what is chosen', () => {
	expect(active(shown())).toBe('East');
});

test('arrows, Home and End move within the list and stop at its ends', () => {
	const list = shown();
	list.move('ArrowDown', choices, 0);
	list.move('ArrowDown', choices, 0);
	expect(active(list)).toBe('Westminster');
	list.move('Home', choices, 0);
	list.move('ArrowUp', choices, 0);
	expect(active(list)).toBe('Barnet');
	list.move('End', choices, 0);
	expect(active(list)).toBe('Westminster');
});

test('typing finds what begins with the words before what holds them, a space included', () => {
	const list = shown();
	type(list, 'west');
	expect(active(list)).toBe('Westminster');
	const other = shown();
	type(other, 'central w');
	expect(active(other)).toBe('Central West');
	expect(other.searching(900)).toBe(true);
});

test('typing begins anew after a pause', () => {
	const list = shown();
	type(list, 'cen');
	type(list, 'b', 5000);
	expect([list.typed, active(list)]).toEqual(['b', 'Barnet']);
});

test('keys that are none of the list’s are left to the page', () => {
	expect(shown().move('F5', choices, 0)).toBe(false);
	expect(shown().move('Backspace', choices, 0)).toBe(false);
});
