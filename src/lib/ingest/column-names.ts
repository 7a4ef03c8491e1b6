import type { BenchmarkRole, CasesRole } from '../model/extract';

/** A role and the names its column goes by. */
export interface NamedRole<R> {
	readonly role: R;
	/** Folded; the best name first. */
	readonly names: readonly string[];
}

/** A column's name with case, spaces and punctuation taken off: "Victim Ref." and "victim_ref" are the same. */
export function foldColumnName(name: string): string {
	return name
		.normalize('NFKD')
		.toLowerCase()
		.replace(/[^a-z0-9]+/g, '');
}

/** Roles of a `cases` extract and what their columns are called, folded; the best name first. */
export const casesNames: readonly NamedRole<CasesRole>[] = [
	{
		role: 'event_date',
		names: list(
			`event_date date_of_event incident_date date_of_incident contact_date date_of_contact event date date_of_offence
		offence_date crime_date date_of_crime date_recorded recorded_date date_reported reported_date report_date referral_date
		date_of_referral case_date date_opened opened_date opened start_date occurred occurred_on occurrence_date
		committed_date date_committed reported_on recorded_on incident_datetime event_datetime created_date date_created month`
		)
	},
	{
		role: 'area',
		names: list(
			`area area_name borough borough_name london_borough lookup_borough_name local_authority local_authority_name la_name lad_name
		la lad council area_code borough_code la_code lad_code local_authority_code gss_code gss ons_code lad21cd lad22cd lad23cd
		lad24cd lad21nm lad22nm lad23nm lad24nm ecode district district_name local_policing_area lpa policing_area bocu borough_of_incident incident_borough
		borough_of_residence home_borough victim_borough`
		)
	},
	{
		role: 'person_key',
		names: list(
			`person_key person_id person_ref person_reference person victim_key victim_ref victim_id victim_reference victim_urn
		pseudonym pseudo_id pseudonymous_id pseudonymised_id unique_id unique_ref unique_reference unique_person_id uid client_id
		client_ref client_key client_reference client_urn service_user_id service_user_ref survivor_id survivor_ref subject_id
		subject_key subject_ref individual_id individual_ref nominal_id nominal_key nominal_ref hashed_id hash_id person_hash
		anon_id anonymous_id anonymised_id anonymised_ref upi upn_hash victim_hash client_hash key urn`
		)
	},
	{
		role: 'partnership',
		names: list(
			`partnership lead_partnership partnership_name joint_partnership partner project project_name programme program scheme
		initiative partnership_project service service_name provider partner_organisation lead_partner`
		)
	},
	{ role: 'theme', names: list('theme vulnerability vulnerability_theme strand harm_type vulnerability_strand') },
	{ role: 'role', names: list('role person_role party_role victim_role involvement person_type') },
	{
		role: 'risk',
		names: list(
			`risk risk_level dash_risk_level dash_risk dash dash_level dash_grade dash_rating risk_grade risk_rating risk_category
		risk_assessment dash_risk_assessment risk_dash risk_dara dara_risk dara risk_band assessed_risk dash_ric`
		)
	},
	{
		role: 'outcome',
		names: list(
			`outcome outcome_code outcome_type outcome_category crime_outcome ho_outcome ho_outcome_code home_office_outcome
		home_office_outcome_code case_outcome investigation_outcome final_outcome outcome_description disposal disposal_code`
		)
	},
	{
		role: 'outcome_date',
		names: list(
			`outcome_date date_of_outcome outcome_on outcome_datetime date_outcome outcome_recorded_date disposal_date
		date_of_disposal finalised_date date_finalised`
		)
	},
	{
		role: 'agency',
		names: list('agency agency_name lead_agency recording_agency source_agency referring_agency organisation')
	},
	{ role: 'marac', names: list('marac marac_case heard_at_marac at_marac is_marac marac_flag marac_yn marac_heard') },
	{
		role: 'offender_key',
		names: list(
			`offender_key offender_id offender_ref offender_reference offender_urn offender_hash perpetrator_key perpetrator_id
		perpetrator_ref perpetrator_reference perpetrator_urn perpetrator_hash perp_id perp_key perp_ref suspect_key suspect_id
		suspect_ref suspect_reference suspect_urn suspect_hash accused_id accused_ref accused_key`
		)
	}
];

/** Roles of a `benchmarks` extract and what their columns are called, folded. */
export const benchmarkNames: readonly NamedRole<BenchmarkRole>[] = [
	{ role: 'metric', names: list('metric measure indicator metric_id') },
	{ role: 'place', names: list('place area geography country comparator') },
	{ role: 'period', names: list('period time_period year time') },
	{ role: 'numerator', names: list('numerator events repeats count x') },
	{ role: 'denominator', names: list('denominator people population n base') },
	{ role: 'value', names: list('value rate proportion percentage percent share') },
	{ role: 'lower', names: list('lower lower_95 lower_limit lower_ci ci_lower lcl') },
	{ role: 'upper', names: list('upper upper_95 upper_limit upper_ci ci_upper ucl') },
	{ role: 'id', names: list('id benchmark_id benchmark') },
	{ role: 'source', names: list('source reference publication') },
	{ role: 'definition', names: list('definition method description note notes') }
];

function list(names: string): readonly string[] {
	return names.trim().split(/\s+/).map(foldColumnName);
}
