/** What happened: immutable records of care, as the hospital's systems submit them, and the facts derived from them. */
@NullMarked
package org.medquality.fact;

import org.jspecify.annotations.NullMarked;
