import type { ReleasedCell, ReleasedFigure, StatusCode } from '../disclosure/released';
import { capital } from './capital';
import { cellNoun, isGroupProper } from './group-words';
import { benchmarkStatusWords } from './status-words';

/** Benchmarks that are made of the groups' own people. */
const ofTheGroups = ['all', 'rest', 'unweighted'];
const nothing = 'there is nothing to compare it with';

/** Why a cell is held against nothing, after "No comparison with …:": "one borough only, so that there is nothing to compare it
 *  with", "hidden: too few people, or would reveal another", "does not apply". */
export function nothingToCompare(figure: ReleasedFigure, cell: ReleasedCell, status: StatusCode): string {
	const alone = status === '[z]' ? whyAlone(figure, cell) : null;
	return alone === null ? benchmarkStatusWords(status, figure.head.metric) : `${alone}, so that ${nothing}`;
}

/** What is found of a figure whose only group cannot be held against anything: "One borough only: there is nothing to compare
 *  it with"; null where there is more to say. */
export function onlyGroupSentence(figure: ReleasedFigure): string | null {
	const [cell, second] = figure.cells.filter(({ result }) => result.status === null);
	if (!cell || second) return null;
	const alone = whyAlone(figure, cell);
	return alone === null ? null : `${capital(alone)}: ${nothing}`;
}

/** Whether anybody is in one group only. */
export function hasOneGroup({ cells }: ReleasedFigure): boolean {
	return cells.filter(({ result }) => result.status !== '[z]').length === 1;
}

/** Why there is nobody besides a cell's own people; null where that is not the reason. */
function whyAlone(figure: ReleasedFigure, cell: ReleasedCell): string | null {
	const { metric, question, benchmarkRefusal } = figure.head;
	const comparison = cell.result.status === null ? cell.result.comparison : null;
	if (comparison?.status !== '[z]' || benchmarkRefusal !== null || !ofTheGroups.includes(question.benchmark))
		return null;
	if (!figure.cells.includes(cell)) return null;
	const others = figure.cells.filter((other) => other !== cell && other.result.status !== '[z]');
	const one = isGroupProper(cell) ? cellNoun(figure, 1) : 'group';
	if (others.length === 0) return `one ${one} only`;
	if (question.benchmark === 'unweighted') return `only one ${one} is shown`;
	// A mean or a curve may be held against nothing for reasons of its own.
	if (unitsOf(cell) !== unitsOf(figure.total)) return null;
	const nobody = metric.unit === 'people' ? 'nobody' : `no ${metric.unit}`;
	const notYet = others.every(({ result }) => result.status === '[x]');
	if (notYet && metric.basis !== null) return `${nobody} elsewhere ${metric.basis.kept} yet`;
	// of a hidden group no more is said than that its people are among all
	const isAnyHidden = others.some(({ result }) => result.status === '[c]');
	return isAnyHidden ? `its ${metric.unit} are all there are` : `${nobody} elsewhere`;
}

function unitsOf({ result }: ReleasedCell): number | null {
	return result.status === null && result.measure.kind !== 'count' ? result.measure.denominator : null;
}
