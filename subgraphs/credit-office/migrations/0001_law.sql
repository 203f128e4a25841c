-- The law that advice is decided by, as it stands on the day of this migration: every row with its source and the day
-- it takes effect. A change of law is a row that expires and a row that follows it, in a migration of its own.

-- Who registers whom: GB 32100-2015, table 1, by the first character of the code.
insert into registering_authorities (code_prefix, name, in_network, source, effective_on) values
  ('1', '机构编制', false, 'GB 32100-2015', '2015-10-01'),
  ('2', '外交', false, 'GB 32100-2015', '2015-10-01'),
  ('3', '司法行政', false, 'GB 32100-2015', '2015-10-01'),
  ('4', '文化', false, 'GB 32100-2015', '2015-10-01'),
  ('5', '民政', false, 'GB 32100-2015', '2015-10-01'),
  ('6', '旅游', false, 'GB 32100-2015', '2015-10-01'),
  ('7', '宗教', false, 'GB 32100-2015', '2015-10-01'),
  ('8', '工会', false, 'GB 32100-2015', '2015-10-01'),
  ('9', '市场监督管理', true, 'GB 32100-2015', '2015-10-01'),
  ('A', '中央军委改革和编制办公室', false, 'GB 32100-2015', '2015-10-01'),
  ('N', '农业', false, 'GB 32100-2015', '2015-10-01'),
  ('Y', '其他', false, 'GB 32100-2015', '2015-10-01');
--> statement-breakpoint
insert into handling_matters (id, name, notified_commitment, deferred_material) values
  ('government-procurement', '参加政府采购', false, false),
  ('bidding', '参加招标投标', false, false),
  ('public-resource-trading', '参加公共资源交易', false, false),
  ('fiscal-subsidy', '申请财政性资金项目', false, true),
  ('tax-preference', '申请税收优惠', true, true),
  ('qualification-approval', '建筑业企业资质核准', true, true),
  ('construction-permit', '建筑工程施工许可', true, true),
  ('food-licence', '食品经营许可', true, true),
  ('registration-change', '市场主体变更登记', true, true);
--> statement-breakpoint
-- Measures that the State Council's opinion (国办发〔2019〕35号) and the local plans on it name. No body goes beyond them.
insert into measure_catalogue
  (code, name, kind, incentive, executing_department, matters, legal_basis, source, effective_on) values
  ('P-A-01', '限制股票发行', 'ADMINISTRATIVE', false, '证券监督管理部门', '{}',
    '国办发〔2019〕35号 第十条', '国办发〔2019〕35号', '2019-07-09'),
  ('P-A-02', '限制招标投标', 'ADMINISTRATIVE', false, '招标投标行政监督部门', '{bidding}',
    '国办发〔2019〕35号 第十条;法释〔2017〕7号 第八条', '国办发〔2019〕35号', '2019-07-09'),
  ('P-A-03', '限制参与公共资源交易', 'ADMINISTRATIVE', false, '公共资源交易监督管理部门', '{public-resource-trading}',
    '国办发〔2019〕35号 第十条', '地方实施方案:健全失信联合惩戒', '2019-07-09'),
  ('P-A-04', '限制企业债券发行申报', 'ADMINISTRATIVE', false, '发展改革部门', '{}',
    '国办发〔2019〕35号 第十条', '地方实施方案:健全失信联合惩戒', '2019-07-09'),
  ('P-A-05', '限制申请财政性资金项目', 'ADMINISTRATIVE', false, '财政部门', '{fiscal-subsidy}',
    '国办发〔2019〕35号 第十条', '国办发〔2019〕35号', '2019-07-09'),
  ('P-A-06', '限制享受税收优惠', 'ADMINISTRATIVE', false, '税务部门', '{tax-preference}',
    '国办发〔2019〕35号 第十条', '国办发〔2019〕35号', '2019-07-09'),
  ('P-A-07', '限制参加政府采购', 'ADMINISTRATIVE', false, '财政部门', '{government-procurement}',
    '政府采购法 第二十二条;法释〔2017〕7号 第八条', '地方实施方案:健全失信联合惩戒', '2019-07-09'),
  ('P-A-08', '审慎审批并核实申请材料', 'ADMINISTRATIVE', false, '行政审批部门',
    '{qualification-approval,construction-permit,food-licence,registration-change}',
    '国办发〔2019〕35号 第三条、第十条', '国办发〔2019〕35号', '2019-07-09'),
  ('P-A-09', '提高抽查比例和频次', 'ADMINISTRATIVE', false, '行业主管部门', '{}',
    '国办发〔2019〕35号 第七条', '国办发〔2019〕35号', '2019-07-09'),
  ('P-A-10', '实施与失信程度相对应的严格监管', 'ADMINISTRATIVE', false, '行业主管部门', '{}',
    '国办发〔2019〕35号 第八条', '国办发〔2019〕35号', '2019-07-09'),
  ('P-A-11', '市场和行业禁入', 'ADMINISTRATIVE', false, '行业主管部门', '{}',
    '国办发〔2019〕35号 第十一条', '国办发〔2019〕35号', '2019-07-09'),
  ('P-M-01', '限制获得授信', 'MARKET', false, '金融机构', '{}',
    '国办发〔2019〕35号 第十条', '国办发〔2019〕35号', '2019-07-09'),
  ('P-M-02', '限制乘坐飞机', 'MARKET', false, '民用航空部门', '{}',
    '国办发〔2019〕35号 第十条;法释〔2015〕17号 第三条', '国办发〔2019〕35号', '2019-07-09'),
  ('P-M-03', '限制乘坐高等级列车和席次', 'MARKET', false, '铁路部门', '{}',
    '国办发〔2019〕35号 第十条;法释〔2015〕17号 第三条', '国办发〔2019〕35号', '2019-07-09'),
  ('P-M-04', '限制在星级以上宾馆、酒店住宿及消费', 'MARKET', false, '文化和旅游部门', '{}',
    '法释〔2015〕17号 第三条', '地方实施方案:健全失信联合惩戒', '2019-07-09'),
  ('P-M-05', '限制出境', 'MARKET', false, '移民管理部门', '{}',
    '民事诉讼法 限制出境的规定', '地方实施方案:健全失信联合惩戒', '2019-07-09'),
  ('P-M-06', '限制高消费旅游', 'MARKET', false, '文化和旅游部门', '{}',
    '法释〔2015〕17号 第三条', '地方实施方案:健全失信联合惩戒', '2019-07-09'),
  ('P-M-07', '限制子女就读高收费学校', 'MARKET', false, '教育部门', '{}',
    '法释〔2015〕17号 第三条', '地方实施方案:健全失信联合惩戒', '2019-07-09'),
  ('P-S-01', '行业内通报批评', 'SECTOR', false, '行业协会商会', '{}',
    '国办发〔2019〕35号 第十条', '国办发〔2019〕35号', '2019-07-09'),
  ('P-S-02', '公开谴责', 'SECTOR', false, '行业协会商会', '{}',
    '国办发〔2019〕35号 第十条', '国办发〔2019〕35号', '2019-07-09'),
  ('P-S-03', '不予接纳', 'SECTOR', false, '行业协会商会', '{}',
    '国办发〔2019〕35号 第十条', '地方实施方案:健全失信联合惩戒', '2019-07-09'),
  ('P-S-04', '劝退', 'SECTOR', false, '行业协会商会', '{}',
    '国办发〔2019〕35号 第十条', '地方实施方案:健全失信联合惩戒', '2019-07-09'),
  ('I-A-01', '开辟绿色通道', 'ADMINISTRATIVE', true, '政务服务部门', '{}',
    '国办发〔2019〕35号 第一条', '地方实施方案:红黑名单嵌入政务服务大厅', '2019-07-09'),
  ('I-A-02', '容缺受理、简化程序', 'ADMINISTRATIVE', true, '行政审批部门', '{}',
    '国办发〔2019〕35号 第一条', '国办发〔2019〕35号', '2019-07-09'),
  ('I-A-03', '降低抽查比例和频次', 'ADMINISTRATIVE', true, '行业主管部门', '{}',
    '国办发〔2019〕35号 第七条', '国办发〔2019〕35号', '2019-07-09');
