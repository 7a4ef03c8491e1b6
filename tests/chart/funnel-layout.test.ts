import { describe, expect, it } from 'vitest';
import { funnelAxisNote } from '../../src/lib/chart/funnel-axis';
import { layoutFunnel } from '../../src/lib/chart/funnel-layout';
import { release } from '../../src/lib/disclosure/release';
import { figureOf, headOf } from '../support/figures';

/** Shares of 20 % and 30 %, so that the centre is 25 %, of groups of 400 to 2,000. */
const groups = [400, 800, 1200, 1600, 2000].flatMap((denominator) =>
	[0.2, 0.3].map((share) => ({ name: `Of ${denominator}, ${share}`, numerator: share * denominator, denominator }))
);
const funnel = await release(figureOf(groups, headOf({ name: 'funnel' })), 'threshold-10');

describe('a funnel', () => {
	it('has its numbers of units from 0, where its limits are widest', () => {
		const layout = layoutFunnel(funnel, 592);
		expect(layout?.units.lower).toBe(0);
		expect(layout?.units.ticks).toEqual([0, 500, 1000, 1500, 2000]);
		expect(layout?.units.upper).toBe(2100);
		// 400 of 2,100 along the frame of 44 to 540
		expect(Math.min(...(layout?.points.map(({ x }) => x) ?? []))).toBeCloseTo(44 + (400 / 2100) * 496, 6);
	});

	it('has limits from where five events are expected, and narrows to its end', () => {
		const curve = funnel.funnel?.curve ?? [];
		expect(curve[0]?.n).toBe(20); // 5 ÷ 0.25
		const widths = curve.map(({ lower95, upper95 }) => upper95 - lower95);
		// As √n: √(2,100 ÷ 20) is 10.2, less what 20 whole people round
		expect((widths[0] ?? 0) / (widths.at(-1) ?? 1)).toBeGreaterThan(9);
	});

	it('keeps the axis of shares for what is shown: limits of fewer units run out of it', () => {
		const layout = layoutFunnel(funnel, 592);
		const lowest = Math.min(...Object.values(funnel.funnel?.points ?? {}).map(({ lower998 }) => lower998));
		expect(layout?.shares.lower).toBeLessThanOrEqual(lowest);
		expect(layout?.shares.upper).toBeLessThan(0.4);
		expect(funnelAxisNote(funnel)).toMatch(/^The axis starts at/);
	});
});
