import type { ReleasedCell, ReleasedFigure, ReleasedFunnel } from '../disclosure/released';
import type { FunnelPosition } from '../model/estimate';
import { isFunnel } from '../model/figure';
import { capital } from './capital';
import { cellNoun } from './group-words';
import { groupName } from './group-name';
import { formatList } from './list';
import { formatCount } from './number';
import { hasOneGroup } from './nothing-to-compare';
import { numberWord } from './number-word';
import { scaleOf } from './scale';
import { valueUnder } from '../model/value-under';

type Point = ReleasedFunnel['points'][string];

const namedAtMost = 8;
const fewGroups = 10;

/** What the switch of a funnel's limits does, in plain words. */
export const overdispersionExplained =
	'Places differ for more reasons than chance: who lives there, what is recorded. Limits by chance alone then leave too many outside. ' +
	'Widened limits allow for as much difference as the groups show among themselves, so that only what stands apart even from that is outside.';

/** What each position is called. */
export const positionWords: Record<FunnelPosition, string> = {
	'above 99.8%': 'above the 99.8% limits',
	'above 95%': 'above the 95% limits',
	within: 'inside the limits',
	'below 95%': 'below the 95% limits',
	'below 99.8%': 'below the 99.8% limits'
};

/** Where a cell's group stands in its figure's funnel; null where it has no place in one. */
export function funnelPoint({ funnel }: Pick<ReleasedFigure, 'funnel'>, { group }: ReleasedCell): Point | null {
	return (group && funnel && valueUnder(funnel.points, group.key)) ?? null;
}

/** "Of 25 boroughs shown, two lie outside the 95% limits (about 1 would by chance) and none outside the 99.8% limits"; why
 *  there is no funnel; null where the figure is none. */
export function funnelSentence(figure: ReleasedFigure): string | null {
	if (!isFunnel(figure.head.name)) return null;
	const { funnel } = figure;
	if (!funnel && hasOneGroup(figure)) return `No funnel: there is one ${cellNoun(figure, 1)} only`;
	if (!funnel)
		return `No funnel: it needs two ${cellNoun(figure, 2)} or more that may be shown, and a share that varies`;
	const shown = Object.keys(funnel.points).length;
	const widened = isWidened(funnel) ? ' widened' : '';
	const alerts = `${numberWord(funnel.outside95)} ${funnel.outside95 === 1 ? 'lies' : 'lie'} outside the${widened} 95% limits`;
	const chance = isWidened(funnel) ? '' : ` (${aboutSo(funnel.expected95)} would by chance)`;
	const alarms = `${numberWord(funnel.outside998)} outside the${widened} 99.8% limits`;
	return `Of ${formatCount(shown)} ${cellNoun(figure, shown)} shown, ${alerts}${chance} and ${alarms}`;
}

/** The same at the head of a page: "Outside the funnel’s 95% limits: 11 of 31 boroughs shown, where about 2 would be by
 *  chance". Null where there is no funnel. */
export function chanceSentence(figure: ReleasedFigure): string | null {
	const { funnel } = figure;
	if (!funnel) return null;
	const shown = Object.keys(funnel.points).length;
	const [widened, chance] = isWidened(funnel)
		? ['widened ', '']
		: ['', `, where ${aboutSo(funnel.expected95)} would be by chance`];
	const outside = `${formatCount(funnel.outside95)} of ${formatCount(shown)} ${cellNoun(figure, shown)} shown`;
	return `Outside the funnel’s ${widened}95% limits: ${outside}${chance}`;
}

/** What has to be known to read a funnel, one sentence a line; none where there is no funnel. */
export function funnelNotes(figure: ReleasedFigure): string[] {
	const { funnel } = figure;
	if (!funnel) return [];
	const noun = cellNoun(figure, 2);
	const hidden = figure.cells.filter(({ result }) => result.status === '[c]');
	return [
		...outsideNotes(figure, funnel),
		`The limits stand around ${scaleOf(figure.head.metric).full(funnel.centre, Infinity)}: all that are shown taken together (pooled).`,
		limitsNote(funnel, noun),
		dispersionNote(funnel, noun),
		`Outside is a reason to look, no verdict: verdicts come from differences.${byChance(funnel, noun)}`,
		`Stabilised, in the table: each share drawn towards that of all shown, the more the fewer ${figure.head.metric.unit} stand behind it (Marshall). It stands beside the share, never for it.`,
		...(hidden.length === 0
			? []
			: [
					`[c] Hidden, with no place in the drawing and no part in its limits: ${someOf(hidden.map((cell) => groupName(cell)))}.`
				])
	];
}

