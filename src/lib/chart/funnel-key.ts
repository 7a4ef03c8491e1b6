import type { ReleasedFigure, Safe } from '../disclosure/released';
import { isWidened } from '../format/funnel-words';
import { scaleOf } from '../format/scale';

export type FunnelSign = 'centre' | 'alert' | 'alarm' | 'within' | 'beyond 95%' | 'beyond 99.8%';

/** The lines of a funnel and the points that stand in it, with what each means; none where the figure has no funnel. */
export function funnelKey(
	figure: Safe<ReleasedFigure>
): readonly { readonly sign: FunnelSign; readonly words: string }[] {
	const { funnel, head } = figure;
	if (!funnel) return [];
	const widened = isWidened(funnel) ? ', widened' : '';
	const positions = Object.values(funnel.points).map(({ position }) => position);
	const points = [
		{ sign: 'within', words: 'inside the 95% limits', ending: 'within' },
		{ sign: 'beyond 95%', words: 'outside the 95% limits', ending: '95%' },
		{ sign: 'beyond 99.8%', words: 'outside the 99.8% limits', ending: '99.8%' }
	] as const;
	return [
		{ sign: 'centre', words: `all shown together, ${scaleOf(head.metric).full(funnel.centre, Infinity)}` },
		{ sign: 'alert', words: `95% limits${widened}` },
		{ sign: 'alarm', words: `99.8% limits${widened}` },
		...points
			.filter(({ ending }) => positions.some((position) => position.endsWith(ending)))
			.map(({ sign, words }) => ({ sign, words }))
	];
}
