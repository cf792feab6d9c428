/** The command line; the only user of picocli. */
@NullMarked
package org.medquality.cli;

import org.jspecify.annotations.NullMarked;
