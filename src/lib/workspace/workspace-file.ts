import type { Dataset } from '../model/dataset';
import type { Exported } from '../model/exported';
import type { Extract, Mapping } from '../model/extract';
import type { Mark } from '../model/mark';
import type { MetricSettings } from '../model/metric-settings';
import type { RuleId } from '../model/rule';

export const workspaceFormat = 'joint-outcomes-workspace';
/** Changes with the form of the file; another form is not opened. */
export const workspaceSchema = 1;

/** An extract that a workspace was saved with: enough to know it again and to read it in the same way. */
export type SavedExtract = Pick<Extract, 'file' | 'sha256' | 'rowsUsed' | 'mapping'>;

/** The page that was looked at, and what its address asked. */
export interface SavedView {
	readonly page: 'compare' | 'trends' | 'partnerships';
	readonly search: string;
}

/** What somebody chose, for another holder of the same extracts. Holds no row, and no value of an extract but names of groups that
 *  were chosen or shown. */
export interface WorkspaceFile {
	readonly format: typeof workspaceFormat;
	readonly schema: typeof workspaceSchema;
	/** ISO date and time. */
	readonly savedAt: string;
	readonly application: string;
	readonly extracts: readonly SavedExtract[];
	readonly cutoff: Dataset['cutoff'];
	readonly rule: RuleId;
	readonly marking: 'OFFICIAL' | 'OFFICIAL-SENSITIVE';
	readonly measures: MetricSettings;
	/** What was marked by hand. Not in files saved before that could be. */
	readonly marks?: readonly Mark[];
	/** Null where no page of figures was looked at. */
	readonly view: SavedView | null;
	readonly exported: readonly Exported[];
}

/** An extract as it is saved. Columns that are not used are not named: of a file without a head their names are values. */
export function savedExtract({ file, sha256, rowsUsed, mapping, columns }: Extract): SavedExtract {
	const used = new Set(columns.filter(({ role }) => isUsed(role)).map(({ column }) => column));
	const kept = mapping.columns.filter(({ column, role }) => isUsed(role) && used.has(column));
	return { file, sha256, rowsUsed, mapping: { ...mapping, columns: kept } };
}

function isUsed(role: Mapping['columns'][number]['role']): boolean {
	return role !== 'unused' && role !== 'left_out';
}
