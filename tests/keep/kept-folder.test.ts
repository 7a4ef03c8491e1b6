import { beforeEach, describe, expect, it } from 'vitest';
import { KeptFolder } from '../../src/lib/keep/kept-folder';
import { MemoryFolder } from '../support/memory-folder';

const bytes = new Uint8Array([1, 2, 3]);
let disk: MemoryFolder;
let folder: KeptFolder;
beforeEach(() => {
	const root = MemoryFolder.root();
	disk = root.folder;
	folder = new KeptFolder(root.handle);
});
const names = () => [...disk.files().keys()].sort();

describe('KeptFolder', () => {
	it('is not there until something is written, and looking does not make it', async () => {
		expect(await folder.exists()).toBe(false);
		expect([...disk.entries.keys()]).toEqual([]);
		await folder.write('a', bytes);
		expect(await folder.exists()).toBe(true);
		expect(await folder.read('a')).toEqual(bytes);
	});

	it('has no document while the first keeping is under way', async () => {
		await folder.write('a', bytes);
		expect(await folder.readDocument()).toBe(null);
		await folder.writeDocument('text', ['a']);
		expect(await folder.readDocument()).toBe('text');
	});

	it('keeps only what the last document names, and once tidied only that', async () => {
		await folder.write('a', bytes);
		await folder.writeDocument('first', ['a']);
		await folder.write('b', bytes);
		expect(names()).toEqual(['joint-outcomes/a', 'joint-outcomes/b', 'joint-outcomes/kept.json']);
		await folder.tidy(['a']);
		expect(names()).toEqual(['joint-outcomes/a', 'joint-outcomes/kept.json']);
		await folder.write('b', bytes);
		await folder.writeDocument('second', ['b']);
		expect(names()).toEqual(['joint-outcomes/b', 'joint-outcomes/kept.json']);
	});

	it('once deleted writes no more, whatever was under way', async () => {
		const writing = folder.write('a', bytes);
		const deleting = folder.delete();
		await Promise.allSettled([writing, deleting]);
		await expect(folder.write('b', bytes)).rejects.toThrow('deleted');
		await expect(folder.writeDocument('text', [])).rejects.toThrow('deleted');
		expect([...disk.entries.keys()]).toEqual([]);
	});
});
