import type { Dataset } from '../model/dataset';
import type { Question } from '../model/question';
import type { FigureRequest } from '../workspace/answer';
import { partnershipsOf } from './joint-question';

/** The figures of the page of joint results; none without partnerships. */
export function jointRequests(question: Question, dataset: Dataset): FigureRequest[] {
	return partnershipsOf(dataset).length === 0 ? [] : [{ slot: 'partnerships', name: 'partnerships', question }];
}
