import { orderOf } from './count/count-task';
import type { Counter } from './count/counter';
import type { PeopleSets } from './count/people-sets';
import { askedOf } from './differencing';
import type { ToldTogether } from './disclosure/few-told-together';
import type { ReleasedFigure, Safe } from './disclosure/released';
import { withoutExcluded } from './disclosure/without-excluded';
import { releasedOverview, type LeftMeasure, type ReleasedOverview } from './disclosure/released-overview';
import { findNear } from './find-near';
import { rows } from './metric/compile';
import { overviewMeasures } from './metric/overview-measures';
import type { Dataset } from './model/dataset';
import type { AskedFigure, Near } from './model/exported';
import type { Question } from './model/question';
import type { Refusal } from './model/refusal';
import { answer, chooseMeasure, type FigureTask } from './pipeline';

/** What an overview is asked with. */
export interface OverviewTask extends Omit<FigureTask, 'name'> {
	readonly signal: AbortSignal;
	/** Why a released figure may not be shown all the same; null where it may. */
	readonly screen: (figure: Safe<ReleasedFigure>, signal: AbortSignal) => Promise<Refusal | null>;
	/** Works out what numbers tell together. */
	readonly tellsFew: (told: ToldTogether) => Promise<boolean>;
	/** How many of the measures are done. */
	readonly onProgress: (done: number, of: number) => void;
}

interface Shown {
	readonly figure: Safe<ReleasedFigure>;
	readonly asked: AskedFigure;
	/** Whose it is: the same text for all measures that ask something of the same people. */
	readonly of: string;
}

/** The whole flow of an overview: each measure that the extracts can tell is asked and released as the page would by itself, with
 *  three guards besides. What one hides, those after it of the same people hide too: the number of people of a group hidden here is not to
 *  be read there. How many are left out is told by the first alone. And a measure is left out where its people, or those to whom it
 *  happened, differ by few from those of one before it, or where all of them together make a few as a sum and difference, as two outcomes
 *  leave a few with neither: beside each other they would tell of those few. */
export async function answerOverview(
	counter: Counter,
	sets: PeopleSets,
	{ screen, tellsFew, onProgress, ...task }: OverviewTask
): Promise<Safe<ReleasedOverview> | Refusal> {
	const { dataset, signal } = task;
	const measures = overviewMeasures(task.question, dataset);
	const shown: Shown[] = [];
	const left: LeftMeasure[] = [];
	for (const [done, { metric, question }] of measures.entries()) {
		signal.throwIfAborted();
		onProgress(done, measures.length);
		const linked = [...task.linked, ...shown.map(({ figure }) => figure)];
		const of = peopleOf(question, dataset);
		const beside = shown.filter((one) => one.of === of).map(({ figure }) => figure);
		const answered = await answer(counter, { ...task, name: 'intervals', question, linked, beside });
		if ('what' in answered) {
			left.push({ title: metric.title, why: answered.what });
			continue;
		}
		const figure = shown.length === 0 ? answered : withoutExcluded(answered);
		const asked = askedOf(figure, dataset);
		const near = await findNear(sets, { asked: [asked] }, shown, dataset, tellsFew);
		const refusal = near ? nearWords(near) : (await screen(figure, signal))?.what;
		if (refusal === undefined) shown.push({ figure, asked, of });
		else left.push({ title: metric.title, why: refusal });
	}
	const [first, ...others] = shown.map(({ figure }) => figure);
	if (first) return releasedOverview({ measures: [first, ...others], left });
	return {
		kind: 'too-little-shown',
		what: 'No measure can be shown for these groups',
		remedy: left[0]?.why ?? 'Choose another grouping.'
	};
}

/** Which rows make which units: whatever is then asked of them. */
function peopleOf(question: Question, loaded: Dataset): string {
	const chosen = chooseMeasure(question, loaded);
	if ('what' in chosen) return '';
	const { metric, dataset, cutoff } = chosen;
	const order = orderOf({ metric, question, dataset, cutoff, benchmark: null, signal: undefined });
	return JSON.stringify([metric.kind, metric.sql.unit, rows(order)]);
}

function nearWords(near: Near<Shown>): string {
	if (near === 'together')
		return 'together with the measures beside it, it would tell of a few, or too many groups are told to rule that out';
	const { title } = near.figure.head.metric;
	return `a group differs by a few from one in “${title}”, and both together would tell of those few`;
}
