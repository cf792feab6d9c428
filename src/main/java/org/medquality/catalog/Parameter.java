package org.medquality.catalog;

import com.google.common.base.Splitter;
import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSet;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A number or word that a hospital may tailor.
 *
 * @param name for example {@code verbalOrderEntry}
 * @param form how its value is written
 * @param choices the legal words; empty when the form alone decides
 * @param value value in force; null when nobody set it, then what rests on it is not judged
 * @param status who says so
 * @param meaningZh what it means
 * @param meaningEn what it means, in English
 * @param usedBy ids of the requirements that read it
 */
public record Parameter(
        String name,
        Form form,
        ImmutableSet<String> choices,
        @Nullable String value,
        Status status,
        String meaningZh,
        String meaningEn,
        ImmutableList<String> usedBy) {
    private static final Splitter WORDS = Splitter.on(' ').omitEmptyStrings();

    /** Who says that a value is so. A finding that rests on one that is not national says so. */
    public enum Status {
        /** A law or norm of the country. */
        NATIONAL("国家规定"),
        /** A habit of hospitals, or what a profile set. */
        LOCAL("本院设定"),
        /** A reading of this library, for want of a number. */
        ENGINE("系统约定"),
        /** The quality plan of a township hospital. */
        SEED("乡镇卫生院方案");

        private final String zh;

        Status(String zh) {
            this.zh = zh;
        }

        /** What hospital people read. */
        public String zh() {
            return zh;
        }
    }

    /** How a value is written. */
    public enum Form {
        /** A length of time. Days, months and years count until 24:00 of the last day. */
        DURATION(
                "a length of time such as PT6H, P7D or P5D @working",
                "PT(?=\\d)(\\d+H)?(\\d+M)?|PT0S|P\\d+D( @working)?|P\\d+[MY]"),
        /** A decimal number that is not negative. */
        NUMBER("a number such as 0.1", "\\d+(\\.\\d+)?"),
        /** Yes or no. */
        BOOLEAN("true or false", "true|false"),
        /** A stretch of the day, perhaps over midnight. */
        TIMES("clock times such as 18:00-08:00", "([01]\\d|2[0-3]):[0-5]\\d-([01]\\d|2[0-3]):[0-5]\\d"),
        /** One word. */
        WORD("one word", "\\S+"),
        /** Words, each once, with single blanks between them. */
        WORDS("words with single blanks between them", "\\S+( \\S+)*"),
        /** What is shown as it is written. */
        TEXT("a text", "\\S.*");

        private final String asked;
        private final Pattern pattern;

        Form(String asked, String pattern) {
            this.asked = asked;
            this.pattern = Pattern.compile(pattern);
        }
    }

    /** Whether a value may be set; any parameter may be left unset. */
    public boolean accepts(@Nullable String other) {
        if (other == null) return true;
        if (!form.pattern.matcher(other).matches()) return false;
        if (choices.isEmpty()) return true;
        ImmutableList<String> words = ImmutableList.copyOf(WORDS.split(other));
        return choices.containsAll(words) && ImmutableSet.copyOf(words).size() == words.size();
    }

    /** What a value has to look like, for a message. */
    public String asked() {
        return choices.isEmpty() ? form.asked : form.asked + " of " + choices;
    }

    Parameter tailored(@Nullable String other) {
        return new Parameter(name, form, choices, other, Status.LOCAL, meaningZh, meaningEn, usedBy);
    }
}
