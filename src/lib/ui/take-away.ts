import type { ReleasedFigure, Safe } from '../disclosure/released';
import type { ReleasedBeforeAfter } from '../disclosure/released-before-after';
import type { ReleasedCurves } from '../disclosure/released-curves';
import type { NamedFile } from '../export/named-file';
import type { Provenance } from '../export/provenance';
import type { FileKind } from '../export/save-figure';
import { formatMoment } from '../format/date';
import { beforeAfterSubtitle } from '../format/before-after-words';
import { figureSubtitle } from '../format/figure-words';
import { survivalSubtitle } from '../format/survival-words';
import type { Exported } from '../model/exported';
import type { FigureFile, Ledger } from '../workspace/ledger.svelte';

/** What files say of their making besides what the figure holds. */
export interface FileOrigin {
	readonly version: string;
	readonly marking: string;
}

/** Something released that can be taken away. */
export interface Takeable {
	/** Its files of a kind; the first is the one that is entered. */
	readonly files: (kind: FileKind, provenance: Provenance) => Promise<readonly [NamedFile, ...NamedFile[]]>;
	/** Holds it against what was exported before, and enters what is saved; gives what refuses it. */
	readonly enter: (ledger: Ledger, save: () => Promise<FigureFile>) => Promise<Exported | null>;
}

/** A figure. The makers of files come with the first one. */
export function takeableFigure(figure: Safe<ReleasedFigure>): Takeable {
	return {
		files: async (kind, provenance) => (await import('../export/save-figure')).saveFigure(figure, provenance, kind),
		enter: (ledger, save) => ledger.take(figure, figureSubtitle(figure), save)
	};
}

/** Before and after. */
export function takeableBeforeAfter(figure: Safe<ReleasedBeforeAfter>): Takeable {
	return {
		files: async (kind, provenance) => {
			const [{ beforeAfterSheet }, { saveSheet }] = await Promise.all([
				import('../export/before-after-sheet'),
				import('../export/save-sheet')
			]);
			return saveSheet(beforeAfterSheet(figure, provenance), provenance, kind);
		},
		enter: (ledger, save) => ledger.takeTables(figure, `${beforeAfterSubtitle(figure)}, before and after`, save)
	};
}

/** Curves. */
export function takeableCurves(figure: Safe<ReleasedCurves>): Takeable {
	return {
		files: async (kind, provenance) => {
			const [{ survivalSheet }, { saveSheet }] = await Promise.all([
				import('../export/survival-sheet'),
				import('../export/save-sheet')
			]);
			return saveSheet(survivalSheet(figure, provenance), provenance, kind);
		},
		enter: (ledger, save) => ledger.takeCurves(figure, survivalSubtitle(figure), save)
	};
}

const saved: Record<FileKind, string> = {
	csv: 'Saved: the data and its definition, two files.',
	svg: 'Saved: an SVG image.',
	png: 'Saved: a PNG image.'
};

/** Saves something as a file, unless the ledger refuses it, and says in a sentence what became of it. */
export function saveAs(what: Takeable, kind: FileKind, origin: FileOrigin, ledger: Ledger): Promise<string> {
	const at = new Date().toISOString();
	const save = async () => {
		const files = await what.files(kind, provenanceOf(origin, at));
		const { saveBlob } = await import('../export/download');
		for (const { content, name } of files) saveBlob(content, name);
		return { ...files[0], at };
	};
	return what.enter(ledger, save).then(
		(near) => (near ? refusal(near) : saved[kind]),
		(error: unknown) => `Not saved: ${error instanceof Error ? error.message : String(error)}`
	);
}

function provenanceOf({ version, marking }: FileOrigin, at: string): Provenance {
	return { appVersion: version, exportedAt: at, handlingMarking: marking };
}

/** Why a figure is not saved, and the way out. Nobody can have it saved all the same. */
function refusal({ what, file, at }: Exported): string {
	return `Not saved. A group here differs by a few people from a group in “${what}” (${file}, exported ${formatMoment(at)}), and the two files together would tell of those few. Choose a coarser period or area, or take the last filter away, and save again.`;
}
