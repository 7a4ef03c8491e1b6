import type { Engine } from '../duckdb/engine';
import type { Extract, Mapping, SetAside } from '../model/extract';
import type { Finding } from '../model/finding';
import { sql } from '../sql/sql';
import type { Day } from '../model/day';
import { londonDay } from '../model/london-day';
import { buildExtract, linesAfter, linesOfRepeatedCrimes } from './build-extract';
import * as findingsOf from './case-findings';
import { countSlices, linesWithDates, type SliceCounts } from './count-slices';
import { crowdedKeys } from './crowded-keys';
import { dropExtract } from './drop-extract';
import type { Head } from './head';
import { readingInWords } from './reading-words';
import type { LoadProgress } from './load-progress';
import { numberOffenders, offenderColumn } from './offenders';
import { judgeOutcomeDays, settleOutcomeDays } from './outcome-days';
import { zerosWithin } from './lost-zeros';
import { neitherInSlices } from './neither-yes-nor-no';
import { planColumns } from './plan-columns';
import { dropSlices, readSlices, type SlicedFile } from './read-slices';
import { resolveDates, type ResolvedDates } from './resolve-dates';
import { sampleRows } from './sample-rows';
import { setAside, setAsideFindings } from './set-aside';
import { stagingTable } from './staging';
import { swappedFinding } from './swapped-columns';
import { UnreadableFile } from './unreadable-file';
import { summariseColumns } from './summarise-columns';
import { judgeFields } from './judge-fields';
import { judgeWatched } from './judge-watched';

export type { LoadProgress };

/** A file read into the engine. */
export interface LoadedExtract {
	readonly extract: Extract;
	readonly findings: readonly Finding[];
	/** Day and month can be read both ways in the whole column: the user has to say. */
	readonly dateOrderOpen: boolean;
}

export interface LoadOptions {
	readonly number: number;
	readonly isSample: boolean;
	readonly onProgress: (progress: LoadProgress) => void;
	readonly signal: AbortSignal;
	/** The last day that can have been; today in London where it is not given. */
	readonly today?: Day;
	/** Rows put in order at a time; as many as memory allows where it is not given. */
	readonly rowsAtOnce?: number;
}

/** Reads a `cases` file into the engine, as `extract_<number>`. Rows in = rows used + rows set aside. When it fails or is
 *  cancelled, what it had staged is dropped and the engine goes on answering. Throws UnreadableFile for a file that cannot be
 *  read, and the signal's reason when cancelled. */
export async function loadCases(
	engine: Engine,
	head: Head,
	mapping: Mapping,
	options: LoadOptions
): Promise<LoadedExtract> {
	try {
		return await load(engine, head, mapping, options);
	} catch (error) {
		await dropSlices(engine, options.number);
		await dropExtract(engine, options.number);
		throw error;
	}
}

interface UsedRows {
	readonly rows: number;
	readonly keyed: number;
	readonly people: number;
	readonly days: number;
	readonly first: Day | null;
	readonly last: Day | null;
}

