/** The workbook of rectification (整改台账), written and read back; the only user of fastexcel. */
@NullMarked
package org.medquality.xlsx;

import org.jspecify.annotations.NullMarked;
