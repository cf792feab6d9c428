/** Notices of rectification (整改通知书), one for each department; the only user of Apache POI. */
@NullMarked
package org.medquality.docx;

import org.jspecify.annotations.NullMarked;
