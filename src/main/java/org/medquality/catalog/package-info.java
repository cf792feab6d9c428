/** What the regulations say about a rule: basis, severity, points, responsible role. */
@NullMarked
package org.medquality.catalog;

import org.jspecify.annotations.NullMarked;
