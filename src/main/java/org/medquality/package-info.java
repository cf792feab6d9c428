/** The entrance: {@link org.medquality.Auditor}. */
@NullMarked
package org.medquality;

import org.jspecify.annotations.NullMarked;
