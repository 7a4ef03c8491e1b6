import type { Page } from 'playwright-core';

/** Every file in the private file system that the browser has for the page's site, with its bytes, one character each. */
export async function privateFiles(page: Page): Promise<Map<string, string>> {
	const found = await page.evaluate(async () => {
		const files: [string, string][] = [];
		const walk = async (folder: FileSystemDirectoryHandle, path: string) => {
			for await (const [name, entry] of folder.entries()) {
				if (entry instanceof FileSystemDirectoryHandle) {
					files.push([`${path}${name}/`, '']);
					await walk(entry, `${path}${name}/`);
				} else if (entry instanceof FileSystemFileHandle) {
					const bytes = new Uint8Array(await (await entry.getFile()).arrayBuffer());
					files.push([`${path}${name}`, new TextDecoder('latin1').decode(bytes)]);
				}
			}
		};
		await walk(await navigator.storage.getDirectory(), '');
		return files;
	});
	return new Map(found);
}
