/** Findings as the results of tests, for servers that build and show them. */
@NullMarked
package org.medquality.junit;

import org.jspecify.annotations.NullMarked;
