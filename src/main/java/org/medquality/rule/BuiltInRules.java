package org.medquality.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableMap;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.io.Resources;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * The rules that the build has put beside the classes. Their files are listed in an index: looking for files on a class
 * path fails in some application servers and packed applications.
 */
final class BuiltInRules {
    static final String INDEX = "rules/index.txt";
    static final String MODELS = "rules/models.txt";

    private BuiltInRules() {}

    /** Every file of the rules folder but the scenarios, by path. */
    static ImmutableMap<String, String> sources() {
        ImmutableMap.Builder<String, String> texts = ImmutableMap.builder();
        for (String path : lines(INDEX)) texts.put(path, text(path));
        return texts.buildOrThrow();
    }

    static CompiledRules compiled() {
        return new CompiledRules(ImmutableSortedMap.of(), ImmutableList.copyOf(lines(MODELS)));
    }

    private static List<String> lines(String resource) {
        return text(resource).lines().filter(l -> !l.isBlank()).toList();
    }

    private static String text(String resource) {
        URL url = BuiltInRules.class.getClassLoader().getResource(resource);
        if (url == null) throw new IllegalStateException(resource + " is missing; build the project again");
        try {
            return Resources.toString(url, StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
