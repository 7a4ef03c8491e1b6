import { exportPalette as palette } from '../chart/palette';
import type { Safe } from '../disclosure/released';
import type { ReleasedBeforeAfter } from '../disclosure/released-before-after';
import { beforeAfterNotes } from '../format/before-after-notes';
import {
	beforeAfterSubtitle,
	beforeAfterTitle,
	effectSentences,
	placeboSentence,
	preTrendSentence,
	seriesSentence
} from '../format/before-after-words';
import { beforeAfterColumns, beforeAfterCsv } from './before-after-csv';
import { composeSheet, sheetRoom } from './compose-svg';
import { metadataOf } from './csv-metadata';
import { saveBlob } from './download';
import { pngOf } from './png';
import { recordOf, type Provenance } from './provenance';
import type { FileKind } from './save-figure';
import { fileOf } from './svg';
import { sansFamily } from './svg-fonts';

/** Saves before and after as a file, which it gives; a CSV brings its metadata as a second one. Rejects where a picture cannot be
 *  made. */
export async function saveBeforeAfter(
	figure: Safe<ReleasedBeforeAfter>,
	provenance: Provenance,
	kind: FileKind
): Promise<{ readonly name: string; readonly content: Blob }> {
	const stem = `${figure.head.metric.id}-before-and-after`;
	const name = `${stem}.${kind}`;
	const record = beforeAfterRecord(figure, provenance);
	const content = await makers[kind](figure, provenance);
	saveBlob(content, name);
	if (kind !== 'csv') return { name, content };
	const metadata = metadataOf(name, beforeAfterColumns, record);
	saveBlob(new Blob([metadata], { type: 'application/json' }), `${stem}.csv-metadata.json`);
	return { name, content };
}

const makers: Record<FileKind, (figure: Safe<ReleasedBeforeAfter>, provenance: Provenance) => Blob | Promise<Blob>> = {
	csv: (figure) => new Blob([beforeAfterCsv(figure)], { type: 'text/csv;charset=utf-8' }),
	svg: beforeAfterSvg,
	png: async (figure, provenance) =>
		pngOf(await beforeAfterSvg(figure, provenance), beforeAfterRecord(figure, provenance))
};

/** What the figure says of itself in every file: its findings first, then what has to be known to read them. */
function beforeAfterRecord(figure: Safe<ReleasedBeforeAfter>, provenance: Provenance) {
	const words = {
		title: beforeAfterTitle(figure),
		subtitle: beforeAfterSubtitle(figure),
		notes: [...findings(figure), ...beforeAfterNotes(figure)],
		figure: 'before-after'
	};
	return recordOf(figure, words, provenance);
}

async function beforeAfterSvg(figure: Safe<ReleasedBeforeAfter>, provenance: Provenance): Promise<Blob> {
	const { drawBeforeAfter, drawPlacebo } = await import('../chart/draw-before-after');
	const layout = { width: sheetRoom, palette, fontFamily: sansFamily, document };
	const placebo = drawPlacebo(figure, layout);
	const record = beforeAfterRecord(figure, provenance);
	const sheet = {
		...{ title: record.title, subtitle: record.subtitle, notes: record.notes, record },
		legend: () => ({ elements: [], height: 0 }),
		charts: [drawBeforeAfter(figure, layout), ...(placebo ? [placebo] : [])]
	};
	return fileOf(composeSheet(sheet, provenance, document));
}

function findings(figure: Safe<ReleasedBeforeAfter>): string[] {
	return [effectSentences(figure), preTrendSentence(figure), placeboSentence(figure), seriesSentence(figure)];
}
