import { getContext, hasContext, setContext } from 'svelte';

const key = Symbol('open statement');

/** Lets the sentence to publish stand open on a page that is about it; elsewhere it is folded. */
export function openStatement(): void {
	setContext(key, true);
}

/** Whether the page has it open. */
export function isStatementOpen(): boolean {
	return hasContext(key) && getContext<boolean>(key);
}
