package org.medquality.html;

import com.google.common.hash.Hashing;
import com.google.common.io.BaseEncoding;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;

/**
 * The style sheet and the script of the page, and the policy that allows them and nothing else.
 *
 * @param style the style sheet
 * @param script filters what the page shows; without it all is shown
 * @param policy the content security policy
 */
record Assets(String style, String script, String policy) {
    private static final Assets ONLY = read();

    static Assets get() {
        return ONLY;
    }

    private static Assets read() {
        String style = resource("page.css");
        String script = resource("page.js");
        return new Assets(
                style,
                script,
                "default-src 'none'; style-src " + hash(style) + "; script-src " + hash(script)
                        + "; base-uri 'none'; form-action 'none'");
    }

    private static String hash(String text) {
        byte[] sha256 =
                Hashing.sha256().hashString(text, StandardCharsets.UTF_8).asBytes();
        return "'sha256-" + BaseEncoding.base64().encode(sha256) + "'";
    }

    private static String resource(String name) {
        try {
            return Resources.toString(Resources.getResource(Assets.class, name), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
