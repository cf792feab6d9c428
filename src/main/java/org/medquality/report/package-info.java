/** One immutable report of a case and its renderings as text. */
@NullMarked
package org.medquality.report;

import org.jspecify.annotations.NullMarked;
