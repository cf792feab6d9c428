package org.medquality.rule;

import com.google.common.io.MoreFiles;
import com.google.common.io.RecursiveDeleteOption;
import java.io.File;
import java.io.IOException;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.drools.model.DomainClassMetadata;

/**
 * Writes Drools' tables of properties anew, by name. Drools numbers properties in the order in which reflection happens
 * to give them, which differs from one JVM to the next, so that two builds of the same sources would not be equal. Rules
 * change no facts: nothing rests on the numbers.
 */
final class StableMetadata {
    private static final String TABLES = "/DomainClassesMetadata";

    private StableMetadata() {}

    /** The classes, with the tables compiled anew. */
    static Map<String, byte[]> of(CompiledRules compiled) throws IOException {
        Map<String, byte[]> classes = new TreeMap<>(compiled.classes());
        Path folder = Files.createTempDirectory("medquality");
        try {
            for (String path : compiled.classes().keySet()) {
                if (path.contains(TABLES) && !path.contains("$")) compile(folder, compiled.type(path));
            }
            for (Path file : files(folder)) {
                classes.put(folder.relativize(file).toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        } finally {
            MoreFiles.deleteRecursively(folder, RecursiveDeleteOption.ALLOW_INSECURE);
        }
        return classes;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(f -> f.toString().endsWith(".class")).toList();
        }
    }

    private static void compile(Path folder, Class<?> tables) throws IOException {
        Path source = folder.resolve(tables.getName().replace('.', '/') + ".java");
        MoreFiles.createParentDirectories(source);
        Files.writeString(source, source(tables));
        String path = location(DomainClassMetadata.class) + File.pathSeparator + location(StableMetadata.class);
        String[] arguments = {"-proc:none", "--release", "17", "-cp", path, "-d", folder.toString(), source.toString()};
        int code = ToolProvider.getSystemJavaCompiler().run(null, null, null, arguments);
        if (code != 0) throw new IllegalStateException("the tables of properties do not compile");
    }

    private static Path location(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String source(Class<?> tables) {
        String members = Arrays.stream(tables.getFields())
                .filter(f -> Modifier.isStatic(f.getModifiers()))
                .sorted(Comparator.comparing(Field::getName))
                .map(StableMetadata::table)
                .collect(Collectors.joining());
        return "package " + tables.getPackageName() + ";\npublic class " + tables.getSimpleName() + " {\n" + members
                + "}\n";
    }

    private static String table(Field field) {
        DomainClassMetadata table;
        try {
            table = (DomainClassMetadata) field.get(null);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
        StringBuilder cases = new StringBuilder();
        int index = 0;
        for (String property : properties(table)) cases.append("case \"" + property + "\": return " + index++ + "; ");
        String type = table.getDomainClass().getCanonicalName();
        String contract = "org.drools.model.DomainClassMetadata";
        String name = field.getName().replace("_INSTANCE", "");
        return "public static final " + contract + " " + field.getName() + " = new " + name + "();\n"
                + "private static class " + name + " implements " + contract + " {\n"
                + "public Class<?> getDomainClass() { return " + type + ".class; }\n"
                + "public int getPropertiesSize() { return " + index + "; }\n"
                + "public int getPropertyIndex(String name) { switch (name) { " + cases
                + "default: throw new RuntimeException(\"Unknown property '\" + name + \"' of " + type + "\"); } } }\n";
    }

    /** The names that the table knows: the fact itself, its methods, and what getters are the getters of. */
    private static TreeSet<String> properties(DomainClassMetadata table) {
        TreeSet<String> names = Stream.concat(
                        Stream.of("this"),
                        Arrays.stream(table.getDomainClass().getMethods())
                                .map(Method::getName)
                                .flatMap(name -> Stream.of(name, getter(name, "get"), getter(name, "is"))))
                .filter(name -> knows(table, name))
                .collect(Collectors.toCollection(TreeSet::new));
        if (names.size() != table.getPropertiesSize()) {
            throw new IllegalStateException("not all properties found of " + table.getDomainClass());
        }
        return names;
    }

    private static String getter(String method, String prefix) {
        if (!method.startsWith(prefix) || method.length() == prefix.length()) return method;
        String rest = method.substring(prefix.length());
        return Character.toLowerCase(rest.charAt(0)) + rest.substring(1);
    }

    private static boolean knows(DomainClassMetadata table, String property) {
        try {
            table.getPropertyIndex(property);
            return true;
        } catch (RuntimeException e) {
            return false;
        }
    }
}
