/** The judge: duties become findings. */
@NullMarked
package org.medquality.finding;

import org.jspecify.annotations.NullMarked;
