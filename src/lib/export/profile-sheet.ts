import type { Safe } from '../disclosure/released';
import type { ReleasedOverview } from '../disclosure/released-overview';
import { profileFinding, profileNotes, profileSubtitle, profileTitle } from '../format/profile-words';
import type { Group } from '../model/dimension';
import { fileSlug } from './file-name';
import { overviewColumns, overviewCsv } from './overview-csv';
import { measuresOf } from './overview-sheet';
import { recordOf, type Provenance } from './provenance';
import type { SheetSource } from './save-sheet';

/** What one group by every measure is saved from. The group is in the file and not in its name, for names travel where contents
 *  do not. */
export function profileSheet(overview: Safe<ReleasedOverview>, group: Group, provenance: Provenance): SheetSource {
	const [first] = overview.measures;
	const words = {
		title: profileTitle(overview, group),
		subtitle: profileSubtitle(overview, group),
		notes: [profileFinding(overview, group), ...profileNotes(overview)].filter((note) => note !== ''),
		figure: 'profile',
		measures: measuresOf(overview)
	};
	return {
		stem: `every-measure-of-one-${fileSlug(first.head.by.label)}`,
		columns: overviewColumns(overview),
		record: recordOf(first, words, provenance),
		csv: () => overviewCsv(overview, group.key),
		draw: async (layout) => {
			const { drawProfile } = await import('../chart/draw-profile');
			return [drawProfile(overview, group, layout)];
		}
	};
}
