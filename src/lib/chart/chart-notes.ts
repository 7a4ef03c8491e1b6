import type { ReleasedFigure, Safe } from '../disclosure/released';
import { figureNotes } from '../format/figure-words';
import { isCross, isFunnel, isMap } from '../model/figure';
import { funnelAxisNote } from './funnel-axis';
import { axisNote } from './interval-axis';

/** The notes under a figure, on the page and in files: what is counted and compared, and where its axis starts. */
export function chartNotes(figure: Safe<ReleasedFigure>): string[] {
	const axis = axisNoteOf(figure);
	return axis === null ? figureNotes(figure) : [...figureNotes(figure), axis];
}

function axisNoteOf(figure: Safe<ReleasedFigure>): string | null {
	if (isFunnel(figure.head.name)) return funnelAxisNote(figure);
	return isCross(figure.head.name) || isMap(figure.head.name) ? null : axisNote(figure);
}
