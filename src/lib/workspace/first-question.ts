import { chooseMetric, chooseMetrics } from '../metric/choose-metric';
import type { Dataset } from '../model/dataset';
import { defaultQuestion, type Question } from '../model/question';
import { datasetOf } from '../model/source';

/** What is asked where nobody has asked anything yet: of cases who is seen again, or where they cannot tell that how many contacts
 *  there are; of other kinds alone the first measure that they hold, by area where they have areas. */
export function firstQuestion(loaded: Dataset | null): Question {
	if (!loaded) return defaultQuestion;
	const usual = chooseMetric(defaultQuestion.metric, loaded);
	const isUsual = usual?.missing === null && (usual.metric.kind !== 'cases' || canFollow(loaded));
	if (loaded.extracts.some(({ kind }) => kind === 'cases'))
		return isUsual ? defaultQuestion : { ...defaultQuestion, metric: 'contacts' };
	const first = chooseMetrics(loaded).find(({ missing }) => missing === null)?.metric;
	if (!first) return defaultQuestion;
	const { mapped, dimensions } = datasetOf(loaded, first.kind);
	const by = mapped.includes('area') ? 'area' : (dimensions[0]?.id ?? 'area');
	return { ...defaultQuestion, metric: first.id, by };
}

/** Whether the extracts hold what repeat contact needs: keys, days, and victims of domestic abuse. */
export function canFollow({ keyedRows, monthOnly, themes, roles }: Dataset): boolean {
	return keyedRows > 0 && !monthOnly && themes.includes('domestic_abuse') && roles.includes('victim');
}
