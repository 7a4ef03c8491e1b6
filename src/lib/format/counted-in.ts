import type { PagePart } from '../disclosure/page-part';
import type { ReleasedFigure } from '../disclosure/released';

type Counted = Pick<ReleasedFigure, 'head' | 'rule'>;

/** What a part was counted as: a figure for each of its measures. */
export function countedIn(part: PagePart): readonly [Counted, ...Counted[]] {
	return part.kind === 'overview' || part.kind === 'profile' ? part.figure.measures : [part.figure];
}
