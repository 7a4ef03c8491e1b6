import { isScreened, type FigureHead } from '../model/figure';
import { changesUpTo } from '../model/mark';
import { isPartPeriod } from '../model/part-period';
import { judgeProcess, type ProcessPoint } from '../statistics/process';
import type { ReleasedCell, ReleasedCourse } from './released';

type Point = ReleasedCourse['points'][string];

/** Limits and signals over the shown periods that are known whole, each stretch between marked changes by itself. From released
 *  values alone, so that they tell nothing else. Null where groups are no periods, fewer than two are judged, or as many are hidden
 *  as shown: a period is shown where more of its people were seen again, so that the average of such would be far too high. */
export function releasedCourse(head: FigureHead, cells: readonly ReleasedCell[]): ReleasedCourse | null {
	const { covered } = head;
	if (head.by.id !== 'period' || head.by2 !== null || covered === null) return null;
	const isWhole = ({ period }: ReleasedCell) => period !== null && !isPartPeriod(head, period);
	const shown = cells.filter(({ result }) => result.status === null);
	const whole = shown.filter(isWhole);
	const hidden = cells.filter((cell) => isWhole(cell) && cell.result.status === '[c]');
	if (hidden.length >= whole.length) return null;
	const stretchOf = ({ period }: ReleasedCell) => changesUpTo(head.marks, period?.start ?? 0).length;
	const points: Record<string, Point> = {};
	const asked = isScreened(head.name);
	let method: ReleasedCourse['method'] | null = null;
	let rangesLeftOut = 0;
	for (const stretch of new Set(whole.map(stretchOf))) {
		const own = whole.filter((cell) => stretchOf(cell) === stretch);
		const judged = judgeProcess(
			own.map((cell) => pointOf(head, cell)),
			asked
		);
		if (!judged) continue;
		({ method } = judged);
		rangesLeftOut += judged.rangesLeftOut;
		for (const [at, cell] of own.entries()) {
			const point = judged.points[at];
			if (!point?.limits || !cell.group) continue;
			const { centre, isTrial } = judged;
			points[cell.group.key] = { ...point.limits, centre, isTrial, rules: point.rules };
		}
	}
	if (method === null) return null;
	const partial = shown.filter((cell) => !isWhole(cell)).map(({ group }) => group?.key ?? '');
	const screened = asked && method === 'XmR' ? rangesLeftOut : null;
	return { method, rangesLeftOut: screened, points, partial, marks: head.marks.filter(({ kind }) => kind !== 'other') };
}

function pointOf({ metric }: FigureHead, { result }: ReleasedCell): ProcessPoint {
	if (result.status !== null) throw new TypeError('only shown cells have a point');
	const { measure } = result;
	// Of a time the share is no ratio of its counts.
	const isShare = metric.statistic === 'proportion' && measure.kind === 'proportion';
	return { value: measure.value, counts: isShare ? measure : null };
}
