import type { ExtractKind, RoleOf } from '../model/kind';
import { foldColumnName } from './column-names';

/** What the columns of the smaller kinds are called, by role; the best name first. The names of `cases` and `benchmarks` stand
 *  with their own. */
export const kindNames: {
	readonly [K in Exclude<ExtractKind, 'cases' | 'benchmarks'>]: Readonly<Record<RoleOf<K>, readonly string[]>>;
} = {
	counts: {
		metric: list('metric measure indicator indicator_name metric_id measure_name kpi offence_type crime_type'),
		area: list(
			'area area_name borough borough_name local_authority local_authority_name la la_name lad lad_name place geography lookup_borough_name district district_name local_policing_area lpa area_code gss_code ons_code force_name region'
		),
		partnership: list('partnership partnership_name service service_name project programme provider'),
		period: list(
			'period time_period month quarter year financial_year date time reporting_period period_name month_year'
		),
		numerator: list(
			'numerator count events number number_of_cases repeats cases total n_events observed volume offences incidents value_count records'
		),
		denominator: list(
			'denominator population base n people cohort number_of_people total_people sample_size sample eligible out_of'
		),
		value: list('value rate percentage percent proportion share rate_percent pct'),
		lower: list(
			'lower lower_95 lower_limit lower_ci ci_lower lcl lower_ci_95_0_limit lower_95_ci lower_confidence_limit'
		),
		upper: list(
			'upper upper_95 upper_limit upper_ci ci_upper ucl upper_ci_95_0_limit upper_95_ci upper_confidence_limit'
		)
	},
	referrals: {
		from_agency: list(
			'from_agency referring_agency referrer referred_by source_agency from referral_source referrer_agency sending_agency agency_from requesting_agency requested_by referring_organisation'
		),
		to_agency: list(
			'to_agency receiving_agency referred_to destination_agency to recipient_agency agency_to receiving_organisation recipient destination receiving_service'
		),
		sent: list(
			'sent date_sent sent_date referral_date date_of_referral referred_on date_referred requested date_requested sent_on request_date'
		),
		answered: list(
			'answered date_answered answer_date response_date date_of_response responded replied date_replied closed_date date_closed decision_date date_of_decision'
		),
		accepted: list(
			'accepted outcome accepted_yn is_accepted decision referral_outcome accept status referral_status engaged'
		),
		area: list('area area_name borough local_authority area_code gss_code'),
		partnership: list('partnership programme project service'),
		theme: list('theme vulnerability strand')
	},
	assessments: {
		person_key: list(
			'person_key person_id client_id client_ref client_key service_user_id participant_id participant urn unique_id pseudonym survivor_id hashed_id'
		),
		domain: list(
			'domain capability outcome_area outcome_star_area scale measure dimension area_of_life question theme'
		),
		score_start: list(
			'score_start start_score first_score baseline_score score_first initial_score entry_score score_at_start score_pre pre_score pre baseline first_reading'
		),
		score_end: list(
			'score_end end_score last_score final_score score_last exit_score score_at_end score_post post_score post review_score latest_score last_reading'
		),
		date_start: list(
			'date_start start_date date_first first_date baseline_date date_of_first_assessment first_assessment_date assessment_date'
		),
		date_end: list(
			'date_end end_date date_last last_date review_date exit_date date_of_last_assessment last_assessment_date'
		),
		area: list('area area_name borough local_authority'),
		partnership: list('partnership programme project service'),
		scale_max: list('scale_max max_score maximum_score highest_score out_of scale_maximum')
	},
	workforce: {
		team: list('team team_name unit department bcu_team squad command'),
		area: list('area area_name borough bcu local_authority'),
		month: list('month period month_year reporting_month'),
		headcount: list('headcount head_count staff staff_in_post number_of_staff employees fte strength'),
		contracted_days: list(
			'contracted_days days_contracted available_days contracted_working_days working_days days_available'
		),
		sickness_days: list(
			'sickness_days days_lost days_sick sick_days days_lost_to_sickness absence_days sickness_absence_days'
		),
		caseload: list('caseload cases_per_worker average_caseload mean_caseload open_cases'),
		burnt_out: list('burnt_out burned_out often_burnt_out burnout burnt_out_often always_or_often_burnt_out'),
		respondents: list('respondents responses survey_respondents number_of_respondents n_respondents')
	},
	spend: {
		partnership: list('partnership programme project service scheme provider'),
		period: list('period financial_year year month quarter time_period'),
		amount: list('amount spend cost expenditure amount_gbp value funding total_cost grant_amount spent budget'),
		area: list('area area_name borough local_authority'),
		funder: list('funder funded_by funding_source source funding_body grant_maker commissioner')
	},
	goals: {
		metric: list('metric measure indicator goal kpi'),
		target: list('target target_value goal_value ambition target_rate'),
		due: list('due due_date by deadline target_date date_due by_when'),
		area: list('area area_name borough local_authority'),
		partnership: list('partnership programme project service'),
		baseline: list('baseline baseline_value starting_point start_value'),
		owner: list('owner lead responsible lead_agency owned_by accountable')
	},
	notes: {
		date: list('date day note_date when'),
		label: list('label note text description event title comment what'),
		area: list('area area_name borough local_authority'),
		partnership: list('partnership programme project service'),
		kind: list('kind type note_type category')
	},
	lookup: {
		area: list(
			'area area_name borough borough_name local_authority local_authority_name ward lad_name area_code gss_code la lsoa_name'
		),
		bcu: list('bcu command_unit basic_command_unit bcu_name'),
		force: list('force police_force force_name police_force_area pfa pfa_name'),
		level: list(
			'region county level sector cluster district locality sub_region hub parent_area group neighbourhood_team integrated_care_board icb'
		)
	}
};

function list(names: string): readonly string[] {
	return names.trim().split(/\s+/).map(foldColumnName);
}
