import { areaLevels } from '../model/area';
import { computedBenchmarks } from '../model/benchmark';
import type { Dataset } from '../model/dataset';
import { isoFromDay, type Day } from '../model/day';
import type { Finding } from '../model/finding';
import { datasetOf } from '../model/source';
import { periodUnits } from '../model/period';
import { defaultQuestion, type Question } from '../model/question';
import type { RuleId } from '../model/rule';
import { chooseMetric } from '../metric/choose-metric';
import { firstQuestion } from './first-question';
import { readPeriod, readStart, writeDay } from './link-dates';
import { bareFilters, filteredDimension, readAreas, readFilters, readPick } from './link-filters';
import { nameInLink } from './link-groups';
import { readCutoff, readRule } from './link-limits';
import { LinkReader } from './link-reader';
import { writeValues } from './link-values';

/** Parameters that speak of the page and not of the question: kept as they are when the question changes. */
const pageParameters = ['chart', 'present'] as const;

const questionParameters =
	'metric by level from to period benchmark standardise pick start comparators cutoff rule'.split(' ');
const plainParameters: ReadonlySet<string> = new Set([...questionParameters, ...pageParameters]);

/** The question of a link, and what of the link could not be done. Without a dataset groups are taken as they are
 *  written; with one they become its keys. */
export function questionFromLink(
	params: URLSearchParams,
	loaded: Dataset | null,
	workspaceRule: RuleId,
	confirmedCutoff: Day | null
): { question: Question; findings: Finding[] } {
	const link = new LinkReader(params);
	const inSentence = 'Choose another in the sentence.';
	const isMetric = (id: string) => chooseMetric(id, loaded) !== null || (loaded === null && /^(counts|own)~/.test(id));
	const first = firstQuestion(loaded);
	const metric = link.known('metric', isMetric, first.metric, 'the measure', inSentence);
	// What can be grouped by and filtered is told by the rows that the measure counts.
	const dataset = loaded && datasetOf(loaded, chooseMetric(metric, loaded)?.metric.kind ?? 'cases');
	const isGrouping = (id: string) =>
		id === 'area' || id === 'period' || !dataset || dataset.dimensions.some((one) => one.id === id);
	const isBenchmark = (id: string) =>
		computedBenchmarks.some((one) => one === id) || !dataset || dataset.benchmarks.some((row) => row.id === id);
	const level = link.choice('level', areaLevels, defaultQuestion.level);
	const filters = readFilters(link, dataset, level);
	const question: Question = {
		metric,
		by: link.known('by', isGrouping, metric === first.metric ? first.by : defaultQuestion.by, 'groups by', inSentence),
		level,
		filters,
		...readPeriod(link),
		period: link.choice('period', periodUnits, defaultQuestion.period),
		benchmark: link.known('benchmark', isBenchmark, defaultQuestion.benchmark, 'a comparison with', inSentence),
		standardise: readStrata(link, dataset),
		pick: readPick(link, dataset, level, filters),
		start: readStart(link),
		comparators: readAreas(link, 'comparators', dataset, level),
		cutoff: readCutoff(link, confirmedCutoff),
		rule: readRule(link, workspaceRule)
	};
	notePageParameters(link);
	return { question, findings: link.findings };
}

/** The dimensions that the link standardises by, those that the extracts have. */
function readStrata(link: LinkReader, dataset: Dataset | null): string[] {
	const asked = link.values('standardise');
	if (!dataset) return asked;
	const known = asked.filter((id) => dataset.dimensions.some((dimension) => dimension.id === id));
	if (known.length < asked.length)
		link.ignore(
			'standardise',
			'The link standardises by a column that the extracts do not have',
			'Choose another in the sentence.'
		);
	return known;
}

function notePageParameters(link: LinkReader): void {
	for (const parameter of link.parameters)
		if (!plainParameters.has(parameter) && filteredDimension(parameter) === null)
			link.ignore(parameter, `The link holds “${parameter}”, which means nothing here`, 'Check how it is spelt.');
}

/** The parameters that say a question: only what differs from the defaults, in one order, so that one view has one link; the measure
 *  also where the extracts at hand are asked another `first`. */
export function linkFromQuestion(question: Question, first: Question = defaultQuestion): URLSearchParams {
	const params = new URLSearchParams();
	const write = (parameter: string, value: string) => {
		if (value !== '') params.set(parameter, value);
	};
	if (question.metric !== first.metric) write('metric', question.metric);
	for (const parameter of ['metric', 'by', 'level', 'period'] as const)
		if (question[parameter] !== defaultQuestion[parameter]) write(parameter, question[parameter]);
	for (const { dimension, keys } of question.filters) {
		const parameter = bareFilters.has(dimension) ? dimension : `where.${dimension}`;
		write(parameter, writeValues(keys.map((key) => nameInLink(dimension, key))));
	}
	if (question.from !== null) write('from', writeDay(question.from, 'from'));
	if (question.to !== null) write('to', writeDay(question.to, 'to'));
	if (question.benchmark !== defaultQuestion.benchmark) write('benchmark', question.benchmark);
	write('standardise', writeValues(question.standardise));
	write('pick', writeValues(question.pick));
	if (question.start !== null) write('start', isoFromDay(question.start));
	write('comparators', writeValues(question.comparators));
	if (question.cutoff !== null) write('cutoff', isoFromDay(question.cutoff));
	write('rule', question.rule ?? '');
	return params;
}

/** The address of a question on the page of `url`, where the extracts at hand are asked `first`; what the address says of the page
 *  itself stays. */
export function addressOf(question: Question, url: URL, first?: Question): string {
	const params = linkFromQuestion(question, first);
	for (const parameter of pageParameters) {
		const value = url.searchParams.get(parameter);
		if (value !== null) params.set(parameter, value);
	}
	const search = params.toString();
	return search === '' ? url.pathname : `${url.pathname}?${search}`;
}
