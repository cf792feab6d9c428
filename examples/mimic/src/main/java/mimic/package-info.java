/** Real hospital stays as cases: what the events of the MIMIC-IV demo hold, and nothing that they do not. */
@NullMarked
package mimic;

import org.jspecify.annotations.NullMarked;
