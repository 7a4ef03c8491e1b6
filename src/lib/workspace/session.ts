import { Counter } from '../count/counter';
import { PeopleSets } from '../count/people-sets';
import { openTabulator } from '../count/tabulator';
import { askedCurves, askedOf, askedTables } from '../differencing';
import { findNear } from '../find-near';
import { browserSource } from '../duckdb/browser-source';
import { Engine, type EngineSource } from '../duckdb/engine';
import { eachBenchmarkOnce } from '../ingest/benchmarks-again';
import { dropExtract } from '../ingest/drop-extract';
import { findDuplicates, type Duplicate } from '../ingest/duplicates';
import type { Head } from '../ingest/head';
import { loadBenchmarks } from '../ingest/load-benchmarks';
import { loadCases, type LoadedExtract, type LoadOptions } from '../ingest/load-cases';
import { loadCounts } from '../ingest/load-counts';
import { loadTable } from '../ingest/load-table';
import { findLostZeros } from '../ingest/lost-zeros';
import { refuseTooLarge } from '../ingest/too-large';
import { stackContacts } from '../ingest/stack';
import { stackCounts } from '../ingest/stack-counts';
import { stackSources } from '../ingest/stack-sources';
import { stagedDimension, stagingTable } from '../ingest/staging';
import { keepExtracts, restoreExtracts } from '../keep/keep-extracts';
import type { KeptDocument } from '../keep/kept-document';
import type { KeptFolder } from '../keep/kept-folder';
import { visitFindings } from '../keep/visit-findings';
import type { BenchmarkRow } from '../model/benchmark';
import type { Dataset } from '../model/dataset';
import type { Day } from '../model/day';
import type { AskedFigure } from '../model/exported';
import type { Extract, Mapping } from '../model/extract';
import type { Finding } from '../model/finding';
import { defaultSettings } from '../model/metric-settings';
import type { QuasiIdentifier } from '../model/quasi-identifier';
import type { Refusal } from '../model/refusal';
import { askAhead, openProtector, type Ahead, type CountedTask } from '../pipeline';
import { answerBeforeAfter, type BeforeAfterTask } from '../pipeline-before-after';
import { answerCurves, type CurvesTask } from '../pipeline-curves';
import { answerOverview, type OverviewTask } from '../pipeline-overview';
import { answerInPeriods, type PeriodsTask } from '../pipeline-periods';
import type { ReleasedCell, ReleasedFigure, Safe } from '../disclosure/released';
import type { ReleasedBeforeAfter } from '../disclosure/released-before-after';
import type { ReleasedCurves } from '../disclosure/released-curves';
import type { ReleasedOverview } from '../disclosure/released-overview';
import { describeContacts } from '../table/describe';
import { keyOf } from '../table/key-of';
import { findSmallGroups, type SmallGroups } from '../table/small-groups';
import type { FigureRequest } from './answer';
import { countedSoon } from './counted-soon';
import type { Asked, Held } from './held';

/** One file as it was read: staged in the engine, or benchmarks in memory. */
export type ReadExtract = LoadedExtract & {
	readonly benchmarks: readonly BenchmarkRow[];
	/** What it says again of the files that were there before it. */
	readonly duplicates: readonly Duplicate[];
};

type ReadOptions = Omit<LoadOptions, 'number'> & { readonly insteadOf?: number | null };

/** One engine and what it holds, from the first file to "Clear everything". The part of the workspace that needs the
 *  engine; it is loaded with the first file, so that the page stands before it. */
export class Session {
	readonly #engine: Engine;
	#extracts: readonly ReadExtract[] = [];
	/** All files that were read and not let go of, taken or not. */
	readonly #staged = new Map<number, ReadExtract>();
	/** What is to be said of the extracts together. */
	#findings: readonly Finding[] = [];
	#counter: Counter;
	#sets: PeopleSets;
	#nextNumber = 1;
	/** Called when small numbers have been protected for long, and when that is over. */
	onprotecting: (isLong: boolean) => void = () => {};
	readonly #protector = openProtector((isLong) => this.onprotecting(isLong));
	readonly #tabulator = openTabulator();

	private constructor(engine: Engine) {
		this.#engine = engine;
		this.#counter = new Counter(engine, this.#tabulator);
		this.#sets = new PeopleSets(engine);
	}

	/** Starts the engine; `onProgress` gets the share of it that has arrived, 0 to 1. */
	static async open(onProgress: (share: number) => void, source?: EngineSource): Promise<Session> {
		return new Session(await Engine.open(source ?? (await browserSource()), onProgress));
	}

