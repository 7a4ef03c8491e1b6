import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { lightColours, screenPalette } from '../../src/lib/chart/palette';

const stylesheet = new URL('../../src/styles/tokens.css', import.meta.url);

describe('lightColours', () => {
	test.skipIf(!existsSync(stylesheet))('are the light values of the stylesheet’s tokens', () => {
		const css = readFileSync(stylesheet, 'utf8');
		const tokens = Object.keys(lightColours).map((token) => {
			const light = new RegExp(`--${token}:\\s*light-dark\\(\\s*(#[0-9a-f]{6})`, 'i').exec(css)?.[1];
			return [token, light?.toLowerCase()];
		});
		expect(Object.fromEntries(tokens)).toEqual(lightColours);
	});
});

describe('screenPalette', () => {
	test('leaves the value to the page', () => {
		expect(screenPalette('better')).toBe('var(--better)');
	});
});
