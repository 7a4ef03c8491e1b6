import type { AskedFigure, Exported, Near } from '../model/exported';

/** What an earlier figure was asked with. */
export type Asked = Pick<Exported, 'asked'>;

/** What a figure or its tables were asked with, and what they cannot be held beside; null where nothing. */
export interface Held<T> {
	readonly asked: readonly AskedFigure[];
	readonly near: Near<T> | null;
}
