import { isoFromDay } from '../model/day';
import type { Extract } from '../model/extract';
import type { Finding } from '../model/finding';
import { ruleIds, ruleNames } from '../model/rule';
import type { FileHolder, Opened } from './opened-file.svelte';
import { readWorkspaceFile } from './read-workspace-file';
import {
	savedExtract,
	workspaceFormat,
	workspaceSchema,
	type SavedExtract,
	type SavedView,
	type WorkspaceFile
} from './workspace-file';

/** Opens a file's text and sets what it says; or says why it cannot be opened. */
export function openFile(text: string, holder: FileHolder): Opened | { readonly problem: string } {
	const file = readWorkspaceFile(text);
	if ('problem' in file) return file;
	apply(file, holder);
	return {
		file,
		mappings: new Map(file.extracts.map(({ sha256, mapping }) => [sha256, mapping])),
		findingsOf: (now) => findingsOf(file, now)
	};
}

/** What is set and was exported, as the text of a file. */
export function toFile(
	{ dataset, rule, marking, measures, marks, ledger }: FileHolder,
	view: SavedView | null,
	application: string
): string {
	const savedAt = new Date().toISOString();
	const file: WorkspaceFile = {
		...{ format: workspaceFormat, schema: workspaceSchema, savedAt, application },
		extracts: (dataset?.extracts ?? []).map(savedExtract),
		...{ cutoff: dataset?.cutoff ?? null, rule, marking, measures: measures.settings, marks: marks.marks, view },
		exported: ledger.entries
	};
	return `${JSON.stringify(file, null, '\t')}\n`;
}

/** Sets what a file says, as far as it hides no less: a weaker rule and a milder marking stay out. The cut-off is of its extracts, and
 *  set where exactly these are loaded. */
function apply(file: WorkspaceFile, holder: FileHolder): void {
	holder.measures.settings = file.measures;
	holder.marks.take(file.marks ?? []);
	if (file.marking === 'OFFICIAL-SENSITIVE') holder.marking = file.marking;
	const known = new Set(holder.ledger.entries.map((entry) => JSON.stringify(entry)));
	const entries = file.exported.filter((entry) => !known.has(JSON.stringify(entry)));
	holder.ledger.entries = [...holder.ledger.entries, ...entries];
	if (isStricter(file, holder)) holder.setRule(file.rule);
	const extracts = holder.dataset?.extracts ?? [];
	if (file.cutoff?.confirmed && hasExactly(extracts, file.extracts)) holder.setCutoff(file.cutoff.day);
}

/** What is to be said of an opened file beside what is loaded. */
function findingsOf(file: WorkspaceFile, { dataset, rule }: FileHolder): Finding[] {
	const extracts = dataset?.extracts ?? [];
	const missing = file.extracts.filter(({ sha256 }) => extracts.every((one) => one.sha256 !== sha256));
	const others = extracts.filter(({ sha256 }) => file.extracts.every((one) => one.sha256 !== sha256));
	const { cutoff } = file;
	return [
		...missing.map((one) => missingFinding(one, extracts.length > 0)),
		...others.map(otherFinding),
		...extracts.flatMap((extract) => {
			const saved = file.extracts.find(({ sha256 }) => sha256 === extract.sha256);
			return saved && !isReadAlike(saved, extract) ? [mappingFinding(extract)] : [];
		}),
		...(missing.length === 0 && cutoff && dataset?.cutoff && dataset.cutoff.day !== cutoff.day
			? [
					finding('note', null, {
						what: `The workspace file was saved with the cut-off ${isoFromDay(cutoff.day)}, and yours is ${isoFromDay(dataset.cutoff.day)}`,
						remedy: 'Set it on the Data page to see the same figures.'
					})
				]
			: []),
		...(ruleIds.indexOf(file.rule) > ruleIds.indexOf(rule)
			? [
					finding('note', null, {
						what: `The workspace file was saved under a weaker rule, ${ruleNames[file.rule]}`,
						remedy: `A file can only make it stricter: ${ruleNames[rule]} stays. It is changed on the Data page.`
					})
				]
			: [])
	];
}

function missingFinding({ file, sha256 }: SavedExtract, areOthersLoaded: boolean): Finding {
	return finding(areOthersLoaded ? 'problem' : 'note', file, {
		what: `The workspace file was saved with ${file}, which is not loaded`,
		remedy: `Add it to see the same figures; it is known by its SHA-256, which begins ${sha256.slice(0, 12)}.`
	});
}

function otherFinding({ file }: Extract): Finding {
	return finding('problem', file, {
		what: `${file} is not among the extracts that the workspace file was saved with, or has changed since`,
		remedy: 'Figures are not those of the workspace file. Take the extract out, or go on with it.'
	});
}

function mappingFinding({ file }: Extract): Finding {
	return finding('note', file, {
		what: `Columns of ${file} have another meaning here than in the workspace file`,
		remedy: 'Take the extract out and add it again: what the file says of its columns is then proposed.'
	});
}

function finding(severity: Finding['severity'], file: string | null, words: Pick<Finding, 'what' | 'remedy'>): Finding {
	return { id: 'workspace-file', severity, file, column: null, rows: 0, lines: [], ...words };
}

function isStricter(file: WorkspaceFile, { rule }: FileHolder): boolean {
	return ruleIds.indexOf(file.rule) < ruleIds.indexOf(rule);
}

function hasExactly(extracts: readonly Extract[], saved: readonly SavedExtract[]): boolean {
	const hashes = (of: readonly { readonly sha256: string }[]) =>
		of
			.map(({ sha256 }) => sha256)
			.sort()
			.join();
	return extracts.length > 0 && hashes(extracts) === hashes(saved);
}

function isReadAlike(saved: SavedExtract, extract: Extract): boolean {
	const words = ({ mapping: { kind, columns, dateOrder } }: SavedExtract) =>
		JSON.stringify([kind, dateOrder, columns.map(({ column, role }) => [column, role]).sort()]);
	return words(saved) === words(savedExtract(extract));
}
