import { listInWords } from '../ingest/finding-words';
import type { Extract } from '../model/extract';
import type { Finding } from '../model/finding';
import { personsByVisit } from '../model/visits';

/** What is to be said of extracts kept from earlier visits: that nobody is linked across visits, once there is somebody who
 *  could be, and until then that nobody will be. */
export function visitFindings(extracts: readonly Extract[]): Finding[] {
	const kept = extracts.filter(({ visit }) => visit !== undefined);
	if (kept.length === 0) return [];
	const [earliest, ...later] = personsByVisit(extracts);
	if (earliest && later.length > 0)
		return [
			{
				...placeless,
				id: 'visits-not-linked',
				severity: 'problem',
				rows: keyedRows([earliest, ...later].flat()),
				what: `People in ${filesOf(earliest)} are not linked with those in ${later.map(filesOf).join(', nor with those in ')}`,
				remedy:
					'Pseudonyms are never kept. Whoever is in extracts of two visits counts as two people, and being seen again from one to the other is not counted. To link them, take the kept extracts out and add their files again.'
			}
		];
	return [
		{
			...placeless,
			id: 'kept-from-earlier-visit',
			severity: 'note',
			rows: keyedRows(kept),
			what: `Kept in this browser from an earlier visit: ${filesOf(kept)}`,
			remedy: 'Pseudonyms are never kept: an extract that is added now cannot be linked with what was kept.'
		}
	];
}

const placeless = { file: null, column: null, lines: [] } as const;

function keyedRows(extracts: readonly Extract[]): number {
	return extracts.reduce((sum, { rowsUsed, rowsWithoutKey }) => sum + rowsUsed - rowsWithoutKey, 0);
}

function filesOf(extracts: readonly Extract[]): string {
	return listInWords(extracts.map(({ file }) => file));
}
