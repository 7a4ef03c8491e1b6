import type { ReleasedFigure, Safe } from '../disclosure/released';
import { figureCsv } from './csv';
import { figureCsvMetadata } from './csv-metadata';
import { saveBlob } from './download';
import { figureFileName } from './file-name';
import { figurePng } from './png';
import type { Provenance } from './provenance';
import { figureSvg } from './svg';

export type FileKind = 'csv' | 'svg' | 'png';

/** Saves a figure as a file, which it gives; a CSV brings its metadata as a second one. Rejects where a picture cannot be made. */
export async function saveFigure(
	figure: Safe<ReleasedFigure>,
	provenance: Provenance,
	kind: FileKind
): Promise<{ readonly name: string; readonly content: Blob }> {
	const name = figureFileName(figure, kind);
	const content = await makers[kind](figure, provenance);
	saveBlob(content, name);
	if (kind !== 'csv') return { name, content };
	const metadata = new Blob([figureCsvMetadata(figure, provenance)], { type: 'application/json' });
	saveBlob(metadata, figureFileName(figure, 'csv-metadata.json'));
	return { name, content };
}

const makers: Record<FileKind, (figure: Safe<ReleasedFigure>, provenance: Provenance) => Blob | Promise<Blob>> = {
	csv: (figure) => new Blob([figureCsv(figure)], { type: 'text/csv;charset=utf-8' }),
	svg: figureSvg,
	png: figurePng
};
