import type { ReleasedFigure, Safe } from '../disclosure/released';
import type { ReleasedBeforeAfter } from '../disclosure/released-before-after';
import type { ReleasedCurves } from '../disclosure/released-curves';
import type { FileKind } from '../export/save-figure';
import { formatMoment } from '../format/date';
import { beforeAfterSubtitle } from '../format/before-after-words';
import { figureSubtitle } from '../format/figure-words';
import { survivalSubtitle } from '../format/survival-words';
import type { Exported } from '../model/exported';
import type { Ledger } from '../workspace/ledger.svelte';

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

/** Saves a figure as a file, unless the ledger refuses it, and says in a sentence what became of it. The makers of files come
 *  with the first one. */
export async function saveFigure(
	figure: Safe<ReleasedFigure>,
	kind: FileKind,
	origin: FileOrigin,
	ledger: Ledger
): Promise<string> {
	const { at, provenance } = making(origin);
	const save = async () => {
		const files = await import('../export/save-figure');
		return { ...(await files.saveFigure(figure, provenance, kind)), at };
	};
	return said(kind, ledger.take(figure, figureSubtitle(figure), save));
}

/** The same of before and after. */
export async function saveBeforeAfter(
	figure: Safe<ReleasedBeforeAfter>,
	kind: FileKind,
	origin: FileOrigin,
	ledger: Ledger
): Promise<string> {
	const { at, provenance } = making(origin);
	const save = async () => {
		const [{ beforeAfterSheet }, { saveSheet }] = await Promise.all([
			import('../export/before-after-sheet'),
			import('../export/save-sheet')
		]);
		return { ...(await saveSheet(beforeAfterSheet(figure, provenance), provenance, kind)), at };
	};
	const what = `${beforeAfterSubtitle(figure)}, before and after`;
	return said(kind, ledger.takeTables(figure, what, save));
}

/** The same of curves. */
export async function saveCurves(
	figure: Safe<ReleasedCurves>,
	kind: FileKind,
	origin: FileOrigin,
	ledger: Ledger
): Promise<string> {
	const { at, provenance } = making(origin);
	const save = async () => {
		const [{ survivalSheet }, { saveSheet }] = await Promise.all([
			import('../export/survival-sheet'),
			import('../export/save-sheet')
		]);
		return { ...(await saveSheet(survivalSheet(figure, provenance), provenance, kind)), at };
	};
	return said(kind, ledger.takeCurves(figure, survivalSubtitle(figure), save));
}

/** When a file is made, and what it says of its making. */
function making({ version, marking }: FileOrigin) {
	const at = new Date().toISOString();
	return { at, provenance: { appVersion: version, exportedAt: at, handlingMarking: marking } };
}

/** What became of a file, in a sentence. */
function said(kind: FileKind, taken: Promise<Exported | null>): Promise<string> {
	return taken.then(
		(near) => (near ? refusal(near) : saved[kind]),
		(error: unknown) => `Not saved: ${error instanceof Error ? error.message : String(error)}`
	);
}

/** Why a figure is not saved, and the way out. Nobody can have it saved all the same. */
function refusal({ what, file, at }: Exported): string {
	return `Not saved. A group here differs by a few people from a group in “${what}” (${file}, exported ${formatMoment(at)}), and the two files together would tell of those few. Choose a coarser period or area, or take the last filter away, and save again.`;
}
