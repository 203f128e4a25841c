/** What is told where no single fact and no single rule explains it. */
import type { Ground } from '../grounds.ts';
import type { Obstacle } from '../whatIsMissing.ts';
import { type Words, words } from './words.ts';

/** A fact, a rule, what would change it. */
export type General = { fact: Words; rule: Words; change: Words };

const wholePicture = words(
  '办理建议只从完整的信用记录作出；部分不是全部，不得视为没有记录。',
  'Advice is given from a whole record alone: a part of it is never taken for a clean one.',
);
const askAgain = words(
  '稍后重新查询；仍无法判定的，按本单位规定人工核实。',
  'Ask again later, or check by hand.',
);

export const obstacles: Readonly<Record<Obstacle, General>> = {
  UNKNOWN_MATTER: {
    fact: words('信用办的事项清单中没有所问事项。', 'The credit office has no such matter.'),
    rule: words('只对清单内的事项作出办理建议。', 'Advice is given on the matters of its list alone.'),
    change: words('按事项清单中的标识重新查询。', 'Ask by the identifier of a matter in the list.'),
  },
  RECORD_UNAVAILABLE: {
    fact: words('信用记录未能读取。', 'The record could not be read.'),
    rule: wholePicture,
    change: askAgain,
  },
  DEPARTMENT_UNAVAILABLE: {
    fact: words('有部门未能答复。', 'A department did not answer.'),
    rule: wholePicture,
    change: askAgain,
  },
  RECORD_DENIED: {
    fact: words('记录中有本次查询无权查看的部分。', 'A part of the record may not be read for this purpose.'),
    rule: wholePicture,
    change: words('以有权查看的身份和用途查询。', 'Ask in a role and for a purpose that may read it.'),
  },
  ENTRY_UNREADABLE: {
    fact: words('有记录的状态无法读取。', 'How a fact stands could not be read.'),
    rule: wholePicture,
    change: askAgain,
  },
  SUBJECT_DEREGISTERED: {
    fact: words('登记机关记载该主体已经注销。', 'Its register says that the subject was deregistered.'),
    rule: words(
      '已注销的主体不再是市场主体，不能办理事项。',
      'What was deregistered is no subject any more.',
    ),
    change: words(
      '核对统一社会信用代码；登记有误的，向登记机关申请更正。',
      'Check the code; a wrong entry is for its register to correct.',
    ),
  },
  SUBJECT_NOT_REGISTERED: {
    fact: words(
      '登记机关没有该主体有效的登记信息。',
      'Its register knows no such subject, or knows it no more.',
    ),
    rule: words(
      '没有登记的代码可能是编造的，不得视为没有失信。',
      'A code that nobody registered may be invented, and is never clean.',
    ),
    change: words('核对统一社会信用代码和营业执照。', 'Check the code and the business licence.'),
  },
};

/** Grounds that no hit explains. */
export const grounds: Readonly<
  Record<Extract<Ground, 'SUBJECT_REVOKED' | 'NOTHING_ADVERSE' | 'REGISTRATION_NOT_IN_NETWORK'>, General>
> = {
  SUBJECT_REVOKED: {
    fact: words(
      '登记机关记载该主体已被吊销营业执照。',
      'Its register says that its business licence was revoked.',
    ),
    rule: words('被吊销后只能办理与清算有关的事项。', 'Nothing is left to it but what winding up needs.'),
    change: words(
      '吊销决定被依法撤销，或者清算完毕并注销。',
      'The revocation is annulled, or it is wound up and deregistered.',
    ),
  },
  NOTHING_ADVERSE: {
    fact: words(
      '各部门没有该主体在有效期内的失信信息。',
      'No department holds a dishonesty of it that is in force.',
    ),
    rule: words('没有规则限制该事项，正常办理。', 'No rule restricts the matter: handle it as usual.'),
    change: words('出现新的失信信息时重新判断。', 'A new fact would be judged anew.'),
  },
  REGISTRATION_NOT_IN_NETWORK: {
    fact: words(
      '该主体的登记机关未接入，登记状态无法查询。',
      'Its register is not part of the network and could not be asked.',
    ),
    rule: words(
      '未经查询不得视为信用良好：不予激励，承诺和容缺方式不适用。',
      'Who was not asked about is not called sound: no incentive, and no way without full papers.',
    ),
    change: words(
      '核验其登记证书后按全部材料办理；登记机关接入后重新判断。',
      'Check its certificate and handle it with all papers, until its register joins.',
    ),
  },
};

/** Why a way is closed, where no fact closes it. */
export const closings: Readonly<
  Record<'NOT_IN_THIS_MATTER' | 'NO_RULE' | 'REGISTER_NOT_ASKED' | 'GRADE', General>
> = {
  NOT_IN_THIS_MATTER: {
    fact: words('该事项不适用这种方式。', 'The matter does not know this way.'),
    rule: words('事项清单没有规定。', 'The list of matters does not provide for it.'),
    change: words('按全部材料办理。', 'Handle it with all papers.'),
  },
  NO_RULE: {
    fact: words('没有有效的规则开放这种方式。', 'No rule in force opens this way.'),
    rule: words('没有规则即不开放。', 'Without a rule it is closed.'),
    change: words('按全部材料办理。', 'Handle it with all papers.'),
  },
  REGISTER_NOT_ASKED: {
    fact: words('该主体的登记机关未接入，登记状态无法查询。', 'Its register could not be asked.'),
    rule: words('未经查询不开放。', 'Who was not asked about has no way without full papers.'),
    change: words('登记机关接入后重新判断。', 'It is judged anew when its register joins.'),
  },
  GRADE: {
    fact: words(
      '最近一次公共信用综合评价不在良好以上，或者尚未评价。',
      'Its newest evaluation is below good, or it has none.',
    ),
    rule: words('只对信用状况较好的主体开放。', 'It is open to those of sound credit.'),
    change: words('信用状况改善后重新评价。', 'Its credit improves and it is evaluated anew.'),
  },
};

/** What an adverse fact means where no rule speaks of it. */
export const withoutRule: Readonly<Record<'LISTED' | 'ADVERSE' | 'THROUGH_PERSON', Words>> = {
  LISTED: words('在失信名单上的，从严核实。', 'Who is on a list is checked with care.'),
  ADVERSE: words('有一般以上失信的，不予激励。', 'An ordinary or graver dishonesty ends incentives.'),
  THROUGH_PERSON: words(
    '责任人关联的严重失信予以提示，不予激励；没有法律规定的，不因此限制。',
    'What a person who leads the subject is gravely behind is told and ends incentives; without a law it restricts nothing.',
  ),
};

/** A listing in the very matter that cures it. */
export const cured = words(
  '所办事项正是纠正该情形的途径，不因此受限制。',
  'The matter is the way to mend it, and is not restricted by it.',
);

export const changeThroughPerson = words(
  '该事实被修复、移出、撤销或者解除后不再提示；该责任人不再负责或者控制本主体的，重新判断。对关联有异议的，可以提出异议。',
  'It is told no more once the fact is repaired, lifted or withdrawn, or the person leads the subject no more; the subject may object.',
);

export const coversOther = words(
  '不涉及所办事项；执行期内不予激励。',
  'It does not cover this matter; while it runs there is no incentive.',
);

export const afterVerification = words(
  '异议核实完毕后：不成立的恢复执行，成立的更正或者撤销。',
  'When the objection is verified it takes effect again, or is corrected or withdrawn.',
);

export const noneNeeded = words('列入期间保持守信。', 'It stays so while the subject stays honest.');
