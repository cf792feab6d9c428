/** The words of a rule's right-hand side and the duties they make. */
@NullMarked
package org.medquality.duty;

import org.jspecify.annotations.NullMarked;
