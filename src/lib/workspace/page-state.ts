import type { LoadState } from './load-state';

type PageState = 'empty' | 'loading' | 'ready' | 'failed';

/** For `<main data-state>`: `loading` from the moment a file is taken until every figure has its answer. */
export function pageState({ state }: LoadState, isAsking: boolean, isLoaded: boolean): PageState {
	if (state === 'reading' || state === 'choosing') return 'loading';
	if (state === 'failed') return 'failed';
	if (isAsking) return 'loading';
	return isLoaded ? 'ready' : 'empty';
}
