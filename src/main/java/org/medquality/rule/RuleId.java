package org.medquality.rule;

/** Ids of rules: three capitals or more, perhaps a second group of them, a number, perhaps a part: {@code REC-010.1}. */
final class RuleId {
    private static final java.util.regex.Pattern FORM =
            java.util.regex.Pattern.compile("[A-Z]{2,4}(-[A-Z]{2,4})?-\\d{3}(\\.\\d{1,2})?");

    private RuleId() {}

    static boolean legal(String id) {
        return FORM.matcher(id).matches();
    }
}
