/** Findings as a table of comma-separated values; the only user of FastCSV. */
@NullMarked
package org.medquality.csv;

import org.jspecify.annotations.NullMarked;
