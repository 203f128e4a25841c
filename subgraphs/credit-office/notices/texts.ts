/** What notices tell, by their text key: the procedure and its act, or `fact` and what became of one that somebody read. */
type Text = { chinese: string; english: string };

const texts: Readonly<Record<string, Text>> = {
  'objection.file': {
    chinese: '信用主体对一条信用信息提出了异议,核实期间该信息暂停使用。',
    english: 'The subject has objected to a fact; nothing follows from it while it is verified.',
  },
  'objection.accept': {
    chinese: '异议已受理,由认定单位核实。',
    english: 'The objection was accepted; the department that determined the fact verifies it.',
  },
  'objection.refuse': {
    chinese: '异议未予受理,该信息恢复使用。',
    english: 'The objection was not accepted; the fact counts again.',
  },
  'objection.uphold': {
    chinese: '异议成立,该信息已更正或撤销。',
    english: 'The objection was upheld; the fact was corrected or withdrawn.',
  },
  'objection.reject': {
    chinese: '异议不成立,该信息恢复使用。',
    english: 'The objection was rejected; the fact counts again.',
  },
  'objection.withdraw': {
    chinese: '信用主体撤回了异议,该信息恢复使用。',
    english: 'The subject has withdrawn its objection; the fact counts again.',
  },
  'objection.remindOf': {
    chinese: '信用主体催办其异议。',
    english: 'The subject asks how its objection stands.',
  },
  'objection.escalate': {
    chinese: '异议逾期未答复,已上报信用牵头部门。',
    english: 'The objection was not answered in time and has gone up to the credit office.',
  },
  'objection.supervise': {
    chinese: '信用牵头部门督办该异议,请尽快答复。',
    english: 'The credit office urges the department to answer the objection.',
  },
  'repair.applyFor': {
    chinese: '信用主体申请修复一条信用信息。',
    english: 'The subject has applied for the repair of a fact.',
  },
  'repair.askCorrectionOf': {
    chinese: '信用修复申请材料不全,请在期限内补正。',
    english: 'The application for repair lacks something, which is to be given in time.',
  },
  'repair.correct': {
    chinese: '信用主体已补正信用修复申请。',
    english: 'The subject has given what its application for repair lacked.',
  },
  'repair.lapse': {
    chinese: '信用修复申请逾期未补正,视为撤回。',
    english: 'The application for repair was not corrected in time and has lapsed.',
  },
  'repair.accept': {
    chinese: '信用修复申请已受理。',
    english: 'The application for repair was accepted.',
  },
  'repair.decline': {
    chinese: '信用修复申请未予受理。',
    english: 'The application for repair was not accepted.',
  },
  'repair.extend': {
    chinese: '信用修复申请的办理期限已延长。',
    english: 'The decision on the application for repair takes longer.',
  },
  'repair.approve': {
    chinese: '准予信用修复,该信息停止公示、共享和使用。',
    english: 'The fact was repaired; it is no longer published, shared or used.',
  },
  'repair.refuse': {
    chinese: '不予信用修复。',
    english: 'The fact is not repaired.',
  },
  'repair.withdraw': {
    chinese: '信用主体撤回了信用修复申请。',
    english: 'The subject has withdrawn its application for repair.',
  },
  'repair.supervise': {
    chinese: '信用牵头部门督办该信用修复申请,请尽快办理。',
    english: 'The credit office urges the department to act on the application for repair.',
  },
  'repair.verifyEndOf': {
    chinese: '经复查,该信息的公示、共享、使用及相应措施均已停止。',
    english: 'It was found that publication, sharing and use of the fact, and all measures, have ended.',
  },
  'repair.findFalseMaterialIn': {
    chinese: '认定信用修复申请提供了虚假材料,已作出的修复撤销,在规定期限内不得再次申请。',
    english:
      'False material was found in the application; a repair is undone, and none may be applied for meanwhile.',
  },
  'fact.corrected': {
    chinese: '贵单位查询过该主体的此类信用信息,其中一条有误,已更正,请重新查询。',
    english: 'A fact of a kind that you have read was wrong and has been corrected; please read it again.',
  },
  'fact.withdrawn': {
    chinese: '贵单位查询过该主体的此类信用信息,其中一条有误,已撤销,请勿继续使用。',
    english: 'A fact of a kind that you have read was wrong and has been withdrawn; please use it no longer.',
  },
  'fact.repaired': {
    chinese: '贵单位查询过该主体的此类信用信息,其中一条已完成信用修复,请勿继续使用。',
    english: 'A fact of a kind that you have read has been repaired; please use it no longer.',
  },
  'fact.restored': {
    chinese: '贵单位查询过该主体的此类信用信息,其中一条的信用修复已被撤销,请重新查询。',
    english: 'The repair of a fact of a kind that you have read was undone; please read it again.',
  },
};

/** Undefined for what the dictionary does not have. */
export const textOf = (key: string): Text | undefined => (Object.hasOwn(texts, key) ? texts[key] : undefined);