/** The lines of a point's reading beside its value: its position, its limits and its stabilised share. */
export function funnelLines(figure: ReleasedFigure, cell: ReleasedCell): string[] {
	const point = funnelPoint(figure, cell);
	if (!point) return [];
	const { alerts, alarms, stabilised } = funnelTexts(figure, point);
	return [
		capital(positionWords[point.position]),
		`95% limits ${alerts}, 99.8% limits ${alarms}`,
		`Stabilised ${stabilised}${scaleOf(figure.head.metric).sign}`
	];
}

/** Limits and stabilised share of a point as they are printed; limits are held within 0 and 100%. */
export function funnelTexts(
	{ head }: ReleasedFigure,
	point: Point
): { alerts: string; alarms: string; stabilised: string } {
	const { bare } = scaleOf(head.metric);
	const within = (share: number) => bare(Math.min(1, Math.max(0, share)), Infinity);
	return {
		alerts: `${within(point.lower95)} to ${within(point.upper95)}`,
		alarms: `${within(point.lower998)} to ${within(point.upper998)}`,
		stabilised: bare(point.stabilised, Infinity)
	};
}

/** Whether the limits drawn are wider than chance alone would have them. */
export function isWidened({ limits, tauSquared }: ReleasedFunnel): boolean {
	return limits === 'overdispersed' && tauSquared > 0;
}

function outsideNotes(figure: ReleasedFigure, funnel: ReleasedFunnel): string[] {
	const named = (['99.8%', '95%'] as const).map((level) => {
		const cells = figure.cells.filter((cell) => funnelPoint(figure, cell)?.position.endsWith(level));
		if (cells.length === 0) return '';
		const side = (cell: ReleasedCell) => (funnelPoint(figure, cell)?.position.startsWith('above') ? 'above' : 'below');
		const names = cells.map((cell) => `${groupName(cell)} (${side(cell)})`);
		const only = level === '95%' && funnel.outside998 > 0 ? ' only' : '';
		return `Outside the ${level} limits${only}: ${someOf(names)}.`;
	});
	return named.filter((note) => note !== '');
}

/** The first of them, and how many more there are. */
function someOf(names: readonly string[]): string {
	const more = names.length > namedAtMost ? [`${formatCount(names.length - namedAtMost)} more`] : [];
	return formatList([...names.slice(0, namedAtMost), ...more]);
}

function limitsNote(funnel: ReleasedFunnel, noun: string): string {
	return isWidened(funnel)
		? `Limits are widened by how much more the ${noun} differ than chance would have them (arcsine scale, additive).`
		: 'Limits are exact binomial: where a group of that size would lie if only chance made it differ.';
}

/** How many would lie outside by chance alone: of limits that are widened for more than chance nothing is known of that. */
function byChance(funnel: ReleasedFunnel, noun: string): string {
	if (isWidened(funnel)) return '';
	return ` About ${numberOf(funnel.expected95)} of the ${noun} would lie outside the 95% limits by chance alone, ${numberOf(funnel.expected998)} outside the 99.8% limits.`;
}

function dispersionNote(funnel: ReleasedFunnel, noun: string): string {
	const size = `φ = ${funnel.phi.toFixed(2)}, τ² = ${funnel.tauSquared.toFixed(5)}`;
	const few = funnel.isReliable ? '' : ` With fewer than ${fewGroups} ${noun}, τ² is unreliable.`;
	if (funnel.tauSquared > 0) return `The ${noun} differ more than by chance (${size}, winsorised at 10%).${few}`;
	const kept = funnel.limits === 'overdispersed' ? ', so that the limits stay as they are' : '';
	return `The ${noun} do not differ more than by chance (${size}, winsorised at 10%)${kept}.${few}`;
}

/** "about 1", "fewer than 1": how many would lie outside by chance, as a whole number. */
function aboutSo(expected: number): string {
	const whole = Math.round(expected);
	return whole === 0 ? 'fewer than 1' : `about ${formatCount(whole)}`;
}

/** "1.25" or "0.05", to two decimals. */
function numberOf(expected: number): string {
	return String(Number(expected.toFixed(2)));
}
