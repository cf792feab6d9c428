/** Scenarios: small cases beside a rule that say what it must find; run by the build and by rule authors. */
@NullMarked
package org.medquality.scenario;

import org.jspecify.annotations.NullMarked;
