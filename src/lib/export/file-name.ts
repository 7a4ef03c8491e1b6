import type { ReleasedFigure, Safe } from '../disclosure/released';
import { isCourse, isFunnel, isMap } from '../model/figure';

/** Name of a file made from a figure: metric and grouping only, "da-repeat-by-borough.csv"; never a group, a filter or
 *  a value, for names travel where contents do not. */
export function figureFileName({ head }: Safe<ReleasedFigure>, ending: string): string {
	const groupings = [head.by, head.by2].flatMap((by) => (by === null ? [] : fileSlug(by.label)));
	const kind = isFunnel(head.name) ? '-funnel' : isCourse(head.name) ? '-xmr' : isMap(head.name) ? `-${head.name}` : '';
	return `${fileSlug(head.metric.id)}-by-${groupings.join('-and-')}${kind}.${ending}`;
}

/** A text as a part of a file's name. */
export function fileSlug(text: string): string {
	return (
		text
			.normalize('NFKD')
			.toLowerCase()
			.replace(/\p{M}+/gu, '')
			.replace(/[^a-z0-9]+/g, '-')
			.replace(/^-|-$/g, '') || 'group'
	);
}
