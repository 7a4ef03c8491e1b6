import { describe, expect, it } from 'vitest';
import { findMetric } from '../../src/lib/metric/catalogue';
import { metricContext } from '../../src/lib/metric/metric-context';
import type { MetricContext } from '../../src/lib/model/metric';
import { defaultSettings } from '../../src/lib/model/metric-settings';
import type { SqlText } from '../../src/lib/sql/sql';
import { dimensionOf, handDataset } from '../support/hand-dataset';
import { cutoff, definitions } from './definitions-told';

/* What each definition asks of a row or a unit, written by hand from the design: without an engine, so that it is told at once.
 * That the engine understands it, and what it counts, is tested beside this, over extracts. */

describe.each(definitions)('$metric', ({ metric: id, column, values = [], settings, timesOfDay, mapped, ...told }) => {
	const dataset = handDataset({
		themes: ['child_protection', 'domestic_abuse'],
		dimensions: column === undefined ? [] : [dimensionOf(column, column, ...values)],
		mapped: mapped ?? [],
		settings: { ...defaultSettings, ...settings },
		timesOfDay: timesOfDay ?? false
	});
	const context = metricContext(dataset, cutoff);
	const sql = findMetric(id)?.sql;
	const textOf = (piece: ((context: MetricContext) => SqlText) | null | undefined) => piece && inFull(piece(context));

	it('asks what the design says', () => {
		const { followed, event, lasted, about, relation, state, added, note } = told;
		if (followed !== undefined) expect(textOf(sql?.followed)).toBe(followed);
		if (event !== undefined) expect(textOf(sql?.event)).toBe(event);
		if (lasted !== undefined) expect(textOf(sql?.days?.lasted)).toBe(lasted);
		if (about !== undefined) expect(textOf(sql?.about)).toBe(about);
		if (relation !== undefined) expect(textOf(sql?.relation)).toBe(relation);
		if (added !== undefined) {
			const { amount = null, behind = null, weights = null } = sql ?? {};
			const pieces = [amount?.value, amount?.of, behind, weights?.units, weights?.events];
			expect(pieces.flatMap((piece) => (piece ? [inFull(piece)] : []))).toEqual(added);
		}
		if (note !== undefined) expect(sql?.settingsNote?.(context)).toBe(note);
		if (state !== undefined)
			expect(Object.entries(sql?.state ?? {}).map(([name, piece]) => [name, inFull(piece)])).toEqual(
				Object.entries(state)
			);
	});
});

/** The text with its values in their places, on one line. */
function inFull({ text, values }: SqlText): string {
	const left = [...values];
	return text.replaceAll('?', () => String(left.shift())).replaceAll(/\s+/g, ' ');
}
