import { chooseMetrics } from '../metric/choose-metric';
import type { Dataset } from '../model/dataset';
import { defaultQuestion, type Question } from '../model/question';
import { datasetOf } from '../model/source';

/** What is asked where nobody has asked anything yet: of cases who is seen again; of other kinds alone the first measure that they
 *  hold, by area where they have areas. */
export function firstQuestion(loaded: Dataset | null): Question {
	if (!loaded || loaded.extracts.some(({ kind }) => kind === 'cases')) return defaultQuestion;
	const first = chooseMetrics(loaded).find(({ missing }) => missing === null)?.metric;
	if (!first) return defaultQuestion;
	const { mapped, dimensions } = datasetOf(loaded, first.kind);
	const by = mapped.includes('area') ? 'area' : (dimensions[0]?.id ?? 'area');
	return { ...defaultQuestion, metric: first.id, by };
}
