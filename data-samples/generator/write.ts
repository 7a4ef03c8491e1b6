import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { sampleCases } from './cases';
import { csvOf } from './csv';
import { parquetOf } from './parquet';
import { benchmark } from './story';

/** Writes the sample's three files into a folder. */
export async function writeSample(folder: string): Promise<void> {
	await mkdir(folder, { recursive: true });
	const rows = sampleCases();
	await writeFile(join(folder, 'cases.csv'), csvOf(rows));
	await writeFile(join(folder, 'cases.parquet'), parquetOf(rows));
	await writeFile(join(folder, 'benchmarks.csv'), csvOf([benchmark]));
}
