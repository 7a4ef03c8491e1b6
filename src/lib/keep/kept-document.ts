import type { BenchmarkRow } from '../model/benchmark';
import type { Dataset } from '../model/dataset';
import type { AskedFigure, Exported } from '../model/exported';
import type { Extract } from '../model/extract';
import type { Finding } from '../model/finding';
import type { Mark } from '../model/mark';
import type { MetricSettings } from '../model/metric-settings';
import type { RuleId } from '../model/rule';

/** A column of a kept table: an ENUM by the places of its values, any other as it is. */
export interface KeptColumn {
	readonly name: string;
	/** What the engine calls the type; `ENUM` for every ENUM. */
	readonly type: string;
	/** The values of an ENUM in their order; null for any other type. */
	readonly values: readonly string[] | null;
}

/** A table of the engine as it was kept: Arrow streams, in the order of its rows. */
export interface KeptTable {
	readonly columns: readonly KeptColumn[];
	readonly files: readonly string[];
}

export interface KeptExtract {
	/** With the visit in which it was read. */
	readonly extract: Extract & { readonly visit: number };
	readonly findings: readonly Finding[];
	readonly benchmarks: readonly BenchmarkRow[];
	/** Null where it has none, as published benchmarks. */
	readonly table: KeptTable | null;
}

/** What the user had set, to hold again when what is kept is opened. */
export interface KeptSettings {
	readonly cutoff: Dataset['cutoff'];
	readonly rule: RuleId;
	readonly marking: 'OFFICIAL' | 'OFFICIAL-SENSITIVE';
	/** Not in what was kept before measures could be set. */
	readonly measures?: MetricSettings;
	/** Not in what was kept before changes could be marked by hand. */
	readonly marks?: readonly Mark[];
	/** What has been exported. Not in what was kept before there was a ledger. */
	readonly exported?: readonly Exported[];
	/** What has been shown since presenting began; null or missing where nobody presents. */
	readonly presented?: readonly AskedFigure[] | null;
}

/** Everything that is kept but the rows: written last, so that what it names is whole. Holds no pseudonym. */
export interface KeptDocument {
	readonly format: typeof keptFormat;
	/** When something was first kept, in milliseconds since 1970. */
	readonly since: number;
	/** The highest number that a person has in the tables. */
	readonly persons: number;
	readonly extracts: readonly KeptExtract[];
	readonly settings: KeptSettings;
}

/** Changes with the form of the document or of the tables; another form is not opened. */
export const keptFormat = 1;

/** The document from its text, its extracts numbered anew from 1; null where it is of another form. */
export function readKept(text: string): KeptDocument | null {
	const document: unknown = JSON.parse(text);
	if (!isKept(document)) return null;
	return {
		...document,
		extracts: document.extracts.map((kept, at) => ({ ...kept, extract: { ...kept.extract, number: at + 1 } }))
	};
}

/** The names of all files that a document speaks of. */
export function filesOf({ extracts }: KeptDocument): string[] {
	return extracts.flatMap(({ table }) => table?.files ?? []);
}

function isKept(value: unknown): value is KeptDocument {
	return typeof value === 'object' && value !== null && 'format' in value && value.format === keptFormat;
}