async function load(engine: Engine, head: Head, mapping: Mapping, options: LoadOptions): Promise<LoadedExtract> {
	const { number, onProgress, signal, rowsAtOnce } = options;
	const file = head.file.name;
	const plan = planColumns(head, mapping, await sampleRows(head));
	const read = await readSlices(engine, head, number, plan, options);
	const { slices, rowsIn, malformed, suspectRows, watchedRows } = read;
	if (slices.length === 0)
		throw new UnreadableFile(
			'the file has no rows that can be read under its header; export it again, or check its separator'
		);
	const ordered = (share: number) =>
		onProgress({ step: 'Putting rows in order', rowsRead: rowsIn, rowsAbout: rowsIn, share });
	ordered(0);

	// Now every value and every date of the file is known: what they mean is judged from all of them together.
	const counts = await countSlices(engine, slices, plan.read);
	const dates = resolveDates(textsOf(counts.dates), counts.isoRows, mapping.dateOrder);
	const dateColumn = head.columns[plan.read.date] ?? '';
	const outcomeColumn = { file, column: head.columns[plan.read.outcomeDate?.place ?? -1] ?? '' };
	const saidOrder = dates.order === 'iso' ? mapping.dateOrder : dates.order;
	const outcomes =
		counts.outcomes && (await judgeOutcomeDays(engine, slices, counts.outcomes, saidOrder, outcomeColumn));
	const { fields, findings } = judgeFields(file, plan, counts.fields, rowsIn, suspectRows);
	findings.push(...judgeWatched(file, plan.watched, watchedRows));
	for (const { role, column, field } of fields)
		findings.push(
			...(await neitherInSlices(engine, slices, field, counts.fields[field] ?? new Map(), { file, column, role }))
		);

	// The rows that can be used are put in order; all others are set aside.
	const today = options.today ?? londonDay(Date.now()) ?? 0;
	const crimeColumn = plan.read.crime === null ? null : (head.columns[plan.read.crime] ?? '');
	const aside = await rowsAside(engine, read, dates, counts.dates, { dateColumn, crimeColumn, today });
	if (plan.read.offender !== null) await numberOffenders(engine, slices, signal);
	const further = [...(outcomes ? [outcomes.column] : []), ...(plan.read.offender === null ? [] : [offenderColumn])];
	const hasCrimes = crimeColumn !== null;
	await buildExtract(
		engine,
		{ number, slices, fields, days: dates.days, hasCrimes, today, further, rowsAtOnce, onPart: ordered },
		signal
	);
	if (outcomes) findings.push(...outcomes.findings, ...(await settleOutcomeDays(engine, number, today, outcomeColumn)));
	const used = await usedRows(engine, number);
	if (used.rows + aside.reduce((sum, { rows }) => sum + rows, 0) !== rowsIn)
		throw new Error(`rows of ${file} do not add up: ${rowsIn} in, ${used.rows} used`);

	// What is to be said of them.
	const rowsWithoutKey = used.rows - used.keyed;
	findings.unshift(...setAsideFindings(file, aside), ...findingsOf.headerFindings(head));
	const keyColumn = plan.read.person === null ? null : (head.columns[plan.read.person] ?? null);
	findings.push(...findingsOf.keyFindings(file, keyColumn, used.rows, rowsWithoutKey));
	if (keyColumn !== null) {
		findings.push(...(await zerosWithin(engine, number, file, keyColumn)));
		findings.push(...(await crowdedKeys(engine, number, file, keyColumn)));
	}
	const areas = new Set(fields.find(({ role }) => role === 'area')?.of.values()).size;
	findings.push(...swappedFinding(file, keyColumn, { rows: used.rows, people: used.people, areas }));
	const openColumns = [
		...(dates.isOpen ? [dateColumn] : []),
		...(outcomes?.isOpen === true ? [outcomeColumn.column] : [])
	];
	findings.push(...openColumns.map((column) => findingsOf.dateOrderFinding(file, column, used.rows)));
	findings.push(...findingsOf.writtenDatesFindings(file, dateColumn, dates, used.rows));

	const columns = summariseColumns({
		head,
		mapping,
		plan,
		counts,
		fields,
		leftOut: new Set(
			findings.flatMap(({ id, column }) => (id === 'column-left-out' && column !== null ? [column] : []))
		),
		datedRows: rowsIn - malformed.rows - dates.blankRows,
		filled: new Map(plan.watched.map(({ column }, at) => [column, watchedRows[at]?.filled ?? 0])),
		days: used.days,
		people: used.people,
		written: dates.written,
		outcomesWritten: outcomes?.written ?? '',
		span: used.first !== null && used.last !== null ? [used.first, used.last] : null
	});
	const order = dates.order === 'iso' && outcomes ? outcomes.order : dates.order;
	const extract: Extract = {
		number,
		file,
		bytes: head.bytes,
		sha256: await head.sha256,
		kind: 'cases',
		reading: readingInWords(head),
		isSample: options.isSample,
		rowsIn,
		rowsUsed: used.rows,
		setAside: aside,
		rowsWithoutKey,
		monthOnly: dates.monthOnly,
		firstDay: used.first,
		lastDay: used.last,
		mapping: {
			kind: 'cases',
			columns: columns.map(({ column, role }) => ({ column, role })),
			dateOrder: openColumns.length > 0 ? null : order
		},
		columns
	};
	return { extract, findings, dateOrderOpen: openColumns.length > 0 };
}

/** Rows by date as written, without those that have too many spellings to be known. */
function textsOf(dates: SliceCounts['dates']): ReadonlyMap<string, number> {
	return new Map([...dates].flatMap(([text, rows]) => (text === null ? [] : [[text, rows] as const])));
}

/** The rows of a file that are not used, by their reason. */
async function rowsAside(
	engine: Engine,
	{ slices, malformed }: SlicedFile,
	dates: ResolvedDates,
	written: SliceCounts['dates'],
	{
		dateColumn,
		crimeColumn,
		today
	}: { readonly dateColumn: string; readonly crimeColumn: string | null; readonly today: Day }
): Promise<SetAside[]> {
	const blank = [...written.keys()].filter((text) => text !== null && text.trim() === '');
	const unread = [...written.keys()].filter(
		(text) => text === null || (text.trim() !== '' && dates.days.get(text) === null)
	);
	const unknownRows = dates.unknownRows + (written.get(null) ?? 0);
	const future = await linesAfter(engine, slices, dates.days, today);
	const again = crimeColumn === null ? null : await linesOfRepeatedCrimes(engine, slices, dates.days, today);
	return [
		...setAside('wrong-fields', null, malformed.rows, malformed.lines),
		...setAside('no-date', dateColumn, dates.blankRows, await linesWithDates(engine, slices, blank)),
		...setAside('date-not-understood', dateColumn, unknownRows, await linesWithDates(engine, slices, unread)),
		...setAside('future-date', dateColumn, future.rows, future.lines),
		...(again ? setAside('same-crime-again', crimeColumn, again.rows, again.lines) : [])
	];
}

async function usedRows(engine: Engine, number: number): Promise<UsedRows> {
	const [used] = await engine.query<UsedRows>(
		sql`SELECT count(*) AS rows, count(person) AS keyed, count(DISTINCT person) AS people, count(DISTINCT day) AS days,
			min(day) AS first, max(day) AS last FROM ${stagingTable(number)}`
	);
	if (!used) throw new Error('used rows need a row');
	return used;
}
