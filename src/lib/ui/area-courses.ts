import type { Question } from '../model/question';

/** The courses of areas on the page that compares them. */
export interface AreaCourses {
	/** As `areaPanelsQuestion` gives it. */
	readonly panels: Question;
	readonly isShown: boolean;
	readonly onshow: (shown: boolean) => void;
	/** Opens the course of an area in full, by its key. */
	readonly onopen: (key: string) => void;
}
