import { expect, test } from 'vitest';
import { hatchPath } from '../../src/lib/chart/hatch';

test('hatchPath stays within its rectangle and rises to the right', () => {
	const numbers = [...hatchPath(10, 20, 30, 12, 6).matchAll(/M([\d.]+),([\d.]+)L([\d.]+),([\d.]+)/g)].map((line) =>
		line.slice(1).map(Number)
	);
	expect(numbers).toHaveLength(7); // lines at 3, 9 … 39 of 30 + 12 pixels
	for (const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] of numbers) {
		expect(Math.min(x1, x2)).toBeGreaterThanOrEqual(10);
		expect(Math.max(x1, x2)).toBeLessThanOrEqual(40);
		expect(Math.min(y1, y2)).toBeGreaterThanOrEqual(20);
		expect(Math.max(y1, y2)).toBeLessThanOrEqual(32);
		expect(x2 - x1).toBeCloseTo(y1 - y2, 6);
	}
});
