import type { XmrLimits } from './xmr-limits';

/** The rules by which a point is more than common cause, as Making Data Count has them. */
export type XmrRule = 'outside limits' | 'seven rising or falling' | 'two of three near a limit' | 'seven on one side';

/** First the rule to name where a point meets several. */
const precedence: readonly XmrRule[] = [
	'outside limits',
	'seven rising or falling',
	'two of three near a limit',
	'seven on one side'
];

/** Points in a run that chance alone seldom gives. */
const run = 7;

/** The rules each point meets, in order of precedence; none is common cause.
 *  Outside limits: beyond either. Seven rising or falling: seven points, six steps of one sign; a tie breaks the run. Two of
 *  three: of three points on one side of the mean, two beyond two thirds of the way to the limit (beyond it counts). Seven on
 *  one side: seven points above or below the mean; a point on it breaks the run. Every point of a run is marked; of two in
 *  three, those beyond two thirds.
 *  `values` in the order of time and the limits drawn for them, in one unit: one stretch between marked causes at a time.
 *  Source: NHS England, Making Data Count (2018–); Western Electric (1956) Statistical Quality Control Handbook, pp. 25–28.
 *  R: NHSRplotthedots::ptd_spc (its point types). */
export function xmrRules(
	values: readonly number[],
	limits: Pick<XmrLimits, 'centre' | 'lower' | 'upper'>
): XmrRule[][] {
	const { centre, lower, upper } = limits;
	const side = values.map((value) => Math.sign(value - centre));
	const isNear = values.map((value) => Math.abs(value - centre) > ((upper - centre) * 2) / 3);
	const met: Record<XmrRule, readonly boolean[]> = {
		'outside limits': values.map((value) => value > upper || value < lower),
		'seven rising or falling': sevenTrend(values),
		'two of three near a limit': twoOfThree(side, isNear),
		'seven on one side': partOf(values.length, run, (from) => isOneSign(side.slice(from, from + run)))
	};
	return values.map((_, place) => precedence.filter((rule) => met[rule][place]));
}

function sevenTrend(values: readonly number[]): boolean[] {
	const steps = values.slice(1).map((value, place) => Math.sign(value - (values[place] ?? 0)));
	return partOf(values.length, run, (from) => isOneSign(steps.slice(from, from + run - 1)));
}

function twoOfThree(side: readonly number[], isNear: readonly boolean[]): boolean[] {
	const inWindow = partOf(side.length, 3, (from) => {
		const near = isNear.slice(from, from + 3).filter(Boolean).length;
		return near >= 2 && isOneSign(side.slice(from, from + 3));
	});
	return inWindow.map((isMet, place) => isMet && isNear[place] === true);
}

/** Which of `length` points lie in any window of `size` that meets a condition. */
function partOf(length: number, size: number, isMet: (from: number) => boolean): boolean[] {
	const marked = new Array<boolean>(length).fill(false);
	for (let from = 0; from + size <= length; from++) {
		if (isMet(from)) marked.fill(true, from, from + size);
	}
	return marked;
}

function isOneSign(signs: readonly number[]): boolean {
	return signs.every((sign) => sign === 1) || signs.every((sign) => sign === -1);
}
