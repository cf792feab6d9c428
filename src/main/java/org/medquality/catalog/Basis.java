package org.medquality.catalog;

import org.jspecify.annotations.Nullable;

/**
 * A place that a requirement rests on.
 *
 * @param regulation id of the {@link Regulation}
 * @param article the clause, in Chinese; null where the document is cited as a whole
 * @param confidence how sure the citation is
 */
public record Basis(String regulation, @Nullable String article, Confidence confidence) {}
