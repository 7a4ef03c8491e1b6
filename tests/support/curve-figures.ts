import { release } from '../../src/lib/disclosure/release';
import { releaseCurves, type CurvesBeside } from '../../src/lib/disclosure/release-curves';
import type { ReleasedFigure, Safe } from '../../src/lib/disclosure/released';
import type { ReleasedCurves } from '../../src/lib/disclosure/released-curves';
import { findMetric } from '../../src/lib/metric/catalogue';
import type { Counts } from '../../src/lib/model/counts';
import type { EstimatedFigure } from '../../src/lib/model/figure';
import { defaultQuestion, type Question } from '../../src/lib/model/question';
import type { EndsOfDay } from '../../src/lib/model/time-to-event';
import { estimateCell } from '../../src/lib/statistics/compare';
import { headOf } from './figures';

const until = 365;

/** A figure of times by partnership, from how each group's ended. */
export function timesByPartnership(
	groups: Readonly<Record<string, readonly EndsOfDay[]>>,
	question: Partial<Question> = {}
): EstimatedFigure {
	return figureOf('da-time-to-repeat', countsByName(groups, timeCounts), question);
}

/** The shares of those followed for 12 months that stand beside them: numerator, denominator and units by partnership. */
export function sharesByPartnership(groups: Readonly<Record<string, Counts>>): Promise<Safe<ReleasedFigure>> {
	return release(figureOf('da-repeat', groups, {}), 'threshold-10');
}

/** Times let through as curves. */
export async function releasedCurves(
	figure: EstimatedFigure,
	shares: Safe<ReleasedFigure> | null = null,
	cohort: CurvesBeside['cohort'] = 'da-repeat'
): Promise<Safe<ReleasedCurves>> {
	return releaseCurves(figure, await release(figure, 'threshold-10'), { shares, cohort });
}

export function timeCounts(ends: readonly EndsOfDay[]): Counts {
	const units = ends.reduce((sum, { events, censored }) => sum + events + censored, 0);
	const numerator = ends.filter(({ day }) => day <= until).reduce((sum, { events }) => sum + events, 0);
	return { units, denominator: units, numerator, ends, until };
}

function countsByName<T>(groups: Readonly<Record<string, T>>, of: (group: T) => Counts): Record<string, Counts> {
	return Object.fromEntries(Object.entries(groups).map(([name, group]) => [name, of(group)]));
}

function figureOf(id: string, groups: Readonly<Record<string, Counts>>, question: Partial<Question>): EstimatedFigure {
	const metric = findMetric(id);
	if (!metric) throw new Error(`no metric ${id}`);
	const { sql: _, ...definition } = metric;
	const all = Object.values(groups);
	const sum = (of: (counts: Counts) => number) => all.reduce((total, counts) => total + of(counts), 0);
	const ends = all.flatMap((counts) => counts.ends ?? []);
	const total = {
		units: sum(({ units }) => units),
		denominator: sum(({ denominator }) => denominator),
		numerator: sum(({ numerator }) => numerator),
		...(ends.length > 0 && { ends, until })
	};
	const cell = (name: string | null, counts: Counts) =>
		estimateCell({
			group: name === null ? null : { key: name, code: name === 'No partnership' ? 'none' : name, name },
			...{ group2: null, period: null, counts, benchmark: { kind: 'not-applicable' } as const }
		});
	return {
		head: headOf({
			name: 'partnerships',
			metric: definition,
			by: { id: 'partnership', label: 'partnership' },
			question: { ...defaultQuestion, metric: id, by: 'partnership', ...question }
		}),
		cells: Object.entries(groups).map(([name, counts]) => cell(name, counts)),
		margins: [],
		total: cell(null, total),
		rowsWithoutKey: null
	};
}
