import type { SavedView } from './workspace-file';

const pages: Readonly<Partial<Record<string, SavedView['page']>>> = {
	'/compare': 'compare',
	'/trends': 'trends',
	'/partnerships': 'partnerships'
};

/** What an address looks at, as a workspace file has it: without whether it is presented. Null of pages without figures. */
export function viewOf(route: string | null, url: URL): SavedView | null {
	const at = route === null ? undefined : pages[route];
	if (at === undefined) return null;
	const params = [...url.searchParams].filter(([name]) => name !== 'present');
	const search = new URLSearchParams(params).toString();
	return { page: at, search: search === '' ? '' : `?${search}` };
}
