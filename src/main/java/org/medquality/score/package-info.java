/** Score sheets: findings become points, an interval where facts are missing, and a grade. */
@NullMarked
package org.medquality.score;

import org.jspecify.annotations.NullMarked;
