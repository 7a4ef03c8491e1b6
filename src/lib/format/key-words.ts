/** Part of a sentence. What is key carries the finding, and stands out where the sentence leads a page. */
export interface Words {
	readonly text: string;
	readonly isKey: boolean;
}

/** Words that carry the finding. */
export function key(text: string): Words[] {
	return [{ text, isKey: true }];
}

/** Strings and words, one after the other, as the parts of one sentence. */
export function words(...parts: readonly (string | readonly Words[])[]): Words[] {
	return parts.flatMap((part) => (typeof part === 'string' ? [{ text: part, isKey: false }] : part));
}

/** The same without what stands out. */
export function plain(parts: readonly Words[]): string {
	return parts.map(({ text }) => text).join('');
}
