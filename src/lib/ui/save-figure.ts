import type { ReleasedFigure, Safe } from '../disclosure/released';
import type { FileKind } from '../export/save-figure';

/** What files say of their making besides what the figure holds. */
export interface FileOrigin {
	readonly version: string;
	readonly marking: string;
}

const saved: Record<FileKind, string> = {
	csv: 'Saved: the data and its definition, two files.',
	svg: 'Saved: an SVG image.',
	png: 'Saved: a PNG image.'
};

/** Saves a figure as a file, and says in a sentence what became of it. The makers of files come with the first one. */
export async function saveFigure(figure: Safe<ReleasedFigure>, kind: FileKind, origin: FileOrigin): Promise<string> {
	const provenance = {
		appVersion: origin.version,
		exportedAt: new Date().toISOString(),
		handlingMarking: origin.marking
	};
	return import('../export/save-figure')
		.then((files) => files.saveFigure(figure, provenance, kind))
		.then(
			() => saved[kind],
			(error: unknown) => `Not saved: ${error instanceof Error ? error.message : String(error)}`
		);
}
