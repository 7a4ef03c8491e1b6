import type { Dataset } from '../model/dataset';
import { panelLevel } from '../model/panel-level';
import type { Question } from '../model/question';
import type { Refusal } from '../model/refusal';

/** Why areas cannot be crossed with periods as a question asks; null where they can. What is told is of one level of areas, by quarters
 *  and what they add up to: the gate protects no other in one table with it. */
export function refusePanels({ level, period }: Question, dataset: Dataset): Refusal | null {
	if (period === 'month')
		return {
			kind: 'unsuited',
			what: 'Areas are not shown month by month',
			remedy: 'Choose quarters or years: more people stand behind each.'
		};
	const told = panelLevel(dataset);
	if (level === told) return null;
	const noun = dataset.areas[told].label;
	return { kind: 'unsuited', what: `Periods are shown by ${noun}, and by no other areas`, remedy: `Choose ${noun}s.` };
}
