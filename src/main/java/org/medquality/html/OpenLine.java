package org.medquality.html;

/**
 * A duty that is not yet due.
 *
 * @param due until when
 * @param caseId id of the case
 * @param rule id of the rule
 * @param title of the rule
 * @param subject whom it is about
 * @param responsible who answers, as far as facts say
 */
record OpenLine(String due, String caseId, String rule, String title, String subject, String responsible) {}
