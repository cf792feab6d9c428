/** Rectification tasks: one for each violation, kept apart by business keys, carried from audit to audit. */
@NullMarked
package org.medquality.task;

import org.jspecify.annotations.NullMarked;
