import { describe, expect, it } from 'vitest';
import { proposeMapping } from '../../src/lib/ingest/propose-mapping';
import type { ExtractKind } from '../../src/lib/model/kind';

/** Headers as forces, councils, charities, personnel and finance departments write them, with the kind that each is. */
const headers: readonly (readonly [ExtractKind, string])[] = [
	['cases', 'person_key,event_date,area,partnership,risk'],
	['cases', 'Victim URN,Date Recorded,Borough,DASH Risk,Outcome'],
	['cases', 'Nominal Ref,Incident Date,BOCU,Risk Level,Crime Type'],
	['cases', 'Client ID,Referral Date,Local Authority,Service,Age Band'],
	['cases', 'hashed_id;contact_date;la_code;theme'],
	['cases', 'Date reported,LA Name,Offence'],
	['cases', 'Survivor Ref,Date Opened,Borough of Residence,Project,Ethnicity'],
	['cases', 'pseudo_id,occurred_on,lad22cd,risk_grade,marac'],
	[
		'cases',
		'Crime ID,Month,Reported by,Falls within,Longitude,Latitude,Location,LSOA code,LSOA name,Crime type,Last outcome category,Context'
	],
	['counts', 'metric,area,period,numerator,denominator'],
	['counts', 'Measure,Borough,Financial Year,Count,Population'],
	['counts', 'Indicator,Local Authority,Time period,Value,Denominator'],
	['counts', 'KPI,Service,Quarter,Count,Total people'],
	['counts', 'measure,borough,year,percent,n'],
	['counts', 'MajorText,MinorText,LookUp_BoroughName,202202,202203,202204,202205'],
	['counts', 'Offence,Borough,2021/22,2022/23,2023/24'],
	['counts', 'Service,Area,Q1 2023,Q2 2023,Q3 2023,Q4 2023,2023 total'],
	[
		'counts',
		'Indicator ID,Indicator Name,Parent Code,Parent Name,Area Code,Area Name,Area Type,Sex,Age,Category Type,Category,Time period,Value,Lower CI 95.0 limit,Upper CI 95.0 limit,Count,Denominator'
	],
	['benchmarks', 'metric,place,period,numerator,denominator,source'],
	['benchmarks', 'metric,place,period,value,lower,upper,source,definition'],
	['benchmarks', 'Measure,Country,Year,Rate,Source'],
	['benchmarks', 'id,metric,place,period,value'],
	['referrals', 'from_agency,to_agency,sent,answered,accepted'],
	['referrals', 'Referring Agency,Receiving Agency,Referral Date,Response Date,Status'],
	['referrals', 'Referrer,Referred To,Date of Referral,Decision,Borough'],
	['referrals', 'Referred by,Receiving organisation,Date referred'],
	['assessments', 'person_key,domain,score_start,score_end'],
	['assessments', 'Client Ref,Outcome Area,First Score,Last Score,Assessment Date,Review Date'],
	['assessments', 'participant,scale,pre,post,max_score'],
	['workforce', 'team,month,headcount,contracted_days,sickness_days'],
	['workforce', 'Department,Month,FTE,Days Lost,Available days'],
	['workforce', 'Borough,Month,Staff,Caseload,Respondents,Burnt out'],
	['spend', 'partnership,period,amount,funder'],
	['spend', 'Project,Financial Year,Expenditure,Commissioner'],
	['spend', 'Programme,Quarter,Grant amount'],
	['goals', 'metric,target,due,baseline,owner'],
	['goals', 'Measure,Target,Deadline,Lead'],
	['notes', 'date,label'],
	['cases', 'event_date,area,note'],
	['cases', 'month,area'],
	['notes', 'Date,Event,Type'],
	['lookup', 'borough,region'],
	['lookup', 'Local authority,Police force'],
	['lookup', 'area,bcu,force']
];

describe('proposeMapping', () => {
	for (const [kind, header] of headers) {
		const columns = header.split(/[,;]/);
		it(`takes ${header.slice(0, 70)} for ${kind}`, () => expect(proposeMapping(columns, []).kind).toBe(kind));
	}
});
