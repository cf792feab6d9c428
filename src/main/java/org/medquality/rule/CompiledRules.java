package org.medquality.rule;

import com.google.common.collect.ImmutableList;
import com.google.common.collect.ImmutableSortedMap;
import com.google.common.hash.Hashing;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.drools.compiler.kie.builder.impl.InternalKieModule;
import org.drools.model.Model;
import org.drools.model.codegen.ExecutableModelProject;
import org.kie.api.KieServices;
import org.kie.api.builder.KieBuilder;
import org.kie.api.builder.KieFileSystem;
import org.kie.api.builder.Message;
import org.kie.api.builder.ReleaseId;

/**
 * Rules as the classes of Drools' executable model: compiled from text, or read from the class path where the build of
 * the project has put them.
 *
 * @param classes the classes by the path of their file; empty when they are on the class path
 * @param models the names of the classes that hold the models
 */
record CompiledRules(ImmutableSortedMap<String, byte[]> classes, ImmutableList<String> models) {
    private static final String MODEL_LIST = "drools-model";

    static CompiledRules compile(List<Rule> rules) {
        Map<String, byte[]> classes = new TreeMap<>();
        List<String> models = new ArrayList<>();
        // One family after the other: together they would be compiled in parallel, and the numbers in the names that
        // Drools generates would differ from one build to the next.
        texts(rules).forEach((family, text) -> compile(family, text, classes, models));
        return new CompiledRules(ImmutableSortedMap.copyOf(classes), ImmutableList.sortedCopyOf(models));
    }

    private static void compile(String family, String text, Map<String, byte[]> classes, List<String> models) {
        KieServices kie = KieServices.Factory.get();
        // The repository is shared by all threads; a name of its own keeps two compilations apart. It enters the names
        // of classes, so that equal rules must have equal names.
        String version =
                Hashing.sha256().hashString(text, StandardCharsets.UTF_8).toString();
        ReleaseId name = kie.newReleaseId("org.medquality", "rules", version);
        KieFileSystem files = kie.newKieFileSystem().generateAndWritePomXML(name);
        files.write("src/main/resources/rules/" + family + "/" + family + ".drl", text);
        KieBuilder builder = kie.newKieBuilder(files).buildAll(ExecutableModelProject.class);
        try {
            List<Message> errors = builder.getResults().getMessages(Message.Level.ERROR);
            if (!errors.isEmpty()) {
                // The source check lets nothing through that does not compile; if it did, this is a defect of ours.
                throw new IllegalStateException(
                        "accepted rules do not compile: " + errors.get(0).getText());
            }
            InternalKieModule module = (InternalKieModule) builder.getKieModule();
            classes.putAll(classes(module));
            models.addAll(models(module));
        } finally {
            // The repository would keep every module that was ever built.
            kie.getRepository().removeKieModule(name);
        }
    }

    private static Map<String, String> texts(List<Rule> rules) {
        Map<String, String> texts = new TreeMap<>();
        rules.stream()
                .collect(Collectors.groupingBy(Rule::family))
                .forEach((family, members) -> texts.put(family, DrlText.of(family, members)));
        return texts;
    }

    private static ImmutableList<String> models(InternalKieModule module) {
        List<String> names = new ArrayList<>();
        for (String file : module.getFileNames()) {
            if (file.endsWith(MODEL_LIST)) {
                String list = new String(module.getBytes(file), StandardCharsets.UTF_8);
                list.lines()
                        .filter(name -> module.getClassesMap().containsKey(path(name)))
                        .forEach(names::add);
            }
        }
        names.sort(Comparator.naturalOrder());
        return ImmutableList.copyOf(names);
    }

    private static ImmutableSortedMap<String, byte[]> classes(InternalKieModule module) {
        return module.getClassesMap().entrySet().stream()
                .filter(type -> type.getKey().startsWith("rules/"))
                .collect(ImmutableSortedMap.toImmutableSortedMap(
                        Comparator.naturalOrder(), Map.Entry::getKey, Map.Entry::getValue));
    }

    private static String path(String className) {
        return className.replace('.', '/') + ".class";
    }

    /** One of the classes, by the path of its file. */
    Class<?> type(String path) {
        try {
            return new Loader(classes)
                    .loadClass(
                            path.substring(0, path.length() - ".class".length()).replace('/', '.'));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    List<Model> load() {
        ClassLoader loader = classes.isEmpty() ? CompiledRules.class.getClassLoader() : new Loader(classes);
        List<Model> loaded = new ArrayList<>();
        for (String name : models) {
            try {
                loaded.add(
                        (Model) loader.loadClass(name).getDeclaredConstructor().newInstance());
            } catch (InvocationTargetException e) {
                throw new IllegalStateException("the compiled rules " + name + " cannot be read", e.getCause());
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(
                        "the compiled rules " + name + " are missing; build the project again", e);
            }
        }
        return loaded;
    }

    /** Holds the classes of one rule book; both are collected together. */
    private static final class Loader extends ClassLoader {
        private final Map<String, byte[]> classes;

        Loader(Map<String, byte[]> classes) {
            super(CompiledRules.class.getClassLoader());
            this.classes = classes;
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            // Own classes first: the built-in rules of the class path have the same package names.
            synchronized (getClassLoadingLock(name)) {
                byte[] bytes = classes.get(path(name));
                if (bytes == null) return super.loadClass(name, resolve);
                Class<?> loaded = findLoadedClass(name);
                return loaded != null ? loaded : defineClass(name, bytes, 0, bytes.length);
            }
        }
    }
}
