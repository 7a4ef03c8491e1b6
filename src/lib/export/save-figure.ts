import type { ReleasedFigure, Safe } from '../disclosure/released';
import { figureCsv } from './csv';
import { figureCsvMetadata } from './csv-metadata';
import { figureFileName } from './file-name';
import type { NamedFile } from './named-file';
import { figurePng } from './png';
import type { Provenance } from './provenance';
import { figureSvg } from './svg';

export type FileKind = 'csv' | 'svg' | 'png';

/** A figure as the files of a kind: one, and of a CSV its metadata after it. Rejects where a picture cannot be made. */
export async function saveFigure(
	figure: Safe<ReleasedFigure>,
	provenance: Provenance,
	kind: FileKind
): Promise<readonly [NamedFile, ...NamedFile[]]> {
	const file = { name: figureFileName(figure, kind), content: await makers[kind](figure, provenance) };
	if (kind !== 'csv') return [file];
	const metadata = new Blob([figureCsvMetadata(figure, provenance)], { type: 'application/json' });
	return [file, { name: figureFileName(figure, 'csv-metadata.json'), content: metadata }];
}

const makers: Record<FileKind, (figure: Safe<ReleasedFigure>, provenance: Provenance) => Blob | Promise<Blob>> = {
	csv: (figure) => new Blob([figureCsv(figure)], { type: 'text/csv;charset=utf-8' }),
	svg: figureSvg,
	png: figurePng
};
