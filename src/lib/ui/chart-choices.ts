import { readValues, writeValues } from '../workspace/link-values';

/** How a page is drawn, as its address says under `chart`: limits of the funnel widened, outlying moving ranges left out of limits,
 *  months however many are hidden, areas over time beside those compared. */
export type ChartChoice = 'overdispersed' | 'screened' | 'months' | 'multiples';

export function chartChoices(params: URLSearchParams): ReadonlySet<string> {
	return new Set(readValues(params, 'chart'));
}

/** The address with one of them chosen, or no longer. */
export function withChartChoice({ pathname, searchParams }: URL, choice: ChartChoice, on: boolean): string {
	const params = new URLSearchParams(searchParams);
	const rest = [...chartChoices(params)].filter((one) => one !== choice);
	const chosen = on ? [...rest, choice] : rest;
	if (chosen.length > 0) params.set('chart', writeValues(chosen));
	else params.delete('chart');
	return params.size > 0 ? `${pathname}?${params}` : pathname;
}
