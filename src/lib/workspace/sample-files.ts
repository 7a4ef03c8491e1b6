import benchmarksUrl from '../../../data-samples/benchmarks.csv?url';
import casesUrl from '../../../data-samples/cases.csv?url';
import parquetUrl from '../../../data-samples/cases.parquet?url';

const casesFile = { name: 'sample-cases.csv', url: casesUrl };
const benchmarksFile = { name: 'sample-benchmarks.csv', url: benchmarksUrl };

/** The made-up sample, to be taken away and looked at: how a file is laid out. */
export const samplesToTake: readonly { readonly name: string; readonly url: string }[] = [
	casesFile,
	{ name: 'sample-cases.parquet', url: parquetUrl },
	benchmarksFile
];

/** The made-up sample, as files of this site. */
export async function sampleFiles(): Promise<File[]> {
	return Promise.all([casesFile, benchmarksFile].map(sampleFile));
}

async function sampleFile({ name, url }: { name: string; url: string }): Promise<File> {
	const response = await fetch(url);
	if (!response.ok) throw new Error(`the sample could not be loaded (status ${response.status})`);
	return new File([await response.arrayBuffer()], name, { type: 'text/csv' });
}
