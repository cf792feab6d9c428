/** Rules: read from DRL, checked, compiled; the only user of Drools. */
@NullMarked
package org.medquality.rule;

import org.jspecify.annotations.NullMarked;
