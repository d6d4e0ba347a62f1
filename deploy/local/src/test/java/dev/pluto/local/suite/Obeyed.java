package dev.pluto.local.suite;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/**
 * The settings that one packaged service obeys, read from its classes and property files.
 *
 * @param ours settings of our own by their variables, each with its default, empty where it has none
 * @param unused members of our settings that no code asks for
 * @param written keys that our property files give a value, with that value: an operator may give another
 */
record Obeyed(Map<String, Optional<String>> ours, List<String> unused, Map<String, String> written) {

    private static final Pattern EXPRESSION = Pattern.compile("\\$\\{(pluto\\.[a-z.-]+)(?::[^}]*)?}");
    private static final List<String> FILES =
            List.of("application.properties", "META-INF/microprofile-config.properties");

    /** Of a service that was built. */
    static Obeyed by(Path app) {
        List<JarFile> jars = jars(app);
        JavaClasses classes = new ClassFileImporter().importJars(jars);
        Obeyed obeyed = new Obeyed(new TreeMap<>(), new ArrayList<>(), new TreeMap<>());
        for (JavaClass type : classes) {
            type.tryGetAnnotationOfType("io.smallrye.config.ConfigMapping")
                    .ifPresent(mapping -> obeyed.addMapping(text(mapping, "prefix"), type));
            type.getCodeUnits().forEach(obeyed::addInjected);
        }
        jars.forEach(obeyed::addFiles);
        obeyed.addExpressions(calledThrough(classes));
        obeyed.unused.removeIf(obeyed::isInAFile);
        return obeyed;
    }

    private static List<JarFile> jars(Path app) {
        try (Stream<Path> own = Files.list(app.resolve("app"));
                Stream<Path> libraries = Files.list(app.resolve("lib/main"))) {
            List<JarFile> jars = new ArrayList<>();
            for (Path jar : Stream.concat(
                            own,
                            libraries.filter(
                                    file -> file.getFileName().toString().startsWith("dev.pluto.")))
                    .toList()) {
                jars.add(new JarFile(jar.toFile()));
            }
            return jars;
        } catch (IOException e) {
            throw new UncheckedIOException("is it built?", e);
        }
    }

    private void addMapping(String prefix, JavaClass type) {
        for (JavaMethod member : type.getMethods()) {
            JavaType returned = member.getReturnType();
            String key = prefix + "." + kebab(member.getName());
            if (member.isAnnotatedWith("io.smallrye.config.WithParentName")) {
                key = prefix;
            }
            if (member.getAccessesToSelf().isEmpty()) {
                unused.add(key);
            }
            if (member.getRawReturnType().isAssignableTo(Map.class)) {
                key += ".\"<>\"";
                returned = ((JavaParameterizedType) returned)
                        .getActualTypeArguments()
                        .get(1);
            }
            JavaClass raw = returned.toErasure();
            if (raw.isInterface() && raw.getPackageName().startsWith("dev.pluto")) {
                addMapping(key, raw);
            } else {
                ours.put(
                        Variable.of(key),
                        member.tryGetAnnotationOfType("io.smallrye.config.WithDefault")
                                .map(fallback -> text(fallback, "value")));
            }
        }
    }

    private void addInjected(JavaCodeUnit code) {
        Stream.concat(
                        code.getAnnotations().stream(),
                        code.getParameterAnnotations().stream().flatMap(Set::stream))
                .filter(annotation -> annotation.getRawType().getSimpleName().equals("ConfigProperty"))
                .map(annotation -> text(annotation, "name"))
                .filter(key -> key.startsWith("pluto."))
                .forEach(key -> ours.putIfAbsent(Variable.of(key), Optional.empty()));
    }

    private void addFiles(JarFile jar) {
        for (String name : FILES) {
            ZipEntry entry = jar.getEntry(name);
            if (entry != null) {
                try (Reader reader = new InputStreamReader(jar.getInputStream(entry), StandardCharsets.UTF_8)) {
                    Properties properties = new Properties();
                    properties.load(reader);
                    properties.forEach((key, value) -> written.put(String.valueOf(key), String.valueOf(value)));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }
    }

    /** A setting that only tells where another service is counts for who has a client of that service. */
    private void addExpressions(TreeSet<String> clients) {
        written.forEach((key, value) -> {
            Matcher client =
                    Pattern.compile("quarkus\\.rest-client\\.([a-z-]+)\\.url").matcher(key);
            Matcher expression = EXPRESSION.matcher(value);
            while (expression.find()) {
                if (!client.matches() || clients.contains(client.group(1))) {
                    ours.putIfAbsent(Variable.of(expression.group(1)), Optional.empty());
                }
            }
        });
    }

    private boolean isInAFile(String key) {
        return written.values().stream().anyMatch(value -> value.contains("${" + key));
    }

    private static TreeSet<String> calledThrough(JavaClasses classes) {
        TreeSet<String> clients = new TreeSet<>();
        for (JavaClass type : classes) {
            type.getAnnotations().stream()
                    .filter(annotation ->
                            annotation.getRawType().getSimpleName().equals("RegisterRestClient"))
                    .forEach(annotation -> clients.add(text(annotation, "configKey")));
        }
        return clients;
    }

    private static String text(JavaAnnotation<?> annotation, String member) {
        return String.valueOf(annotation.get(member).orElseThrow());
    }

    private static String kebab(String name) {
        return name.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT);
    }
}
