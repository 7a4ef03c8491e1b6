import type { Question } from './question';

/** What groups of a question are called wherever they are shown: areas and periods by their level, others by their column. */
export function levelOf({ level, period }: Pick<Question, 'level' | 'period'>, by: string): string {
	if (by === 'area') return `area ${level}`;
	return by === 'period' ? `period ${period}` : by;
}
