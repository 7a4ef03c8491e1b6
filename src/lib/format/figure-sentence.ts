import type { ReleasedCell, ReleasedFigure, Safe } from '../disclosure/released';
import type { ReleasedBeforeAfter } from '../disclosure/released-before-after';
import type { ReleasedCurves } from '../disclosure/released-curves';
import type { ReleasedOverview } from '../disclosure/released-overview';
import { beforeAfterSubtitle, beforeAfterSummary } from './before-after-words';
import { figureSubtitle, figureTitle } from './figure-words';
import { tallySentence } from './finding-clauses';
import { funnelSentence } from './funnel-words';
import { overviewSubtitle, overviewSummary } from './overview-words';
import { profileSubtitle, profileSummary } from './profile-words';
import { provenanceSentences } from './provenance-words';
import { resultSentence } from './result-sentence';
import { rungSentence } from './claim-rung';
import { survivalFindings } from './survival-findings';
import { survivalSubtitle, survivalTitle } from './survival-words';
import type { Group } from '../model/dimension';
import { isCourse } from '../model/figure';

/** What a figure has found, in words that may be published as they stand: of its groups, with what they are, then of the one cell
 *  that is spoken of. */
export function figureSentence(figure: Safe<ReleasedFigure>, cell: ReleasedCell): string {
	const saysItself = isCourse(figure.head.name) || figure.head.name === 'reached';
	const finding = saysItself ? figureTitle(figure) : (funnelSentence(figure) ?? tallySentence(figure));
	const ofGroups = finding === null ? '' : `${finding} (${figureSubtitle(figure)}). `;
	return `${ofGroups}${resultSentence(figure, cell)}`;
}

/** The same of before and after. */
export function beforeAfterSentence(figure: Safe<ReleasedBeforeAfter>): string {
	const rung =
		figure.effect.status === null ? [rungSentence('change against comparators', 'that the partnership')] : [];
	const found = [`${beforeAfterSummary(figure)}`, `${beforeAfterSubtitle(figure)}.`, ...rung];
	return [...found, ...provenanceSentences(figure.head)].join(' ');
}

/** The same of curves. */
export function curvesSentence(figure: Safe<ReleasedCurves>): string {
	const found = [`${survivalTitle(figure)}.`, `${survivalSubtitle(figure)}.`, ...survivalFindings(figure)];
	return [...found, ...provenanceSentences(figure.head)].join(' ');
}

/** The same of every measure of the same groups. */
export function overviewSentence(overview: Safe<ReleasedOverview>): string {
	const found = [overviewSummary(overview), `${overviewSubtitle(overview)}.`];
	return [...found, ...provenanceSentences(overview.measures[0].head)].join(' ');
}

/** The same of one group by every measure. */
export function profileSentence(overview: Safe<ReleasedOverview>, group: Group): string {
	const found = [profileSummary(overview, group), `${profileSubtitle(overview, group)}.`];
	return [...found, ...provenanceSentences(overview.measures[0].head)].join(' ');
}
