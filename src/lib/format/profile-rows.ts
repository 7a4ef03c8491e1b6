import type { ReleasedCell, ReleasedComparison, ReleasedFigure, Safe, StatusCode } from '../disclosure/released';
import type { ReleasedOverview } from '../disclosure/released-overview';
import { measureRange, measureValue } from './measure-words';
import { scaleOf } from './scale';
import { statusWords } from './status-words';
import { verdictWord } from './verdict-words';

/** One measure of one group, held against what the figure's groups are held against. */
export interface ProfileRow {
	readonly figure: Safe<ReleasedFigure>;
	/** Null where the measure knows no such group. */
	readonly cell: ReleasedCell | null;
	/** "34.3%", or a code. */
	readonly value: string;
	/** "30.1 to 38.6"; empty where there is none. */
	readonly range: string;
	/** What it is held against, "28.2%"; empty where against nothing, a code where that is hidden. */
	readonly benchmark: string;
	readonly compared: ReleasedComparison | null;
	/** "Worse", or why there is no value. */
	readonly verdict: string;
}

/** One group of an overview by every measure, in their order. */
export function profileRows({ measures }: ReleasedOverview, group: string): ProfileRow[] {
	return measures.map((figure) => {
		const { metric } = figure.head;
		const cell = figure.cells.find((one) => one.group?.key === group) ?? null;
		const result = cell?.result ?? { status: '[z]' as const };
		const none = { figure, cell, range: '', benchmark: '', compared: null };
		if (result.status !== null) return { ...none, value: result.status, verdict: statusWords(result.status, metric) };
		const { measure, comparison } = result;
		const told = { ...none, value: measureValue(metric, measure), range: measureRange(metric, measure) ?? '' };
		if (comparison === null || measure.kind === 'count') return { ...told, verdict: 'held against nothing' };
		if (comparison.status !== null)
			return { ...told, benchmark: comparison.status, verdict: insteadOfVerdict(comparison.status) };
		return {
			...told,
			benchmark: scaleOf(metric).full(comparison.benchmark, comparison.benchmarkN ?? measure.denominator),
			compared: comparison,
			verdict: verdictWord(comparison.verdict)
		};
	});
}

function insteadOfVerdict(status: StatusCode): string {
	return status === '[z]' ? 'comparison not applicable' : 'held against nothing';
}
