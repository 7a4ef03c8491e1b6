import type { ReleasedFigure, Safe } from '../disclosure/released';
import { figureCsv } from './csv';
import { figureCsvMetadata } from './csv-metadata';
import { saveBlob } from './download';
import { figureFileName } from './file-name';
import { figurePng } from './png';
import type { Provenance } from './provenance';
import { figureSvg } from './svg';

export type FileKind = 'csv' | 'svg' | 'png';

/** Saves a figure as a file; a CSV brings its metadata as a second one. Rejects where a picture cannot be made. */
export async function saveFigure(figure: Safe<ReleasedFigure>, provenance: Provenance, kind: FileKind): Promise<void> {
	if (kind === 'svg') return saveBlob(await figureSvg(figure, provenance), figureFileName(figure, 'svg'));
	if (kind === 'png') return saveBlob(await figurePng(figure, provenance), figureFileName(figure, 'png'));
	saveBlob(new Blob([figureCsv(figure)], { type: 'text/csv;charset=utf-8' }), figureFileName(figure, 'csv'));
	const metadata = new Blob([figureCsvMetadata(figure, provenance)], { type: 'application/json' });
	saveBlob(metadata, figureFileName(figure, 'csv-metadata.json'));
}
