import type { SpokenCell } from '../disclosure/page-part';
import { headline } from './headline';
import { lowerFirst } from './lower-first';

/** A group picked out, in a line: "24.6% of people in Barnet were seen again within 12 months: better than everyone in the extract". */
export function pickedLine({ figure, cell }: SpokenCell): string {
	const said = headline(figure, cell);
	if (said.status !== null) return `${said.claim}: ${said.status} ${said.words}`;
	return `${said.value} ${said.claim}${said.verdict ? `: ${lowerFirst(said.verdictLine)}` : ''}`;
}
