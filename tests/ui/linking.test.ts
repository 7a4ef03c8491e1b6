import { describe, expect, test } from 'vitest';
import type { Group } from '../../src/lib/model/dimension';
import { Linking } from '../../src/lib/ui/linking.svelte';

const barnet: Group = { key: 'Barnet', code: 'E09000003', name: 'Barnet' };

describe('Linking', () => {
	test('lights a group in the figures of its grouping, and in no others', () => {
		const linking = new Linking(() => {});
		linking.light('area', 'Barnet');
		expect(linking.litIn('area')).toBe('Barnet');
		expect(linking.litIn('partnership')).toBeNull();
		expect(linking.litIn(undefined)).toBeNull();
	});

	test('lights one group at a time', () => {
		const linking = new Linking(() => {});
		linking.light('area', 'Barnet');
		linking.light('partnership', 'Riverside');
		expect(linking.litIn('area')).toBeNull();
		expect(linking.litIn('partnership')).toBe('Riverside');
	});

	test('lights nothing for everyone together, and nothing once left', () => {
		const linking = new Linking(() => {});
		linking.light('area', '');
		expect(linking.litIn('area')).toBeNull();
		linking.light('area', 'Barnet');
		linking.light('area', null);
		expect(linking.litIn('area')).toBeNull();
	});

	test('hands on which group is pressed', () => {
		const pressed: Group[] = [];
		new Linking((group) => pressed.push(group)).pick(barnet);
		expect(pressed).toEqual([barnet]);
	});
});
