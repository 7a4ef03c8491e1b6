import { createContext } from 'svelte';

/** Lets a page begin or end presenting, with its address. */
export const [getPresenting, setPresenting] = createContext<(on: boolean) => void>();