	/** Reads one file under a mapping, where it fits, and sees whether the others hold its rows. What an abandoned reading staged is dropped with `discard`. `insteadOf`: the extract that this reading is to stand for. */
	async read(head: Head, mapping: Mapping, { insteadOf, ...options }: ReadOptions): Promise<ReadExtract> {
		const others = [...this.#staged.values()].filter(({ extract }) => extract.number !== insteadOf);
		// An extract that this one is to stand for is there until it does.
		const held = [...this.#staged.values()].map(({ extract }) => extract);
		refuseTooLarge(head, mapping, held);
		const number = this.#nextNumber++;
		const loaded = await this.#load(head, mapping, { number, ...options });
		try {
			const duplicates = [
				...(await findDuplicates(this.#engine, loaded, others, options.signal)),
				...(await findLostZeros(
					this.#engine,
					loaded.extract,
					others.map(({ extract }) => extract)
				))
			];
			const read = { ...loaded, duplicates };
			this.#staged.set(number, read);
			return read;
		} catch (error) {
			await dropExtract(this.#engine, number, loaded.extract.kind);
			throw error;
		}
	}

	async #load(head: Head, mapping: Mapping, options: LoadOptions): Promise<Omit<ReadExtract, 'duplicates'>> {
		if (mapping.kind === 'benchmarks') {
			const { extract, benchmarks, findings } = await loadBenchmarks(this.#engine, head, mapping, options);
			return { extract, benchmarks, findings, dateOrderOpen: false };
		}
		const load = mapping.kind === 'cases' ? loadCases : mapping.kind === 'counts' ? loadCounts : loadTable;
		return { ...(await load(this.#engine, head, mapping, options)), benchmarks: [] };
	}

	/** Drops what was staged for a file that is not taken after all. */
	async discard({ extract }: ReadExtract): Promise<void> {
		this.#staged.delete(extract.number);
		await dropExtract(this.#engine, extract.number, extract.kind);
	}

	/** Takes files that were read, stacks them on those before, and describes the whole. */
	async take(read: readonly ReadExtract[], cutoff: Dataset['cutoff']): Promise<Dataset> {
		return this.#restack([...this.#extracts, ...read], cutoff);
	}

	/** Takes one extract out again. */
	async remove(number: number, cutoff: Dataset['cutoff']): Promise<Dataset> {
		const [leaving] = this.#extracts.filter(({ extract }) => extract.number === number);
		const dataset = await this.#restack(
			this.#extracts.filter((read) => read !== leaving),
			cutoff
		);
		if (leaving) await this.discard(leaving);
		return dataset;
	}

	get extracts(): readonly Extract[] {
		return this.#extracts.map(({ extract }) => extract);
	}

	get findings(): readonly Finding[] {
		return [
			...visitFindings(this.extracts),
			...this.#extracts.flatMap((read) => [...this.duplicatesOf(read), ...read.findings]),
			...this.#findings
		];
	}

	/** What is said of a file's rows being there already, by files that still are. */
	duplicatesOf({ duplicates }: ReadExtract): readonly Finding[] {
		return duplicates
			.filter(({ others }) => others.every((number) => this.#staged.has(number)))
			.map(({ finding }) => finding);
	}

	/** Writes what is loaded to a folder: the typed tables, never the pseudonyms. */
	keep(folder: KeptFolder, signal: AbortSignal): Promise<Pick<KeptDocument, 'persons' | 'extracts'>> {
		return keepExtracts(this.#engine, folder, this.#extracts, signal);
	}

	/** Takes what was kept, before any file is read. */
	async restore(folder: KeptFolder, kept: KeptDocument): Promise<Dataset> {
		await restoreExtracts(this.#engine, folder, kept);
		this.#nextNumber = kept.extracts.length + 1;
		const read = kept.extracts.map((one) => ({ ...one, duplicates: [], dateOrderOpen: false }));
		for (const one of read) this.#staged.set(one.extract.number, one);
		return this.take(read, kept.settings.cutoff);
	}

	/** One figure, released, or why there is none. */
	answer(task: PeriodsTask): Promise<Safe<ReleasedFigure> | Refusal> {
		return answerInPeriods(this.#counter, { ...task, protector: this.#protector.protectFor(task.signal) });
	}

	/** Asks for the counts of a page's figures before they are answered; resolves when they are there. */
	askAhead(...asked: [readonly CountedTask[], Ahead]): Promise<void> {
		return askAhead(this.#counter, ...asked);
	}

	/** What a figure was asked with, and what of some earlier ones it cannot be held beside; null where nothing. `told`: the cells that
	 *  are taken away, where they are not all. `beside`: figures that are seen with it. */
	heldAgainst<T extends Asked>(
		figure: Safe<ReleasedFigure>,
		earlier: readonly T[],
		dataset: Dataset,
		{ told, beside }: { readonly told?: readonly ReleasedCell[]; readonly beside?: readonly AskedFigure[] } = {}
	): Promise<Held<T>> {
		return this.#held([askedOf(figure, dataset, told)], earlier, dataset, beside);
	}

	/** The same of the groups whose curves are shown. */
	heldCurvesAgainst<T extends Asked>(
		figure: Safe<ReleasedCurves>,
		earlier: readonly T[],
		dataset: Dataset
	): Promise<Held<T>> {
		return this.#held(askedCurves(figure, dataset), earlier, dataset);
	}

	/** The same of each measure of an overview; of one group and of everyone where that is all that is taken away. */
	heldOverviewAgainst<T extends Asked>(
		{ measures }: Safe<ReleasedOverview>,
		earlier: readonly T[],
		dataset: Dataset,
		group: string | null
	): Promise<Held<T>> {
		const told = ({ cells, total }: ReleasedFigure) =>
			group === null ? undefined : [...cells.filter((cell) => cell.group?.key === group), total];
		const asked = measures.map((figure) => askedOf(figure, dataset, told(figure)));
		return this.#held(asked, earlier, dataset);
	}

	/** The same of the tables behind before and after. */
	heldTablesAgainst<T extends Asked>(
		figure: Safe<ReleasedBeforeAfter>,
		earlier: readonly T[],
		dataset: Dataset
	): Promise<Held<T>> {
		return this.#held(askedTables(figure, dataset), earlier, dataset);
	}

	async #held<T extends Asked>(
		asked: readonly AskedFigure[],
		earlier: readonly T[],
		dataset: Dataset,
		beside: readonly AskedFigure[] = []
	): Promise<Held<T>> {
		const { tellsFew } = this.#protector;
		return { asked, near: await findNear(this.#sets, { asked, beside }, earlier, dataset, tellsFew) };
	}

	/** Before and after against comparators, released, or why it cannot be shown. */
	answerBeforeAfter(task: BeforeAfterTask): Promise<Safe<ReleasedBeforeAfter> | Refusal> {
		return answerBeforeAfter(this.#counter, { ...task, protector: this.#protector.protectFor(task.signal) });
	}

	/** Curves by partnership, released, or why there are none. */
	answerCurves(task: CurvesTask): Promise<Safe<ReleasedCurves> | Refusal> {
		return answerCurves(this.#counter, { ...task, protector: this.#protector.protectFor(task.signal) });
	}

	/** Every measure of the same groups beside each other, released, or why there is none. */
	answerOverview(task: Omit<OverviewTask, 'protector' | 'tellsFew'>): Promise<Safe<ReleasedOverview> | Refusal> {
		const { protectFor, tellsFew } = this.#protector;
		return answerOverview(this.#counter, this.#sets, { ...task, protector: protectFor(task.signal), tellsFew });
	}

	/** How small the groups of an extract's rows are that agree in what may be known of people; for its holder only. */
	smallGroups(
		number: number,
		chosen: readonly QuasiIdentifier[],
		threshold: number,
		signal: AbortSignal
	): Promise<SmallGroups> {
		const keys = chosen.map((one) => keyOf(one, stagedDimension));
		return findSmallGroups(this.#engine, stagingTable(number), keys, threshold, signal);
	}

	/** Makes the next changes of these questions quicker; to be called when nothing is asked. */
	prepare(
		asked: readonly Pick<FigureRequest, 'name' | 'question'>[],
		dataset: Dataset,
		signal: AbortSignal
	): Promise<void> {
		return this.#counter.prepare(countedSoon(asked, dataset), signal);
	}

	/** Ends the engine; everything in it is gone. */
	close(): Promise<void> {
		this.#protector.close();
		this.#tabulator.close();
		return this.#engine.close();
	}

	async #restack(read: readonly ReadExtract[], cutoff: { day: Day; confirmed: boolean } | null): Promise<Dataset> {
		const extracts = read.map(({ extract }) => extract);
		this.#findings = await stackContacts(this.#engine, extracts);
		await stackSources(this.#engine, extracts);
		const counts = await stackCounts(this.#engine, extracts);
		this.#counter = new Counter(this.#engine, this.#tabulator);
		this.#sets = new PeopleSets(this.#engine);
		this.#extracts = read;
		const { benchmarks, findings } = eachBenchmarkOnce(read);
		this.#findings = [...this.#findings, ...counts.findings, ...findings];
		return describeContacts(this.#engine, { extracts: counts.extracts, benchmarks, settings: defaultSettings, cutoff });
	}
}
