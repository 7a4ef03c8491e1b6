import benchmarksUrl from '../../../data-samples/benchmarks.csv?url';
import casesUrl from '../../../data-samples/cases.csv?url';

/** The made-up sample, as files of this site. */
export async function sampleFiles(): Promise<File[]> {
	return Promise.all([sampleFile(casesUrl, 'sample-cases.csv'), sampleFile(benchmarksUrl, 'sample-benchmarks.csv')]);
}

async function sampleFile(url: string, name: string): Promise<File> {
	const response = await fetch(url);
	if (!response.ok) throw new Error(`the sample could not be loaded (status ${response.status})`);
	return new File([await response.arrayBuffer()], name, { type: 'text/csv' });
}
