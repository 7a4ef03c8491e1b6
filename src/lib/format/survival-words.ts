import type { ReleasedCurve, ReleasedCurves, ShownCurve } from '../disclosure/released-curves';
import { windowDays } from '../model/metric';
import { pickRank, type PickRank } from '../model/pick-rank';
import { afterKey } from '../model/side';
import { cohortTitle, curveName, isOfPeriods, leadOf, untoldCode } from './cohort-words';
import { formatDay } from './date';
import { namesPhrase } from './group-words';
import { withArticle } from '../model/with-article';
import { barePhrase } from './metric-words';
import { formatCount, formatPercent, formatRange } from './number';
import { filterWords, periodWords } from './selection-words';
import { stepAt, toldStep } from './step-at';
import { statusWords } from './status-words';

type Figure = ReleasedCurves;
type Shown = ReleasedCurve & ShownCurve;

/** What a curve is to the figure: the one it is about, what that is held against (people without a partnership, or the same a year
 *  earlier), or one of the others. */
export type CurveRank = PickRank;

export function curveRank(figure: Figure, { group }: ReleasedCurve): CurveRank {
	if (isOfPeriods(figure)) {
		const lead = leadOf(figure);
		if (lead?.last.curve.group.key === group.key) return 'picked';
		return lead?.yearBefore?.curve.group.key === group.key ? 'comparator' : 'other';
	}
	if (figure.sides) return group.key === afterKey ? 'picked' : 'comparator';
	return pickRank(figure.head.question, group);
}

/** The curve that the figure is about, where it is shown. */
export function pickedCurve(figure: Figure): Shown | null {
	return shownCurves(figure).find((curve) => curveRank(figure, curve) === 'picked') ?? null;
}

export function shownCurves({ curves }: Figure): Shown[] {
	return curves.flatMap((curve) => (curve.status === null ? [curve] : []));
}

/** What was found, as a title. */
export function survivalTitle(figure: Figure): string {
	if (isOfPeriods(figure)) return cohortTitle(figure, (day) => dayWords(figure, day));
	const { metric } = figure.head;
	const phrase = barePhrase(metric);
	const picked = pickedCurve(figure);
	const other = shownCurves(figure).find((curve) => curveRank(figure, curve) === 'comparator');
	const { sides } = figure;
	if (figure.shown === 0) return `How soon ${metric.unit} are ${phrase}: no curve may be shown`;
	const end = picked?.steps.at(-1)?.day;
	if (!picked || end === undefined)
		return `How soon ${metric.unit} are ${phrase}, ${sides ? 'before and after the start' : 'by partnership'}`;
	const valueOf = (curve: Shown) => formatPercent(toldStep(curve, end).value, curve.units);
	const who = (curve: Shown) =>
		sides
			? `first seen from ${formatDay(sides.start)} on in the areas of ${withArticle(sides.partnership.name)}`
			: namesPhrase(figure.head.by, [curve.group.name]);
	const own = `By ${dayWords(figure, end)} ${valueOf(picked)} of ${metric.unit} ${who(picked)} were ${phrase}`;
	return other && stepAt(other, end) ? `${own}, ${valueOf(other)} of those ${sides ? 'before' : who(other)}` : own;
}

/** What is shown, of whom and of when. */
export function survivalSubtitle(figure: Figure): string {
	const { metric } = figure.head;
	const what = `Kaplan–Meier estimate: % ${barePhrase(metric)} by ${isYear(figure) ? 'months' : 'days'} since ${since(figure)}${pickedCurve(figure) ? ', with 95% bands' : ''}`;
	const by =
		isOfPeriods(figure) || figure.sides ? [`by ${figure.sides ? 'side of the start' : figure.head.by.label}`] : [];
	return [what, ...by, periodWords(figure.head), ...filterWords(figure.head)].join(', ');
}

/** What the days are counted from. */
function since({ head }: Figure): string {
	return head.metric.unit === 'people' ? 'the first contact' : 'the start';
}

function isYear({ readings }: Figure): boolean {
	return readings.at(-1) === windowDays;
}

/** A reading under the axis: months of a year, else days. */
export function readingName(figure: Figure, day: number): string {
	return isYear(figure) ? String(Math.round((day / windowDays) * 12)) : String(day);
}

/** What the readings are. */
export function readingUnit(figure: Figure): string {
	return `${isYear(figure) ? 'Months' : 'Days'} since ${since(figure)}`;
}

/** "12 months", "28 days". */
export function dayWords(figure: Figure, day: number): string {
	return isYear(figure) && figure.readings.includes(day) ? `${readingName(figure, day)} months` : `${day} days`;
}

/** Heads the numbers at risk. */
export function riskHeading({ head }: Figure): string {
	return `Still followed and not ${barePhrase(head.metric)}`;
}

/** One reading of all curves, line by line: those that the figure is about first. */
export function readingWords(figure: Figure, day: number): string[] {
	const ranks: readonly CurveRank[] = ['picked', 'comparator', 'other'];
	const sorted = shownCurves(figure).sort(
		(one, other) => ranks.indexOf(curveRank(figure, one)) - ranks.indexOf(curveRank(figure, other))
	);
	return [
		`By ${dayWords(figure, day)}`,
		...sorted.map((curve) => {
			const step = stepAt(curve, day);
			const name = curveName(figure, curve);
			const code = untoldCode(figure, curve, day);
			if (!step) return `${name}: ${code} ${statusWords(code, figure.head.metric)}`;
			const share = `${formatPercent(step.value, curve.units)} (${formatRange(step.lower, step.upper, curve.units)})`;
			return `${name}: ${share}, ${formatCount(step.atRisk)} at risk`;
		})
	];
}

/** The whole figure in one breath, for those who do not see it. */
export function survivalSummary(figure: Figure): string {
	return [survivalTitle(figure), ...readingWords(figure, figure.readings.at(-1) ?? 0)].join('. ');
}
