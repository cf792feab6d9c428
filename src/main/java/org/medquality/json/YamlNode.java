package org.medquality.json;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import org.jspecify.annotations.Nullable;

/** A YAML text as a tree in which everything knows its line. */
sealed interface YamlNode {
    /** Line on which it begins, from 1 on. */
    int line();

    /** A single value as it is written; null where the file says {@code null} or nothing. */
    record Scalar(int line, @Nullable String text) implements YamlNode {}

    record Items(int line, ImmutableList<YamlNode> items) implements YamlNode {}

    record Fields(int line, ImmutableMap<String, Field> fields) implements YamlNode {}

    /** A key, the line it stands on, and its value. */
    record Field(int line, String key, YamlNode value) {
        boolean isNull() {
            return value instanceof Scalar scalar && scalar.text() == null;
        }
    }
}
