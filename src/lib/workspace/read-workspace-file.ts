import { readOwnMetric, writeOwnMetric } from '../metric/read-own-metric';
import { areaLevels } from '../model/area';
import { figureNames } from '../model/figure';
import { extractKinds, rolesOfKind } from '../model/kind';
import type { OwnMetric } from '../model/own-metric';
import { periodUnits } from '../model/period';
import { ruleIds } from '../model/rule';
import { isFlag, isText, isWholeNumber, listOf, matches, oneOf, orNull, record, type Shape } from './shape';
import { workspaceFormat, workspaceSchema, type WorkspaceFile } from './workspace-file';

const isHash = matches(/^[0-9a-f]{64}$/);
const isMoment: Shape = (value) => typeof value === 'string' && !Number.isNaN(Date.parse(value));
const isMapping: Shape = (value) =>
	extractKinds.some(
		(kind) =>
			entryOf(value, 'kind') === kind &&
			record({
				columns: listOf(record({ column: isText, role: oneOf(rolesOfKind(kind)) })),
				dateOrder: orNull(oneOf(['iso', 'day-first', 'month-first']))
			})(value)
	);

const isMeasures = record({
	positiveOutcomes: listOf(matches(/^[0-9A-Z]{1,8}$/)),
	answerHours: (value) => Number.isInteger(value) && Number(value) > 0 && Number(value) <= 24 * 366,
	ownMetrics: listOf(isOwnMetric)
});

const isQuestion = record({
	...{ metric: isText, by: isText, level: oneOf(areaLevels), benchmark: isText, period: oneOf(periodUnits) },
	filters: listOf(record({ dimension: isText, keys: listOf(isText) })),
	...{ from: orNull(isWholeNumber), to: orNull(isWholeNumber), start: orNull(isWholeNumber) },
	...{ standardise: listOf(isText), pick: listOf(isText), comparators: listOf(isText) },
	...{ cutoff: orNull(isWholeNumber), rule: orNull(oneOf(ruleIds)) }
});

const isSplit = record({
	...{ start: isWholeNumber, treated: listOf(isText), comparators: listOf(isText) },
	periods: orNull(record({ first: isWholeNumber, last: isWholeNumber, unit: oneOf(periodUnits) }))
});

const isExported = record({
	asked: record(
		{
			name: oneOf(figureNames),
			...{ question: isQuestion, cutoff: isWholeNumber, rule: oneOf(ruleIds), settings: isMeasures },
			...{ extracts: listOf(isHash), shown: listOf(isText), untold: listOf(isText) },
			...{ uncompared: listOf(isText), split: isSplit }
		},
		['untold', 'uncompared', 'split']
	),
	...{ at: isMoment, what: isText, file: isText, sha256: isHash }
});

const isMark = record({
	...{ day: isWholeNumber, label: matches(/^[^\p{Cc}]{1,60}$/u), kind: oneOf(['change', 'recording break']) },
	...{ area: orNull(isText), partnership: orNull(isText) }
});

const isWorkspace = record(
	{
		...{ savedAt: isMoment, application: isText, rule: oneOf(ruleIds), measures: isMeasures },
		extracts: listOf(record({ file: isText, sha256: isHash, rowsUsed: isWholeNumber, mapping: isMapping })),
		cutoff: orNull(record({ day: isWholeNumber, confirmed: isFlag })),
		marking: oneOf(['OFFICIAL', 'OFFICIAL-SENSITIVE']),
		view: orNull(record({ page: oneOf(['compare', 'trends', 'partnerships']), search: matches(/^(\?.*)?$/) })),
		marks: listOf(isMark),
		exported: listOf(isExported)
	},
	['marks']
);

/** A workspace file from its text, or in words why it cannot be opened. */
export function readWorkspaceFile(text: string): WorkspaceFile | { readonly problem: string } {
	const value = parsed(text);
	if (value === undefined) return { problem: 'It is not whole: a workspace file is JSON, and this is not.' };
	if (entryOf(value, 'format') !== workspaceFormat)
		return { problem: 'It is no workspace file. Choose one that was saved by “Save workspace”.' };
	if (entryOf(value, 'schema') !== workspaceSchema)
		return { problem: 'It was saved by another version of Joint Outcomes, whose files this one does not read.' };
	return isWorkspaceFile(value)
		? value
		: { problem: 'It is damaged: parts of it are missing or not as they were saved.' };
}

function isWorkspaceFile(value: unknown): value is WorkspaceFile {
	return isWorkspace(value);
}

function parsed(text: string): unknown {
	try {
		return JSON.parse(text);
	} catch {
		return undefined;
	}
}

function entryOf(value: unknown, name: string): unknown {
	return typeof value === 'object' && value !== null ? Reflect.get(value, name) : undefined;
}

/** A measure of the user's own, by the rules for those that are written on the page. */
function isOwnMetric(value: unknown): boolean {
	const isLike = record({ id: isText, title: isText, numerator: Array.isArray, denominator: Array.isArray })(value);
	if (!isLike) return false;
	const own = value as OwnMetric;
	const read = readOwnMetric(writeOwnMetric(own));
	return 'own' in read && read.own.id === own.id;
}
