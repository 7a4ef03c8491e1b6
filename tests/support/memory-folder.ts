/** The part of a browser's private file system that the product uses, in memory: Node has none. */
export class MemoryFolder {
	readonly kind = 'directory';
	readonly name = '';
	readonly entries = new Map<string, MemoryFolder | File>();

	/** As what the product takes it for. */
	static root(): { folder: MemoryFolder; handle: FileSystemDirectoryHandle } {
		const folder = new MemoryFolder();
		return { folder, handle: folder as unknown as FileSystemDirectoryHandle };
	}

	/** Every file below, by its path. */
	files(): Map<string, File> {
		const found = new Map<string, File>();
		for (const [name, entry] of this.entries)
			if (entry instanceof File) found.set(name, entry);
			else for (const [path, file] of entry.files()) found.set(`${name}/${path}`, file);
		return found;
	}

	async *keys(): AsyncGenerator<string> {
		yield* [...this.entries.keys()];
	}

	async getDirectoryHandle(name: string, options: { create?: boolean } = {}): Promise<MemoryFolder> {
		const entry = this.entries.get(name) ?? (options.create ? new MemoryFolder() : undefined);
		if (!(entry instanceof MemoryFolder)) throw new DOMException(`no folder ${name}`, 'NotFoundError');
		this.entries.set(name, entry);
		return entry;
	}

	async getFileHandle(name: string, options: { create?: boolean } = {}) {
		if (options.create && !this.entries.has(name)) this.entries.set(name, new File([], name));
		const entry = this.entries.get(name);
		if (!(entry instanceof File)) throw new DOMException(`no file ${name}`, 'NotFoundError');
		return {
			getFile: async () => this.entries.get(name),
			createWritable: async () => {
				const parts: BlobPart[] = [];
				return {
					write: async (part: BlobPart) => void parts.push(part),
					abort: async () => {},
					close: async () => void this.entries.set(name, new File(parts, name))
				};
			}
		};
	}

	async removeEntry(name: string, options: { recursive?: boolean } = {}): Promise<void> {
		const entry = this.entries.get(name);
		if (entry instanceof MemoryFolder && entry.entries.size > 0 && !options.recursive)
			throw new DOMException(`folder ${name} is not empty`, 'InvalidModificationError');
		if (!this.entries.delete(name)) throw new DOMException(`nothing called ${name}`, 'NotFoundError');
	}
}
