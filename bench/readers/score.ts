import { basename, join } from 'node:path';
import { openNodeEngine } from '../../tests/support/node-engine';
import { sharedAbsent, sharedPath } from '../../tests/support/shared';
import { papaparseAnswers, pollockAnswers, realAnswers, spectrumAnswers } from './csv-answers';
import { judge } from './judge';
import { duckdbCsv, duckdbParquet, papaparse } from './other-readers';
import { ourCsv, ourParquet } from './our-readers';
import { parquetAnswers } from './parquet-answers';
import type { Answer, Reader, Verdict } from './reading';

/** One corpus: of each file what each reader made of it, by the reader's name. */
export interface Score {
	readonly corpus: string;
	readonly files: readonly {
		readonly file: string;
		readonly verdicts: Readonly<Record<string, { readonly verdict: Verdict; readonly refusal?: string }>>;
	}[];
}

async function scoreReaders(shared: string): Promise<Score[]> {
	const engine = await openNodeEngine();
	const csv = [ourCsv(engine), duckdbCsv, papaparse];
	const parquet = [ourParquet(engine), duckdbParquet];
	try {
		return [
			await scoreOf('csv-spectrum', spectrumAnswers(join(shared, 'corpora/csv/csv-spectrum')), csv),
			await scoreOf('PapaParse’s samples', papaparseAnswers(join(shared, 'corpora/csv/papaparse')), csv),
			await scoreOf('Pollock, polluted', pollockAnswers(join(shared, 'corpora/csv/pollock-polluted')), csv),
			await scoreOf('real files', realAnswers(join(shared, 'data/real')), csv),
			await scoreOf('Parquet, Apache', parquetAnswers(join(shared, 'corpora/parquet/apache')), parquet),
			await scoreOf('Parquet beside CSV', parquetAnswers(join(shared, 'corpora/parquet/pairs')), parquet)
		];
	} finally {
		await engine.close();
	}
}

async function scoreOf(corpus: string, answers: readonly Answer[], readers: readonly Reader[]): Promise<Score> {
	const files: Score['files'][number][] = [];
	for (const answer of answers) {
		const verdicts: Record<string, { verdict: Verdict; refusal?: string }> = {};
		for (const reader of readers) verdicts[reader.name] = await verdictOf(answer, reader);
		files.push({ file: basename(answer.file), verdicts });
	}
	return { corpus, files };
}

async function verdictOf(answer: Answer, { read, isRefusal }: Reader): Promise<{ verdict: Verdict; refusal?: string }> {
	try {
		return { verdict: judge(answer, await read(answer.file)) };
	} catch (error) {
		if (!isRefusal(error)) throw error;
		const refusal = error instanceof Error ? error.message : String(error);
		// What nobody can read is rightly refused.
		return { verdict: answer.isDamaged ? 'right' : 'told', refusal };
	}
}

const shared = sharedPath('');
if (shared === null) throw new Error(sharedAbsent);
/** All corpora of the reference files, read by all readers. Worked out while this module loads: what it loads in its turn can be
 *  had only so long. */
export const scores = await scoreReaders(shared);
