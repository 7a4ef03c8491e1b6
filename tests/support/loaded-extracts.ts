import type { Engine } from '../../src/lib/duckdb/engine';
import { stackContacts } from '../../src/lib/ingest/stack';
import { stackCounts } from '../../src/lib/ingest/stack-counts';
import { stackSources } from '../../src/lib/ingest/stack-sources';
import type { Extract } from '../../src/lib/model/extract';
import type { Dataset } from '../../src/lib/model/dataset';
import { dayFromIso } from '../../src/lib/model/day';
import { defaultSettings, type MetricSettings } from '../../src/lib/model/metric-settings';
import { describeContacts } from '../../src/lib/table/describe';
import { loadAny } from '../ingest/load-any';

/** Extracts loaded so far by the tests of one file: no number is used twice. */
let loaded = 0;

/** Loads files as the product does, from their texts by name, and says what they are together. */
export async function loadedExtracts(
	engine: Engine,
	files: Readonly<Record<string, string>>,
	cutoff: string,
	settings: MetricSettings = defaultSettings
): Promise<Dataset> {
	const extracts: Extract[] = [];
	for (const [name, text] of Object.entries(files)) {
		const { extract } = await loadAny(engine, new File([text], name), ++loaded);
		extracts.push(extract);
	}
	await stackContacts(engine, extracts);
	await stackSources(engine, extracts);
	await stackCounts(engine, extracts);
	const day = dayFromIso(cutoff);
	if (day === null) throw new RangeError(`a test needs an ISO date, got ${cutoff}`);
	return describeContacts(engine, { extracts, benchmarks: [], settings, cutoff: { day, confirmed: true } });
}
