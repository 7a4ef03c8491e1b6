import type { Dataset } from '../model/dataset';
import type { Metric } from '../model/metric';
import type { Question } from '../model/question';
import type { ReleasedFigure, Safe } from '../disclosure/released';
import { formatList } from '../format/list';
import { hasOneGroup } from '../format/nothing-to-compare';
import type { Choice } from './listbox.svelte';

/** The value that standardises by nothing. */
export const noStrata = '';

/** What groups can be standardised by: the dimensions that do not make the groups. */
export function strataChoices(dataset: Dataset, question: Question): Choice[] {
	return [
		{ value: noStrata, label: 'nothing', chosen: question.standardise.length === 0 },
		...dataset.dimensions
			.filter(({ id }) => id !== question.by && id !== 'partnership')
			.map(({ id, label }) => ({ value: id, label, chosen: question.standardise.includes(id) }))
	];
}

/** The question with one dimension put in or taken out. */
export function withStratum(question: Question, id: string): Question {
	if (id === noStrata) return { ...question, standardise: [] };
	const rest = question.standardise.filter((one) => one !== id);
	return { ...question, standardise: rest.length < question.standardise.length ? rest : [...rest, id] };
}

/** How the sentence names them: "risk level and age band". */
export function strataText(dataset: Dataset, { standardise }: Question): string {
	const labels = dataset.dimensions.filter(({ id }) => standardise.includes(id)).map(({ label }) => label);
	return labels.length === 0 ? 'nothing' : formatList(labels);
}

/** Whether a measure's groups can be standardised: shares of what is loaded as records, by any dimension. */
export function canStandardise(
	metric: Pick<Metric, 'statistic' | 'kind'> | undefined,
	dataset: Dataset,
	question: Question
): boolean {
	return metric?.statistic === 'proportion' && metric.kind !== 'counts' && strataChoices(dataset, question).length > 1;
}

/** The question standardised, or no longer: by risk where that is recorded, as case mix is first asked about by it, and otherwise
 *  by the first dimension. */
export function withCaseMix(question: Question, dataset: Dataset, on: boolean): Question {
	if (!on) return { ...question, standardise: [] };
	const ids = strataChoices(dataset, question).map(({ value }) => value);
	const first = ids.find((id) => id === 'risk') ?? ids.find((id) => id !== noStrata);
	return { ...question, standardise: first === undefined ? [] : [first] };
}

/** The first of a page's figures whose groups would be standardised: where anybody is in one group only, its mix is everyone's;
 *  where no group is shown, nothing else is. */
export function whereStandardised(figures: readonly (Safe<ReleasedFigure> | null)[]): Safe<ReleasedFigure> | null {
	return (
		figures.find(
			(figure) => figure && !hasOneGroup(figure) && figure.cells.some(({ result }) => result.status === null)
		) ?? null
	);
}
