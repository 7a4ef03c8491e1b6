import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const folder = fileURLToPath(new URL('../../../shared/', import.meta.url));

/** Path of a reference file that lies beside the project, or null where it is absent. */
export function sharedPath(path: string): string | null {
	return existsSync(folder + path) ? folder + path : null;
}

/** Said where a test is skipped because a reference file is absent. */
export const sharedAbsent = 'skipped: the reference files beside the project (../shared) are absent';

/** A reference file as text. */
export function readShared(path: string): string {
	return readFileSync(folder + path, 'utf8');
}
