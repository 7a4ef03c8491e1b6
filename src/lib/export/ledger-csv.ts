import { isoFromDay } from '../model/day';
import type { Exported } from '../model/exported';
import { csvText } from './csv-text';

const header = [
	'exported_at',
	'figure',
	'selection',
	'link',
	'rule',
	'cutoff',
	'extracts_sha256',
	'file',
	'file_sha256'
];

/** What has been exported, one row a file. `linkOf` gives the parameters that ask the same again. Holds no count. */
export function ledgerCsv(entries: readonly Exported[], linkOf: (entry: Exported) => string): string {
	const rows = entries.map((entry) => {
		const { asked, at, what, file, sha256 } = entry;
		const { name, rule, cutoff, extracts } = asked;
		return [at, name, what, linkOf(entry), rule, isoFromDay(cutoff), extracts.join(' '), file, sha256];
	});
	return csvText([header, ...rows]);
}
