const folderName = 'joint-outcomes';
const documentName = 'kept.json';

/** The folder, in the private file system that the browser has for this site, which holds what is kept. It is not there
 *  unless something is kept. One piece of work at a time; once it is deleted nothing more is written. */
export class KeptFolder {
	readonly #root: FileSystemDirectoryHandle;
	#work: Promise<unknown> = Promise.resolve();
	#isDeleted = false;

	constructor(root: FileSystemDirectoryHandle) {
		this.#root = root;
	}

	async exists(): Promise<boolean> {
		for await (const name of this.#root.keys()) if (name === folderName) return true;
		return false;
	}

	/** The text of the document; null where there is none: the first keeping broke off. */
	async readDocument(): Promise<string | null> {
		const folder = await this.#root.getDirectoryHandle(folderName);
		for await (const name of folder.keys())
			if (name === documentName) return (await (await folder.getFileHandle(name)).getFile()).text();
		return null;
	}

	/** Writes the document, then deletes every file but the named: from then on they alone are kept. */
	writeDocument(text: string, files: readonly string[]): Promise<void> {
		return this.#next(async (folder) => {
			await writeFile(folder, documentName, text);
			await keepOnly(folder, [documentName, ...files]);
		});
	}

	/** The bytes of a file. */
	async read(name: string): Promise<Uint8Array> {
		const folder = await this.#root.getDirectoryHandle(folderName);
		return new Uint8Array(await (await (await folder.getFileHandle(name)).getFile()).arrayBuffer());
	}

	write(name: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> {
		return this.#next((folder) => writeFile(folder, name, bytes));
	}

	/** Deletes every file but the named and the document: what a keeping that broke off has left. */
	tidy(files: readonly string[]): Promise<void> {
		return this.#next((folder) => keepOnly(folder, [documentName, ...files]));
	}

	/** Deletes the folder and all that is in it. */
	async delete(): Promise<void> {
		this.#isDeleted = true;
		await this.#work;
		if (await this.exists()) await this.#root.removeEntry(folderName, { recursive: true });
	}

	#next(work: (folder: FileSystemDirectoryHandle) => Promise<void>): Promise<void> {
		const turn = this.#work.then(async () => {
			if (this.#isDeleted) throw new Error('what is kept has been deleted');
			await work(await this.#root.getDirectoryHandle(folderName, { create: true }));
		});
		this.#work = turn.catch(() => {});
		return turn;
	}
}

/** Takes the place of the file before it at once, whole. */
async function writeFile(
	folder: FileSystemDirectoryHandle,
	name: string,
	content: string | Uint8Array<ArrayBuffer>
): Promise<void> {
	const writable = await (await folder.getFileHandle(name, { create: true })).createWritable();
	try {
		await writable.write(content);
	} catch (cause) {
		await writable.abort();
		throw cause;
	}
	await writable.close();
}

async function keepOnly(folder: FileSystemDirectoryHandle, names: readonly string[]): Promise<void> {
	const others: string[] = [];
	for await (const name of folder.keys()) if (!names.includes(name)) others.push(name);
	for (const name of others) await folder.removeEntry(name);
}
