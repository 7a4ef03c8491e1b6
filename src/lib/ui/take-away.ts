import type { ReleasedCell, ReleasedFigure, Safe } from '../disclosure/released';
import type { ReleasedBeforeAfter } from '../disclosure/released-before-after';
import type { ReleasedCurves } from '../disclosure/released-curves';
import type { ReleasedOverview } from '../disclosure/released-overview';
import type { NamedFile } from '../export/named-file';
import type { Provenance } from '../export/provenance';
import type { FileKind } from '../export/save-figure';
import { formatMoment } from '../format/date';
import { beforeAfterSubtitle } from '../format/before-after-words';
import { figureSubtitle } from '../format/figure-words';
import { overviewSubtitle } from '../format/overview-words';
import { profileSubtitle } from '../format/profile-words';
import { resultSentence } from '../format/result-sentence';
import { survivalSubtitle } from '../format/survival-words';
import type { Group } from '../model/dimension';
import type { Exported, Near } from '../model/exported';
import type { FigureFile, Ledger } from '../workspace/ledger.svelte';
import { PendingCopy } from './pending-copy';

/** What files say of their making besides what the figure holds. */
export interface FileOrigin {
	readonly version: string;
	readonly marking: string;
}

/** What a figure can be taken away as: a file, or a copy on the clipboard. */
export type TakenAs = FileKind | 'image' | 'sentence';

/** A sentence that can be taken away. */
export interface TakeableSentence {
	readonly sentence: () => Promise<string>;
	/** Holds it against what was exported before, and enters what is saved; gives what refuses it. */
	readonly enter: (ledger: Ledger, save: () => Promise<FigureFile>) => Promise<Near<Exported> | null>;
}

/** Something released that can be taken away. */
export interface Takeable extends TakeableSentence {
	/** Its files of a kind; the first is the one that is entered. */
	readonly files: (kind: FileKind, provenance: Provenance) => Promise<readonly [NamedFile, ...NamedFile[]]>;
}

/** A figure. The makers of files come with the first one. `spoken`: the cell that its sentence speaks of besides its groups. */
export function takeableFigure(figure: Safe<ReleasedFigure>, spoken: ReleasedCell): Takeable {
	return {
		sentence: async () => (await import('../format/figure-sentence')).figureSentence(figure, spoken),
		files: async (kind, provenance) => (await import('../export/save-figure')).saveFigure(figure, provenance, kind),
		enter: (ledger, save) => ledger.take(figure, figureSubtitle(figure), save)
	};
}

/** One cell of a figure in words. Everyone is told with it, in the comparison. */
export function takeableCell(figure: Safe<ReleasedFigure>, cell: ReleasedCell): TakeableSentence {
	return {
		sentence: () => Promise.resolve(resultSentence(figure, cell)),
		enter: (ledger, save) => ledger.take(figure, figureSubtitle(figure), save, [cell, figure.total])
	};
}

/** Before and after. */
export function takeableBeforeAfter(figure: Safe<ReleasedBeforeAfter>): Takeable {
	return {
		sentence: async () => (await import('../format/figure-sentence')).beforeAfterSentence(figure),
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
		sentence: async () => (await import('../format/figure-sentence')).curvesSentence(figure),
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

/** Every measure of the same groups. */
export function takeableOverview(overview: Safe<ReleasedOverview>): Takeable {
	return {
		sentence: async () => (await import('../format/figure-sentence')).overviewSentence(overview),
		files: async (kind, provenance) => {
			const [{ overviewSheet }, { saveSheet }] = await Promise.all([
				import('../export/overview-sheet'),
				import('../export/save-sheet')
			]);
			return saveSheet(overviewSheet(overview, provenance), provenance, kind);
		},
		enter: (ledger, save) => ledger.takeOverview(overview, overviewSubtitle(overview), save)
	};
}

/** One group by every measure. Everyone is told with it. */
export function takeableProfile(overview: Safe<ReleasedOverview>, group: Group): Takeable {
	return {
		sentence: async () => (await import('../format/figure-sentence')).profileSentence(overview, group),
		files: async (kind, provenance) => {
			const [{ profileSheet }, { saveSheet }] = await Promise.all([
				import('../export/profile-sheet'),
				import('../export/save-sheet')
			]);
			return saveSheet(profileSheet(overview, group, provenance), provenance, kind);
		},
		enter: (ledger, save) => ledger.takeOverview(overview, profileSubtitle(overview, group), save, group.key)
	};
}

const taken: Record<TakenAs, string> = {
	csv: 'Saved: the data and its definition, two files.',
	svg: 'Saved: an SVG image.',
	png: 'Saved: a PNG image.',
	image: 'Image copied.',
	sentence: 'Sentence copied.'
};

/** Takes something away, unless the ledger refuses it, and says in a sentence what became of it. To be called within the press
 *  that asks for it. */
export function takeAway(what: Takeable, as: TakenAs, origin: FileOrigin, ledger: Ledger): Promise<string> {
	const at = new Date().toISOString();
	const files = (kind: FileKind) =>
		what.files(kind, { appVersion: origin.version, exportedAt: at, handlingMarking: origin.marking });
	if (as === 'sentence') return copySentence(what, ledger);
	if (as === 'image')
		return copy('image/png', 'copied image', what, ledger, async () => (await files('png'))[0].content);
	const save = async () => {
		const made = await files(as);
		const { saveBlob } = await import('../export/download');
		for (const { content, name } of made) saveBlob(content, name);
		return { ...made[0], at };
	};
	return said(as, 'saved', what.enter(ledger, save));
}

/** Copies a sentence, unless the ledger refuses it. To be called within the press that asks for it. */
export function copySentence(what: TakeableSentence, ledger: Ledger): Promise<string> {
	const text = async () => new Blob([await what.sentence()], { type: 'text/plain' });
	return copy('text/plain', 'copied sentence', what, ledger, text);
}

function copy(
	type: 'image/png' | 'text/plain',
	name: string,
	what: TakeableSentence,
	ledger: Ledger,
	make: () => Promise<Blob>
): Promise<string> {
	const pending = new PendingCopy(type);
	const entered = what.enter(ledger, async () => {
		const content = await make();
		await pending.copy(content);
		return { name, content, at: new Date().toISOString() };
	});
	// Whatever was not copied by now never is.
	return said(type === 'image/png' ? 'image' : 'sentence', 'copied', entered).finally(() => pending.withdraw());
}

/** What became of it, in a sentence. */
function said(as: TakenAs, done: 'saved' | 'copied', entered: Promise<Near<Exported> | null>): Promise<string> {
	return entered.then(
		(near) => (near ? refusal(near, done) : taken[as]),
		(error: unknown) => `Not ${done}: ${error instanceof Error ? error.message : String(error)}.`
	);
}

/** Why a figure is not taken away, and the way out. Nobody can have it all the same. */
function refusal(near: Near<Exported>, done: string): string {
	if (near === 'together')
		return `Not ${done}. Together with earlier files this would tell of a few people: the numbers of several, added up and taken from each other, say how many they are, or are too many to rule that out. Choose a coarser period or area, or take the last filter away, and try again.`;
	const { what, file, at } = near;
	return `Not ${done}. A group here differs by a few people from a group in “${what}” (${file}, exported ${formatMoment(at)}), and the two together would tell of those few. Choose a coarser period or area, or take the last filter away, and try again.`;
}
