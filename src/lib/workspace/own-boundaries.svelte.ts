import type { ReleasedFigure, Safe } from '../disclosure/released';
import { boundariesOfLevel } from '../ingest/boundaries/boundaries-of-level';
import { isBoundaryFile } from '../ingest/boundaries/is-boundary-file';
import type { AreaLevel } from '../model/area';
import type { Boundaries, JoinedBoundaries } from '../model/boundaries';
import type { Dataset } from '../model/dataset';
import type { Finding } from '../model/finding';
import type { Refusal } from '../model/refusal';
import { nextTask } from '../model/next-task';
import { releasedBoundaries } from '../on-boundaries';
import { boundaryFindings } from './boundary-findings';
import { fileFinding } from './file-finding';
import type { Following } from './following.svelte';

/** What boundaries see of the workspace. */
interface BoundariesHolder {
	readonly dataset: Dataset | null;
	/** The page is not ready while they are read. */
	readonly following: Following;
}

/** Boundaries of the user's own, to draw areas on. As long as the page: they are kept nowhere, and stand in no file but as drawn. */
export class OwnBoundaries {
	boundaries = $state.raw<Boundaries | null>(null);
	/** Whether a file is being read. */
	isReading = $state(false);
	/** The property that the user has chosen to tell areas by. */
	property = $state<string | null>(null);
	readonly #holder: BoundariesHolder;
	#found = $state.raw<readonly Finding[]>([]);
	#turn = 0;

	constructor(holder: BoundariesHolder) {
		this.#holder = holder;
	}

	readonly findings: readonly Finding[] = $derived.by(() => {
		const { dataset } = this.#holder;
		if (!this.boundaries || !dataset) return this.#found;
		return [...this.#found, ...boundaryFindings(this.boundaries, dataset, this.property)];
	});

	/** Takes the boundaries among files that were added, and gives the others back. */
	takeFrom(files: readonly File[]): File[] {
		const [first, ...more] = files.filter(isBoundaryFile);
		if (first) void this.take(first, more);
		return files.filter((file) => !isBoundaryFile(file));
	}

	/** Reads a file in place of the one there is, which stays where it cannot be read. The latest wins. */
	async take(file: File, more: readonly File[] = []): Promise<void> {
		const turn = ++this.#turn;
		this.isReading = true;
		const read = await this.#holder.following.follow(readFile(file, this.#holder.dataset));
		if (turn !== this.#turn) return;
		this.isReading = false;
		const found = [...read.findings, ...more.map(oneAtATime)];
		if (!read.boundaries) {
			this.#found = [...this.#found.filter(({ file }) => file === this.boundaries?.file), ...found];
			return;
		}
		this.boundaries = read.boundaries;
		this.property = null;
		this.#found = found;
	}

	clear(): void {
		this.#turn++;
		this.isReading = false;
		this.boundaries = this.property = null;
		this.#found = [];
	}

	/** The areas of a level found in the boundaries, or why they are not; null where there are no boundaries. */
	joined(areas: Dataset['areas'], level: AreaLevel): JoinedBoundaries | Refusal | null {
		return this.boundaries && boundariesOfLevel(this.boundaries, areas, level, this.property);
	}

	/** Released areas on their shapes. */
	on({ outlines }: JoinedBoundaries, figure: Safe<ReleasedFigure>): Safe<ReleasedFigure> | null {
		return outlines && releasedBoundaries(figure, outlines);
	}
}

interface Read {
	readonly boundaries: Boundaries | null;
	readonly findings: readonly Finding[];
}

/** Reads a file, and looks for areas in it ahead of the page in a task of their own: with the map drawn in the same one, many shapes would
 *  hold the page up. What is found in them then is remembered with the boundaries. */
async function readFile(file: File, dataset: Dataset | null): Promise<Read> {
	try {
		const { readBoundaryFile } = await import('../ingest/boundaries/read-boundary-file');
		const read = await readBoundaryFile(file);
		if (read.boundaries && dataset) {
			await nextTask();
			boundaryFindings(read.boundaries, dataset, null);
			await nextTask();
		}
		return read;
	} catch (error) {
		return { boundaries: null, findings: [fileFinding(file.name, error)] };
	}
}

function oneAtATime({ name }: File): Finding {
	return {
		id: 'boundaries-one-file',
		severity: 'note',
		file: name,
		column: null,
		rows: 0,
		lines: [],
		what: 'One file of boundaries is drawn at a time: this one was not read',
		remedy: 'Add it by itself to draw areas on it instead.'
	};
}
