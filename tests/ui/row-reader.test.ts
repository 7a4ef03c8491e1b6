import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { RowReader } from '../../src/lib/ui/row-reader.svelte';

describe('RowReader', () => {
	beforeEach(() => void vi.useFakeTimers());
	afterEach(() => void vi.useRealTimers());

	function setup() {
		const said: (string | null)[] = [];
		return { said, reader: new RowReader((key) => said.push(key)) };
	}

	test('shows the first row pointed at at once, and is silent', () => {
		const { reader, said } = setup();
		reader.point('Barnet');
		expect(reader.key).toBe('Barnet');
		expect(reader.isSpoken).toBe(false);
		expect(said).toEqual(['Barnet']);
	});

	test('lets the pointer cross other rows on its way to the words', () => {
		const { reader } = setup();
		reader.point('Barnet');
		reader.point('Brent');
		reader.hold();
		vi.runAllTimers();
		expect(reader.key).toBe('Barnet');
	});

	test('goes on to a row where the pointer stays', () => {
		const { reader, said } = setup();
		reader.point('Barnet');
		reader.point('Brent');
		vi.runAllTimers();
		expect(reader.key).toBe('Brent');
		expect(said).toEqual(['Barnet', 'Brent']);
	});

	test('reads out what the keyboard comes to', () => {
		const { reader } = setup();
		reader.step('Barnet');
		expect(reader.isSpoken).toBe(true);
	});

	test('closes at once, whatever was on its way', () => {
		const { reader, said } = setup();
		reader.point('Barnet');
		reader.point('Brent');
		reader.close();
		vi.runAllTimers();
		expect(reader.key).toBeNull();
		expect(said).toEqual(['Barnet', null]);
	});
});
