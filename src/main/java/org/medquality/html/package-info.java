/** The page that people read: one file without network and without needed script; the only user of jte. */
@NullMarked
package org.medquality.html;

import org.jspecify.annotations.NullMarked;