--> statement-breakpoint
-- What a listing means for a matter. Where no row speaks, a black or focus listing restricts all the same.
insert into handling_rules (id, matter, listing, kind, effect, measure_codes, source, effective_on) values
  ('black-government-procurement', 'government-procurement', 'BLACK', null, 'BARRED', '{P-A-07}',
    '政府采购法 第二十二条', '2019-07-09'),
  ('black-bidding', 'bidding', 'BLACK', null, 'BARRED', '{P-A-02}', '国办发〔2019〕35号 第十条', '2019-07-09'),
  ('black-public-resource-trading', 'public-resource-trading', 'BLACK', null, 'BARRED', '{P-A-03}',
    '国办发〔2019〕35号 第十条', '2019-07-09'),
  ('black-fiscal-subsidy', 'fiscal-subsidy', 'BLACK', null, 'BARRED', '{P-A-05}',
    '国办发〔2019〕35号 第十条', '2019-07-09'),
  ('black-tax-preference', 'tax-preference', 'BLACK', null, 'BARRED', '{P-A-06}',
    '国办发〔2019〕35号 第十条', '2019-07-09'),
  ('black-qualification-approval', 'qualification-approval', 'BLACK', null, 'BARRED', '{P-A-08}',
    '国办发〔2019〕35号 第三条、第十条', '2019-07-09'),
  ('black-any', null, 'BLACK', null, 'RESTRICTED', '{P-A-08,P-A-09}', '国办发〔2019〕35号 第七条、第十条', '2019-07-09'),
  ('dishonest-debtor-consumption', null, 'BLACK', 'DishonestDebtorListing', 'RESTRICTED', '{P-M-01,P-M-02,P-M-03}',
    '法释〔2017〕7号 第八条;法释〔2015〕17号 第三条', '2017-05-01'),
  ('wage-arrears-credit', null, 'BLACK', 'WageArrearsListing', 'RESTRICTED', '{P-M-01}',
    '保障农民工工资支付条例 第四十八条', '2020-05-01'),
  ('focus-any', null, 'FOCUS', null, 'RESTRICTED', '{P-A-10}', '国办发〔2019〕35号 第八条', '2019-07-09'),
  ('red-any', null, 'RED', null, 'GREEN_CHANNEL', '{I-A-01,I-A-02}', '国办发〔2019〕35号 第一条', '2019-07-09');
--> statement-breakpoint
-- 国办发〔2020〕42号: not for those with a rather serious bad record or who once made a false commitment, until repaired.
-- 国办发〔2019〕35号 第一条: missing papers may follow where the applicant's credit is sound.
insert into commitment_rules (id, way, closed_from, broken_commitment_days, source, effective_on) values
  ('notified-commitment', 'NOTIFIED_COMMITMENT', 'SERIOUS', null, '国办发〔2020〕42号', '2020-10-27'),
  ('deferred-material', 'DEFERRED_MATERIAL', 'ORDINARY', null, '国办发〔2019〕35号 第一条', '2019-07-09');
