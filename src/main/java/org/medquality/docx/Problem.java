package org.medquality.docx;

import com.google.common.collect.ImmutableList;

/**
 * What a department has to put right under one rule, in the same way and by the same day.
 *
 * @param what id and title of the rule, how grave it is
 * @param basis the clauses
 * @param where the cases, a line each
 * @param action what has to be done
 * @param due until when, in words; empty to be filled in by hand
 */
record Problem(String what, String basis, ImmutableList<String> where, String action, String due) {}
