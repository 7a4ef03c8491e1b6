import type { ReleasedCell } from '../disclosure/released';

/** A mark of a drawing that can be read. */
export interface ReadableMark {
	/** Its group's key; empty for everyone. */
	readonly key: string;
	readonly cell: ReleasedCell;
	readonly name: string;
}
