import type { Proportion } from '../model/counts';
import { isFunnel, type FigureHead } from '../model/figure';
import { nextTask } from '../model/next-task';
import { exactFunnelLimits } from '../statistics/exact-funnel-limits';
import { funnelPosition } from '../statistics/funnel-position';
import { marshall } from '../statistics/marshall';
import { z95, z998 } from '../statistics/normal-quantiles';
import { adjustedFunnelLimits, proportionFunnel } from '../statistics/proportion-funnel';
import type { ReleasedCell, ReleasedFunnel, ReleasedFunnelLimits } from './released';

type LimitsAt = (n: number) => ReleasedFunnelLimits | null;

/** Numbers of units at which the curves are drawn, nearer to each other where these are few and the curves steep. */
const curvePoints = 64;
/** How far the curves run on beyond the greatest shown group, as a share of it. */
const beyond = 0.05;
/** Events, and units without one, that have to be expected for limits to be drawn: with fewer they hold nearly any share. */
const leastExpected = 5;
/** Shares outside both limits of a kind where there is nothing but chance. */
const byChance = { outside95: 0.05, outside998: 0.002 };

/** The funnel of the shown groups, and their stabilised proportions. From released values alone, so that it tells nothing
 *  else: hidden groups have no part in the centre, the spread, the limits or the axis. Null where the figure is no funnel,
 *  groups are periods or crossed, what is measured is no share of counts, fewer than two groups are shown, or nobody or
 *  everybody had the event. Limits take a while: those of the groups and those between each have a task of their own. */
export async function releasedFunnel(head: FigureHead, cells: readonly ReleasedCell[]): Promise<ReleasedFunnel | null> {
	if (!isFunnel(head.name) || head.by.id === 'period' || head.by2 !== null) return null;
	if (head.metric.statistic !== 'proportion') return null;
	const shown = cells.flatMap(shownGroup);
	const funnel = proportionFunnel(shown);
	const stabilised = marshall(shown);
	if (!funnel || !stabilised || funnel.centre === 0 || funnel.centre === 1) return null;
	const { centre, phi, tauSquared, reliable } = funnel;
	const isWidened = head.name === 'funnel-overdispersed' && tauSquared > 0;
	const limitsAt: LimitsAt = isWidened ? (n) => widenedAt(centre, tauSquared, n) : (n) => exactAt(centre, n);
	await nextTask();
	const points = new Map<string, ReleasedFunnel['points'][string]>();
	for (const [at, { key, value, denominator }] of shown.entries()) {
		const limits = limitsAt(denominator);
		if (!limits) return null;
		const position = funnelPosition(
			value,
			{ lower: limits.lower95, upper: limits.upper95 },
			{ lower: limits.lower998, upper: limits.upper998 }
		);
		points.set(key, { ...limits, position, stabilised: stabilised.proportions[at] ?? value });
	}
	await nextTask();
	const positions = [...points.values()].map(({ position }) => position);
	return {
		limits: head.name === 'funnel' ? 'exact' : 'overdispersed',
		centre,
		phi,
		tauSquared,
		isReliable: reliable,
		points: Object.fromEntries(points),
		curve: curveOver(shown, centre, limitsAt),
		outside95: positions.filter((position) => position !== 'within').length,
		outside998: positions.filter((position) => position.endsWith('99.8%')).length,
		expected95: byChance.outside95 * shown.length,
		expected998: byChance.outside998 * shown.length
	};
}

function shownGroup({ group, result }: ReleasedCell): (Proportion & { key: string; value: number })[] {
	if (!group || result.status !== null || result.measure.kind !== 'proportion') return [];
	const { numerator, denominator, value } = result.measure;
	// Exact limits need whole units; a counts extract may hold weighted ones.
	return Number.isSafeInteger(denominator) ? [{ key: group.key, numerator, denominator, value }] : [];
}

function curveOver(shown: readonly Proportion[], centre: number, limitsAt: LimitsAt): ReleasedFunnel['curve'] {
	const units = shown.map(({ denominator }) => denominator);
	const first = Math.min(Math.ceil(leastExpected / Math.min(centre, 1 - centre)), ...units);
	const last = Math.ceil(Math.max(...units) * (1 + beyond));
	const at = new Set(
		Array.from({ length: curvePoints }, (_, index) =>
			Math.round(first + (last - first) * (index / (curvePoints - 1)) ** 2)
		)
	);
	return [...at].flatMap((n) => {
		const limits = limitsAt(n);
		return limits ? [{ n, ...limits }] : [];
	});
}

function exactAt(centre: number, n: number): ReleasedFunnelLimits | null {
	const alert = exactFunnelLimits(centre, n, z95);
	const alarm = exactFunnelLimits(centre, n, z998);
	return alert && alarm && joined(alert, alarm);
}

function widenedAt(centre: number, tauSquared: number, n: number): ReleasedFunnelLimits | null {
	const alert = adjustedFunnelLimits(centre, tauSquared, n, z95);
	const alarm = adjustedFunnelLimits(centre, tauSquared, n, z998);
	return alert && alarm && joined(alert, alarm);
}

function joined(
	alert: { readonly lower: number; readonly upper: number },
	alarm: { readonly lower: number; readonly upper: number }
): ReleasedFunnelLimits {
	return { lower95: alert.lower, upper95: alert.upper, lower998: alarm.lower, upper998: alarm.upper };
}
