package dev.pluto.access;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** What a person may let an application do in their name, as {@code scopes.txt} says. */
public final class ApplicationScopes {

    /** Asks for an ID token (OpenID Connect Core, 3.1.2.1). */
    public static final String OPENID = "openid";

    private static final String NOTHING = "-";
    private static final Map<String, Meaning> ALL = read();

    private ApplicationScopes() {}

    /** What one of them means: what it opens, and how people are asked. */
    private record Meaning(Set<String> permissions, String words) {}

    /** All there are, in the order they are shown. */
    public static List<String> all() {
        return List.copyOf(ALL.keySet());
    }

    /** How people are asked for it: a sentence behind "wants to"; empty for what is none. */
    public static Optional<String> wordsOf(String scope) {
        return Optional.ofNullable(ALL.get(scope)).map(Meaning::words);
    }

    /** What these open, of what a person may. What is none opens nothing. */
    static Set<String> permissionsOf(Collection<String> scopes) {
        Set<String> all = new TreeSet<>();
        scopes.stream().map(ALL::get).filter(Objects::nonNull).forEach(meaning -> all.addAll(meaning.permissions()));
        all.retainAll(ShippedRoles.permissionsOf(Set.of(Roles.PERSON)));
        return all;
    }

    private static Map<String, Meaning> read() {
        try (InputStream scopes = Objects.requireNonNull(ApplicationScopes.class.getResourceAsStream("scopes.txt"))) {
            Map<String, Meaning> all = new LinkedHashMap<>();
            new String(scopes.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(line -> line.strip().split(" +", 3))
                    .forEach(parts -> all.put(parts[0], new Meaning(permissions(parts[1]), parts[2])));
            return all;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> permissions(String words) {
        return words.equals(NOTHING) ? Set.of() : Set.copyOf(Arrays.asList(words.split(",", -1)));
    }
}
