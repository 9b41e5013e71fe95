/** Ids that front matter may hold; the page "Drafts" is their authority. */

/** Values of `message:`. */
export const MESSAGE_TYPES: readonly string[] = [
  'press-statement',
  'party-line',
  'quick-win',
  'lesson-learned',
  'spotlight',
  'newsletter',
  'scorecard',
  'welcome',
  'executive-brief',
  'area-brief',
  'roundtable',
  'minutes',
  'annual-report',
  'elevator-answer',
  'project-status',
  'partner-note',
  'supplier-note',
  'customer-note',
  'applicant-note',
];

/** Values of `about:` by message type. */
export const ABOUT: Readonly<Record<string, readonly string[]>> = {
  'press-statement': [
    'upgrade',
    'planned-outage',
    'new-service',
    'retirement',
    'security-change',
    'policy-change',
    'reminder',
    'works-again',
    'what-happened',
  ],
  'party-line': ['outage', 'degraded', 'delay', 'rumor', 'data', 'supplier'],
};

/** Values of `status:`, for party lines and for every other draft. */
export const STATUS = {
  partyLine: ['investigating', 'identified', 'monitoring', 'resolved'],
  draft: ['draft', 'approved', 'sent', 'withdrawn'],
} as const satisfies Record<string, readonly string[]>;
