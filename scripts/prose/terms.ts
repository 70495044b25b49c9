// Words that make a reader guess, each with plain ones that say the same. The left side is a regular expression without
// regard to case, between the bounds of words; textlint-rule-terminology looks for it outside of code and links.
export const terms: (string | [pattern: string, use: string])[] = [
  // Verbs that say less than the field's own
  ['(?:take|takes|took|taken|taking)\\s+(?:\\w+\\s+){0,3}up(?! to)\\b', 'adopt, or reuse'],
  ['(?:put|puts|putting)\\s+(?:[\\w-]+\\s+){0,4}back', 'restore'],
  ['(?:take|takes|took|taken|taking)\\s+(?:\\w+\\s+){0,3}back', 'revoke, or undo'],
  ['(?:take|takes|took|taken|taking)\\s+(?:[\\w-]+\\s+){0,4}off', 'undeploy, or remove'],
  ['(?:hold|holds|held|holding)\\s+(?:[\\w-]+\\s+){0,5}against', 'validate against, or compare with'],
  ['held\\s+under', 'evaluated against'],
  ['(?:mended|mending|mends|mend)', 'fix'],
  ['(?:set|sets|setting)\\s+off', 'trigger'],
  ['(?:tell|tells|told|telling)\\s+(?:\\w+\\s+){0,3}apart', 'distinguish'],
  ['(?:go|goes|went|gone|going)\\s+on', 'continue'],
  ['(?:go|goes|went|gone|going)\\s+by', 'use'],
  ['(?:is|are|was|were|be)\\s+told', 'is reported'],
  ['(?:say|says|said)\\s+so', 'reports it'],
  ['(?:speak|speaks|spoke|spoken)\\s+against', 'fails, with the reason'],
  ['came\\s+as\\s+far\\s+as', 'reached'],
  ['(?:replace|replaces|replacing)\\s+(?:[^\\s.;:]+\\s+){1,4}by', 'replace … with'],
  ['asked\\s+of', 'requested from'],
  ['(?:stand|stands|stood)\\s+(?:in|at|there)', 'is in'],
  ['known\\s+at\\s+run(?! time)\\b', 'known at run time'],
  ['\\b(?:(?:did|does|do)\\s+not|would\\s+have\\s+to)\\s+hold\\b(?! (?:a|an|any|its|the)\\b)', 'fail, or must pass'],
  ['(?:take|takes)\\s+no', 'does not accept'],
  ['(?:to\\s+)?be\\s+had', 'available'],
  ['(?:is|are)\\s+there\\s+twice', 'occurs twice'],
  ['(?:it|that|all)\\s+(?:is|was)\\s+(?:not\\s+)?there', 'exists'],
  ['the\\s+very', 'the same'],

  // Subjects that hide who acts
  ['(?:whoever|whosoever)', 'you, or the one who acts'],
  ['(?:nobody|no\\s+one|somebody)', 'the one who acts: you, GitHub, Google, the action'],

  // Clauses that a reader has to untangle
  ['of\\s+which', 'a sentence of its own'],
  ['(?:only|but|except|even)\\s+where', 'if, or unless'],
  ['where\\s+(?:nothing|none|nobody|not|no|there|this|that|one)', 'if'],
  ['where\\s+(?:it|they)\\s+(?:cannot|can|could|does|do|did|fails|fail|has|have|had|matters)', 'if'],
  ['(?:^|(?<=[.!?]\\s))Where\\s(?=\\w[^?]*$)', 'If '],
  ['(?<!there )\\bis\\s+no\\s+(?!longer|more|less|such|different|way|need)', 'is not a '],
  ['(?:and|or|,)\\s+else', 'otherwise'],

  // Pictures and private words
  ['the\\s+(?:road|story|way\\s+in|doors?)', 'the sequence, or its name'],
  ['(?:un)sound', 'invalid'],
  ['(?:is|are|be|not|no|was)\\s+sound', 'valid'],
  ['second\\s+home', 'copy'],
  ['in\\s+small', 'small'],
  ['(?:of|what|which|each|every|this|that|any|no)\\s+sorts?', 'kind'],
  ['of\\s+(?:ours|yours|theirs)', 'our, your, or their'],
  ['(?:is|are)\\s+there\\s+already', 'exists already'],
  ['a\\s+blank(?! line)\\b', 'a space'],
  ['beside\\s+(?:these|those|each|every)', 'in addition to, or next to'],
  ['(?:anew|afresh)', 'again'],
  ['upon', 'on'],
  ['shall', 'must'],

  // As Google's style guide for developer documentation has it
  ['e\\.g\\.', 'for example'],
  ['i\\.e\\.', 'that is'],
  ['whitelist(?:s|ed)?', 'allowlist'],
  ['blacklist(?:s|ed)?', 'denylist'],
  ['please', 'no filler'],
]
