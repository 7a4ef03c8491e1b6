import type { NamedFile } from '../export/named-file';
import type { Page } from '../export/page';
import type { Provenance } from '../export/provenance';
import { beforeAfterSubtitle } from '../format/before-after-words';
import { figureSubtitle } from '../format/figure-words';
import { groupName } from '../format/group-name';
import { overviewSubtitle } from '../format/overview-words';
import { profileSubtitle } from '../format/profile-words';
import { survivalSubtitle } from '../format/survival-words';
import type { PageEvidence, PagePart, SpokenSentence } from '../disclosure/page-part';
import { nextTask } from '../model/next-task';
import type { PageContents } from './page-contents';
import type { Ledger, NearPart } from '../workspace/ledger.svelte';
import type { FileOrigin } from './take-away';

export type PageKind = 'pptx' | 'ods';

/** The makers of a page's files come with the first one. */
const makers: Record<PageKind, (page: Page, provenance: Provenance) => Promise<NamedFile>> = {
	pptx: async (page, provenance) => {
		const [{ pagePptx, pictureRoom }, { chartPicture }] = await Promise.all([
			import('../export/pptx'),
			import('../export/chart-picture')
		]);
		const pictures: Awaited<ReturnType<typeof chartPicture>>[] = [];
		for (const part of page.parts) {
			// Each drawing holds the page up a little: not together.
			await nextTask();
			pictures.push(await chartPicture(part, provenance, pictureRoom));
		}
		return pagePptx(page, pictures, provenance);
	},
	ods: async (page, provenance) => (await import('../export/ods')).pageOds(page, provenance)
};

const saved: Record<PageKind, string> = {
	pptx: 'Saved: slides, one for each figure, with their definitions in the notes.',
	ods: 'Saved: a workbook with a cover, contents, notes and one table a sheet.'
};

/** Saves a page as one file, without the figures and the sentences that the ledger refuses, and says in sentences what became of it. */
export async function takePage(
	{ page, spoken }: PageContents,
	kind: PageKind,
	origin: FileOrigin,
	ledger: Ledger
): Promise<string> {
	const at = new Date().toISOString();
	const provenance = { appVersion: origin.version, exportedAt: at, handlingMarking: origin.marking };
	const { others = [] } = page;
	const parts = [
		...[...page.parts, spoken].map((part) => ({ part, what: whatOf(part) })),
		...others.map((part) => ({ part, what: `${whatOf(part)} of ${groupName(part.cell)}` }))
	];
	try {
		const left = await ledger.takePage(parts, async (kept) => {
			const figures = kept.flatMap(({ part }) => (part.kind === 'sentence' ? [] : [part]));
			const isKept = (one: PagePart | SpokenSentence) => kept.some(({ part }) => part === one);
			const sentence = isKept(spoken) ? page.sentence : null;
			const evidence = page.evidence ? { ...page.evidence, leftOut: untold(isKept(spoken), figures) } : null;
			const file = await makers[kind](
				{ ...page, sentence, evidence, others: others.filter(isKept), parts: figures },
				provenance
			);
			const { saveBlob } = await import('../export/download');
			saveBlob(file.content, file.name);
			return { ...file, at };
		});
		return said(kind, left.parts, left.isSaved);
	} catch (error) {
		return `Not saved: ${error instanceof Error ? error.message : String(error)}.`;
	}
}

/** Of what the ladder of evidence may not tell. */
function untold(hasSentence: boolean, figures: readonly PagePart[]): PageEvidence['leftOut'] {
	const hasBeforeAfter = figures.some(({ kind }) => kind === 'before-after');
	return [...(hasSentence ? [] : (['sentence'] as const)), ...(hasBeforeAfter ? [] : (['before-after'] as const))];
}

function whatOf(part: PagePart | SpokenSentence): string {
	if (part.kind === 'groups') return figureSubtitle(part.figure);
	if (part.kind === 'overview') return overviewSubtitle(part.figure);
	if (part.kind === 'profile') return profileSubtitle(part.figure, part.group);
	if (part.kind === 'curves') return survivalSubtitle(part.figure);
	if (part.kind === 'sentence') return `${figureSubtitle(part.figure)}, in a sentence`;
	return `${beforeAfterSubtitle(part.figure)}, before and after`;
}

function said(kind: PageKind, left: readonly NearPart[], isSaved: boolean): string {
	const why = left.map(({ what, near }) =>
		near === 'together'
			? `Left out: “${what}”, for together with earlier files, or with what is here, it would tell of a few people.`
			: `Left out: “${what}”, for a group in it differs by a few people from a group in “${near.what}”, and the two together would tell of those few.`
	);
	return [isSaved ? saved[kind] : 'Not saved.', ...why].join(' ');
}
