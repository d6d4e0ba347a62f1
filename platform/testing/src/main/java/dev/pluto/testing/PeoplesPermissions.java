package dev.pluto.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What people may do, as {@code roles.txt} of platform/access says it: with their own, and with anybody's. Where that is not on the class path
 * nobody may anything.
 */
public final class PeoplesPermissions {

    private static final String ROLES = "/dev/pluto/access/roles.txt";
    private static final String USER = "user";
    private static final String MAY = "may";

    private static final PeoplesPermissions SHIPPED = read();

    private final Set<String> own = new HashSet<>();
    private final Set<String> anybodys = new HashSet<>();

    PeoplesPermissions(List<String> lines) {
        lines.stream()
                .filter(line -> !line.startsWith("#"))
                .map(line -> Arrays.asList(line.strip().split(" +", -1)))
                .filter(words -> words.size() > 2 && words.get(1).equals(MAY))
                .forEach(words -> (words.get(0).equals(USER) ? own : anybodys).addAll(words.subList(2, words.size())));
    }

    public static PeoplesPermissions shipped() {
        return SHIPPED;
    }

    /** Whether a door that these open is open to persons. */
    public boolean arePersons(List<String> rights) {
        return rights.stream().anyMatch(own::contains);
    }

    /** Whether a door that these open is open to somebody who works for Pluto. */
    public boolean areOperators(List<String> rights) {
        return rights.stream().anyMatch(anybodys::contains);
    }

    /** Whether this is what people may do, and not services. */
    boolean knows(String right) {
        return own.contains(right) || anybodys.contains(right);
    }

    private static PeoplesPermissions read() {
        try (InputStream roles = PeoplesPermissions.class.getResourceAsStream(ROLES)) {
            return new PeoplesPermissions(
                    roles == null
                            ? List.of()
                            : new String(roles.readAllBytes(), StandardCharsets.UTF_8)
                                    .lines()
                                    .toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
