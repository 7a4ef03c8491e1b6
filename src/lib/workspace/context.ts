import { createContext } from 'svelte';
import type { Workspace } from './workspace.svelte';

/** The one workspace: set in the root layout, got by every page and component that needs it. */
export const [getWorkspace, setWorkspace] = createContext<Workspace>();
