CREATE TABLE "notices" (
	"subject_code" text NOT NULL,
	"id" text NOT NULL,
	"recipient_kind" text NOT NULL,
	"recipient_name" text,
	"procedure" text NOT NULL,
	"item_id" text NOT NULL,
	"text_key" text NOT NULL,
	"about" jsonb,
	"raised_on" date NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "notices_subject_code_id_pk" PRIMARY KEY("subject_code","id")
);
--> statement-breakpoint
CREATE TABLE "procedure_acts" (
	"subject_code" text NOT NULL,
	"item_id" text NOT NULL,
	"number" integer NOT NULL,
	"procedure" text NOT NULL,
	"act" text NOT NULL,
	"from_stage" text,
	"to_stage" text NOT NULL,
	"proposed" boolean DEFAULT false NOT NULL,
	"role" text NOT NULL,
	"organization" text,
	"department" text,
	"made_by" text,
	"audit_index" bigint,
	"acted_on" date NOT NULL,
	"recorded_at" timestamp with time zone DEFAULT now() NOT NULL,
	"reason" text,
	"document_number" text,
	"given" text,
	CONSTRAINT "procedure_acts_subject_code_item_id_number_pk" PRIMARY KEY("subject_code","item_id","number")
);
--> statement-breakpoint
CREATE TABLE "procedure_periods" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"length" integer NOT NULL,
	"unit" text NOT NULL,
	"locality" text,
	"says" text NOT NULL,
	"source" text NOT NULL,
	"provision" text,
	"verified" boolean DEFAULT false NOT NULL,
	"effective_on" date NOT NULL,
	"expires_on" date
);
--> statement-breakpoint
-- What stands in the books already comes to the stage that its progress tells; an objection under verification suspends.
ALTER TABLE "credit_objections" ADD COLUMN "stage" text;--> statement-breakpoint
update credit_objections set stage = case progress when 'OPEN' then 'VERIFIED_BY_OWNER' else progress end;--> statement-breakpoint
ALTER TABLE "credit_objections" ALTER COLUMN "stage" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "credit_objections" ADD COLUMN "entered_on" date;--> statement-breakpoint
ALTER TABLE "credit_objections" ADD COLUMN "due_period" text;--> statement-breakpoint
ALTER TABLE "credit_objections" ADD COLUMN "due_on" date;--> statement-breakpoint
ALTER TABLE "credit_objections" ADD COLUMN "deadline_unknown" text;--> statement-breakpoint
ALTER TABLE "credit_objections" ADD COLUMN "awaiting_act" text;--> statement-breakpoint
ALTER TABLE "credit_objections" ADD COLUMN "proposing_body" text;--> statement-breakpoint
ALTER TABLE "credit_objections" ADD COLUMN "proposed_by" text;--> statement-breakpoint
ALTER TABLE "credit_objections" ADD COLUMN "grounds" text;--> statement-breakpoint
ALTER TABLE "credit_objections" ADD COLUMN "suspends" boolean;--> statement-breakpoint
update credit_objections set suspends = true;--> statement-breakpoint
ALTER TABLE "credit_objections" ALTER COLUMN "suspends" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "credit_objections" ADD COLUMN "reminded_on" date;--> statement-breakpoint
ALTER TABLE "credit_objections" ADD COLUMN "remedy" text;--> statement-breakpoint
ALTER TABLE "credit_repairs" ADD COLUMN "stage" text;--> statement-breakpoint
update credit_repairs set stage = coalesce(progress, 'FILED');--> statement-breakpoint
ALTER TABLE "credit_repairs" ALTER COLUMN "stage" SET NOT NULL;--> statement-breakpoint
ALTER TABLE "credit_repairs" ADD COLUMN "entered_on" date;--> statement-breakpoint
ALTER TABLE "credit_repairs" ADD COLUMN "due_period" text;--> statement-breakpoint
ALTER TABLE "credit_repairs" ADD COLUMN "due_on" date;--> statement-breakpoint
ALTER TABLE "credit_repairs" ADD COLUMN "deadline_unknown" text;--> statement-breakpoint
ALTER TABLE "credit_repairs" ADD COLUMN "awaiting_act" text;--> statement-breakpoint
ALTER TABLE "credit_repairs" ADD COLUMN "proposing_body" text;--> statement-breakpoint
ALTER TABLE "credit_repairs" ADD COLUMN "proposed_by" text;--> statement-breakpoint
ALTER TABLE "credit_repairs" ADD COLUMN "duties_fulfilled" text;--> statement-breakpoint
ALTER TABLE "credit_repairs" ADD COLUMN "commitment" text;--> statement-breakpoint
ALTER TABLE "credit_repairs" ADD COLUMN "determined_on" date;--> statement-breakpoint
ALTER TABLE "credit_repairs" ADD COLUMN "target_severity" text;--> statement-breakpoint
ALTER TABLE "credit_repairs" ADD COLUMN "earliest_on" date;--> statement-breakpoint
ALTER TABLE "credit_repairs" ADD COLUMN "latest_on" date;--> statement-breakpoint
ALTER TABLE "credit_repairs" ADD COLUMN "correction_asked_on" date;--> statement-breakpoint
ALTER TABLE "credit_repairs" ADD COLUMN "answered_on" date;--> statement-breakpoint
ALTER TABLE "credit_repairs" ADD COLUMN "answer" text;--> statement-breakpoint
ALTER TABLE "credit_repairs" ADD COLUMN "end_verified_on" date;--> statement-breakpoint
ALTER TABLE "credit_repairs" ADD COLUMN "barred_until" date;--> statement-breakpoint
CREATE INDEX "notices_of_recipient" ON "notices" USING btree ("recipient_kind","recipient_name","raised_on");--> statement-breakpoint
CREATE INDEX "procedure_periods_name" ON "procedure_periods" USING btree ("name");
--> statement-breakpoint
-- Periods of objections and repairs. What was not read in the text is not verified: other places' rules as they are told, or
-- what is usual, until the place's own row takes its stead.
insert into procedure_periods (id, name, length, unit, locality, says, source, provision, verified, effective_on) values
  ('objection.accept', 'objection.accept', 2, 'WORKING_DAYS', null,
    '信用牵头部门在收到异议之日起2个工作日内决定是否受理。', '广州市公共信用信息异议处理实践', null, false, '2019-07-09'),
  ('objection.verify', 'objection.verify', 10, 'WORKING_DAYS', null,
    '信息提供单位在10个工作日内核实并答复。', '广州市公共信用信息异议处理实践', null, false, '2019-07-09'),
  ('objection.supervised', 'objection.supervised', 3, 'WORKING_DAYS', null,
    '逾期未答复的，信用牵头部门督办，信息提供单位在3个工作日内答复。', '国办发〔2019〕35号(尽快核实的一种读法)', '第(十七)项', false,
    '2019-07-09'),
  ('objection.accept.410000', 'objection.accept', 3, 'WORKING_DAYS', '410000',
    '自收到异议申请之日起3个工作日内处理。', '河南省社会信用条例', null, true, '2020-05-01'),
  ('objection.verify.410000', 'objection.verify', 7, 'WORKING_DAYS', '410000',
    '需由信息提供单位核查的，在7个工作日内处理。', '河南省社会信用条例', null, true, '2020-05-01'),
  ('objection.accept.310000', 'objection.accept', 2, 'WORKING_DAYS', '310000',
    '在2个工作日内转交信息提供单位核查。', '上海市社会信用条例', null, true, '2017-10-01'),
  ('objection.verify.310000', 'objection.verify', 5, 'WORKING_DAYS', '310000',
    '信息提供单位在收到之日起5个工作日内核查。', '上海市社会信用条例', null, true, '2017-10-01'),
  ('objection.accept.440300', 'objection.accept', 1, 'WORKING_DAYS', '440300',
    '即时标注，1个工作日内处理。', '深圳经济特区社会信用条例', null, true, '2023-01-01'),
  ('objection.verify.440300', 'objection.verify', 2, 'WORKING_DAYS', '440300',
    '信息提供单位在2个工作日内核实。', '深圳经济特区社会信用条例', null, true, '2023-01-01'),
  ('objection.accept.370000', 'objection.accept', 3, 'WORKING_DAYS', '370000',
    '自收到异议申请之日起3个工作日内处理。', '山东省社会信用条例', null, true, '2020-10-01'),
  ('objection.verify.370000', 'objection.verify', 7, 'WORKING_DAYS', '370000',
    '需由信息提供单位核查的，在7个工作日内处理。', '山东省社会信用条例', null, true, '2020-10-01'),
  ('repair.least-publication.MINOR', 'repair.least-publication.MINOR', 0, 'DAYS', null,
    '轻微失信信息原则上不予公示；履行义务后即可申请信用修复。', '信用修复管理办法(国家发展改革委令第36号)', null, true, '2026-04-01'),
  ('repair.least-publication.ORDINARY', 'repair.least-publication.ORDINARY', 3, 'MONTHS', null,
    '一般失信信息最短公示期为三个月。', '信用修复管理办法(国家发展改革委令第36号)', null, true, '2026-04-01'),
  ('repair.least-publication.SERIOUS', 'repair.least-publication.SERIOUS', 1, 'YEARS', null,
    '严重失信信息最短公示期为一年。', '信用修复管理办法(国家发展改革委令第36号)', null, true, '2026-04-01'),
  ('repair.most-publication.MINOR', 'repair.most-publication.MINOR', 3, 'MONTHS', null,
    '轻微失信信息确需公示的，最长公示期为三个月。', '信用修复管理办法(国家发展改革委令第36号)', null, true, '2026-04-01'),
  ('repair.most-publication.ORDINARY', 'repair.most-publication.ORDINARY', 1, 'YEARS', null,
    '一般失信信息最长公示期为一年。', '信用修复管理办法(国家发展改革委令第36号)', null, true, '2026-04-01'),
  ('repair.most-publication.SERIOUS', 'repair.most-publication.SERIOUS', 3, 'YEARS', null,
    '严重失信信息最长公示期为三年。', '信用修复管理办法(国家发展改革委令第36号)', null, true, '2026-04-01'),
  ('repair.accept', 'repair.accept', 3, 'WORKING_DAYS', null,
    '认定单位在收到申请之日起3个工作日内决定是否受理。', '国办发〔2025〕22号', null, false, '2026-04-01'),
  ('repair.correct', 'repair.correct', 10, 'WORKING_DAYS', null,
    '申请人在收到补正告知之日起10个工作日内补正。', '信用修复办理实践', null, false, '2026-04-01'),
  ('repair.decide', 'repair.decide', 10, 'WORKING_DAYS', null,
    '认定单位自受理之日起10个工作日内作出决定。', '国办发〔2025〕22号', null, false, '2026-04-01'),
  ('repair.extended', 'repair.extended', 10, 'WORKING_DAYS', null,
    '情况复杂的，可以延长10个工作日。', '信用修复办理实践', null, false, '2026-04-01'),
  ('repair.verify-end', 'repair.verify-end', 30, 'DAYS', null,
    '修复后30日内复查公示、共享、使用和惩戒措施是否均已终止。', '信用修复办理实践', null, false, '2026-04-01'),
  ('repair.bar', 'repair.bar', 3, 'YEARS', null,
    '提供虚假材料的，三年内不得再次申请信用修复。', '信用修复管理办法(试行)(国家发展改革委令第58号)所定，第36号令所定年限待核', null, false,
    '2026-04-01');
