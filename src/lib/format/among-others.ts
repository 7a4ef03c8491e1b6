import type { ReleasedFigure } from '../disclosure/released';
import type { Dataset } from '../model/dataset';
import type { Group } from '../model/dimension';
import type { Question } from '../model/question';
import { groupNoun, isGroupProper } from './group-words';
import { withArticle } from '../model/with-article';
import { onlyGroupSentence } from './nothing-to-compare';

/** A question that holds a group against the others, and what the button that asks it says. */
export interface AmongOthers {
	/** "Compare Brent with the other boroughs". */
	readonly act: string;
	readonly question: Question;
}

/** Where a filter leaves one group, which is then held against nothing: the same group picked out among all. Who filters to a place
 *  mostly means to see how it stands. A single partnership is meant so by whatever groups it is shown. Null where there is
 *  something to compare, and where the extracts hold no other group. */
export function amongOthers(figure: ReleasedFigure, dataset: Dataset): AmongOthers | null {
	const { by, question } = figure.head;
	if (onlyGroupSentence(figure) === null) return null;
	const isFiltered = question.filters.some(({ dimension }) => dimension === by.id);
	const shown = figure.cells.find(({ result }) => result.status === null)?.group ?? null;
	if (isFiltered) return shown && pickedOut(question, by.id, shown, dataset);
	const of = question.filters.find(({ dimension, keys }) => dimension === 'partnership' && keys.length === 1);
	const only = groupsOf('partnership', question, dataset)?.groups.find(({ key }) => key === of?.keys[0]);
	return only ? pickedOut(question, 'partnership', only, dataset) : null;
}

function pickedOut(question: Question, by: string, group: Group, dataset: Dataset): AmongOthers | null {
	const dimension = groupsOf(by, question, dataset);
	if (!dimension || dimension.groups.length < 2) return null;
	const others = groupNoun(dimension, 2);
	const name = by === 'partnership' ? withArticle(group.name) : group.name;
	return {
		act: isGroupProper({ group, group2: null }) ? `Compare ${name} with the other ${others}` : `Compare the ${others}`,
		question: {
			...question,
			by,
			filters: question.filters.filter((filter) => filter.dimension !== by),
			pick: [group.code]
		}
	};
}

function groupsOf(id: string, { level }: Question, { areas, dimensions }: Dataset) {
	return id === 'area' ? areas[level] : dimensions.find((dimension) => dimension.id === id);
}
