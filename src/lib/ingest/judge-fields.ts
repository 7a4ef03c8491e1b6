import type { Finding } from '../model/finding';
import * as findingsOf from './case-findings';
import { foldValues, type ValueCounts } from './fold-values';
import { knownName } from './known-names';
import { areLsoas, withoutLsoa } from './lsoa-names';
import { hasTooMany, type ColumnPlan } from './plan-columns';
import { areaSpelling, spelling } from './spelling';
import type { StagedField } from './staged-columns';
import { leftOut, suspicion } from './suspects';

/** Judges the few-valued columns by all their values: which are kept and what each value is taken for, which may identify
 *  people, which have too many. `counts`: rows by value for each field of the plan, null where it had too many to count. */
export function judgeFields(
	file: string,
	plan: ColumnPlan,
	counts: readonly (ValueCounts | null)[],
	rowsIn: number,
	suspectRows: readonly number[]
): { fields: readonly StagedField[]; findings: Finding[] } {
	const findings: Finding[] = [];
	const tooMany = [...plan.tooMany];
	const fields: StagedField[] = [];
	for (const [at, { role, column }] of plan.fields.entries()) {
		const values = counts[at] ?? null;
		const suspect = values && suspicion(values);
		if (suspect) findings.push(leftOut(file, column, suspect.check, suspect.rows));
		else if (!values || (role === 'dimension' && hasTooMany(values, rowsIn))) tooMany.push(column);
		else {
			const named = role === 'area' && areLsoas(values) ? withoutLsoa : (value: string) => value;
			const folded = foldValues(
				values,
				(value) => knownName(role, named(value)) ?? (named(value) === value ? null : named(value)),
				role === 'area' ? areaSpelling : spelling
			);
			if (role === 'area' && areLsoas(values)) findings.push(findingsOf.lsoaFinding(file, column, rowsIn));
			fields.push({ role, column, field: at, of: folded.of });
			findings.push(...findingsOf.variantsFinding(file, column, folded));
			if (role === 'outcome') findings.push(...findingsOf.outcomeCodesFinding(file, column, values, folded));
			if (role === 'area') findings.push(...findingsOf.areaFindings(file, column, values, folded));
		}
	}
	for (const [at, { column, check }] of plan.suspects.entries())
		findings.push(leftOut(file, column, check, suspectRows[at] ?? 0));
	findings.push(...findingsOf.tooManyFinding(file, tooMany));
	return { fields, findings };
}
