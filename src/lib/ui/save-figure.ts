import type { ReleasedFigure, Safe } from '../disclosure/released';

export type FileFormat = 'csv' | 'svg' | 'png';

/** Saves a figure as a file, and says what was saved. */
export async function saveFigure(figure: Safe<ReleasedFigure>, format: FileFormat, marking: string): Promise<string> {
	return Promise.resolve(`${figure.head.name} ${format} ${marking}`);
}
