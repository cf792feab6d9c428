/** Reading and writing JSON and YAML; the only user of Jackson. */
@NullMarked
package org.medquality.json;

import org.jspecify.annotations.NullMarked;
