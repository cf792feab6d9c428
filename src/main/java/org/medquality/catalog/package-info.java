/** What the regulations say about a rule: basis, severity, points, task; and what a hospital may tailor. */
@NullMarked
package org.medquality.catalog;

import org.jspecify.annotations.NullMarked;
