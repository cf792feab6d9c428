/** One case as of one moment: the assembler checks facts, resolves references and derives what rules need. */
@NullMarked
package org.medquality.casefile;

import org.jspecify.annotations.NullMarked;
