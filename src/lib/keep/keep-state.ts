import { dayInWords } from '../ingest/finding-words';
import type { Finding } from '../model/finding';
import { londonDay } from '../model/london-day';

/** What stands between the user and what is kept. */
export type KeepState =
	/** Nothing is kept, and nothing will be. */
	| { readonly state: 'off' }
	/** This browser keeps nothing for this site. */
	| { readonly state: 'unavailable' }
	/** Another tab has what is kept. */
	| { readonly state: 'elsewhere' }
	/** Something is kept and not open here. */
	| { readonly state: 'closed'; readonly why: 'cancelled' | 'not-read' | 'not-deleted' | 'of-another-tab' }
	/** What is loaded is kept. `since`: when something was first kept, in milliseconds since 1970; null while nothing is. */
	| { readonly state: 'on'; readonly since: number | null; readonly work: 'none' | 'keeping' | 'failed' };

const millisecondsPerDay = 86_400_000;
const daysToAskAfter = 30;

/** What is to be said of what is kept, at a moment in milliseconds since 1970. */
export function keepFindings(keep: KeepState, now: number): Finding[] {
	if (keep.state === 'elsewhere')
		return [
			finding(
				'kept-elsewhere',
				'What is kept between visits is open in another tab',
				'One tab at a time can have it. This tab works without it and keeps nothing: to see it here, close the other tab and reload this page.'
			)
		];
	if (keep.state === 'closed')
		return [finding('kept-not-open', closedWords[keep.why].what, closedWords[keep.why].remedy)];
	if (keep.state !== 'on') return [];
	const failed = finding(
		'not-kept',
		'What is loaded could not be kept between visits',
		'The browser may be short of space. The figures are not touched by it; delete what is kept on Data, or make space and switch keeping on again.'
	);
	return [
		...(keep.work === 'failed' ? [failed] : []),
		...(keep.since !== null && now - keep.since >= daysToAskAfter * millisecondsPerDay
			? [
					finding(
						'kept-30-days',
						`Extracts have been kept in this browser since ${keptSince(keep.since)}, for 30 days or more`,
						'Delete them unless they are still needed. What is open stays on this page until it is closed.'
					)
				]
			: [])
	];
}

/** "3 November 2026". */
export function keptSince(moment: number): string {
	return dayInWords(londonDay(moment) ?? 0);
}

const closedWords = {
	cancelled: {
		what: 'What is kept between visits is not open',
		remedy: 'Reload this page to open it, or delete it on Data. What is added now is not kept.'
	},
	'not-read': {
		what: 'What is kept between visits could not be opened',
		remedy: 'Reload this page to try again, or delete it on Data and add the files anew. What is added now is not kept.'
	},
	'not-deleted': {
		what: 'What is kept between visits could not be deleted',
		remedy:
			'Close other tabs of this site, reload this page, and delete it on Data. The site’s data can also be deleted in the browser’s settings.'
	},
	'of-another-tab': {
		what: 'Another tab has kept its extracts between visits',
		remedy: 'What is loaded here is not kept. Reload this page to open what is kept, or delete it on Data.'
	}
} as const;

function finding(id: string, what: string, remedy: string): Finding {
	return { id, severity: 'problem', file: null, column: null, rows: 0, lines: [], what, remedy };
}
