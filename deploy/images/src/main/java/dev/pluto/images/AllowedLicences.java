package dev.pluto.images;

import java.util.Set;
import java.util.TreeSet;

/**
 * What {@code deploy/images/licences-allowed.txt} allows.
 *
 * @param licences those under which anything may be shipped
 * @param libraries {@code group:artifact} of those that may be shipped although theirs is none of these
 */
record AllowedLicences(Set<String> licences, Set<String> libraries) {

    static final String FILE = "licences-allowed.txt";
    private static final String REASON = " because ";

    /** @throws IllegalArgumentException when a line is none, or an exception has no reason */
    static AllowedLicences parse(String text) {
        AllowedLicences allowed = new AllowedLicences(new TreeSet<>(), new TreeSet<>());
        text.lines().filter(line -> !line.startsWith("#") && !line.isBlank()).forEach(allowed::add);
        return allowed;
    }

    /** Whether a library of a Quarkus application, whose file is called {@code group.artifact-version.jar}, is an exception. */
    boolean haveFile(String file) {
        return libraries.stream().anyMatch(library -> file.startsWith(library.replace(':', '.') + "-"));
    }

    private void add(String line) {
        String[] words = line.split(" ");
        if (words[0].equals("allow") && (words.length == 2 || line.contains(REASON))) {
            licences.add(words[1]);
        } else if (words[0].equals("except") && line.contains(REASON) && words[1].contains(":")) {
            libraries.add(words[1]);
        } else {
            throw new IllegalArgumentException("neither 'allow LICENCE' nor 'except LIBRARY because …': " + line);
        }
    }
}
