import type { Dataset } from '../model/dataset';
import type { Question } from '../model/question';
import type { FigureRequest } from '../workspace/answer';

/** How the page that compares is drawn. */
interface Drawn extends Readonly<Record<'isShare' | 'overdispersed' | 'screened' | 'keepsMonths', boolean>> {
	/** The question of the courses by area; null where they are not asked for. */
	readonly panels: Question | null;
}

/** The figures of the page that compares, in its order: the groups asked for, the partnerships beside them, the groups' funnel where
 *  they are shares and no periods, areas by partnership, and areas over time. */
export function compareRequests(
	question: Question,
	dataset: Dataset,
	{ isShare, overdispersed, screened, keepsMonths, panels }: Drawn
): FigureRequest[] {
	const hasPartnerships = dataset.dimensions.some(({ id }) => id === 'partnership');
	const requests: FigureRequest[] = [
		{
			slot: 'intervals',
			name: screened && question.by === 'period' ? 'intervals-screened' : 'intervals',
			question,
			keepsMonths,
			// maps are drawn of it
			lookedAtIn: ['headline', 'intervals', 'tiles', 'boundaries']
		}
	];
	if (hasPartnerships && question.by !== 'partnership')
		requests.push({ slot: 'partnerships', name: 'partnerships', question });
	if (isShare && question.by !== 'period')
		requests.push({ slot: 'funnel', name: overdispersed ? 'funnel-overdispersed' : 'funnel', question });
	if (hasPartnerships) requests.push({ slot: 'cross', name: 'cross', question });
	if (panels) requests.push({ slot: 'multiples', name: 'multiples', question: panels });
	return requests;
}
