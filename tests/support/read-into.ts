import { readHead } from '../../src/lib/ingest/head';
import { proposeMapping } from '../../src/lib/ingest/propose-mapping';
import type { ReadExtract, Session } from '../../src/lib/workspace/session';

/** Reads a file as the product does, its columns mapped as proposed; in place of an extract, where its number is given. */
export async function readInto(session: Session, file: File, insteadOf: number | null = null): Promise<ReadExtract> {
	const head = await readHead(file);
	const mapping = proposeMapping(head.columns, head.preview);
	const signal = new AbortController().signal;
	return session.read(head, mapping, { isSample: false, onProgress: () => {}, signal, insteadOf });
}
