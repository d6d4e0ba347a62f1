package dev.pluto.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The changelog of events and paths: entries under dated headings, the newest first, each with the digest of what it led to. */
record Changelog(String text) {

    private static final Pattern DIGEST = Pattern.compile("(?m)^contracts: `([0-9a-f]{16})`$");
    private static final Pattern ENTRY = Pattern.compile("(?m)^- ");

    static Changelog of(Path root) {
        return new Changelog(read(root.resolve("docs/changelog.md")));
    }

    /** The digest below the newest heading. */
    @Nullable
    String newestDigest() {
        Matcher digest = DIGEST.matcher(text);
        return digest.find() ? digest.group(1) : null;
    }

    long entries() {
        return ENTRY.matcher(text).results().count();
    }

    /** Whether an entry names this break, word for word. */
    boolean names(Change change) {
        return text.contains("`" + change.words() + "`");
    }

    /** Of everything that others build on: the documents of all services and the schemas of all events. */
    static String digestOf(Path root) {
        List<Path> contracts = Stream.concat(
                        files(root.resolve("docs/api"), ".yaml"),
                        files(root.resolve("platform/events/src/main/resources/schemas"), ".schema.json"))
                .toList();
        MessageDigest digest = sha256();
        for (Path contract : contracts) {
            digest.update(
                    Objects.requireNonNull(contract.getFileName()).toString().getBytes(StandardCharsets.UTF_8));
            digest.update(read(contract).getBytes(StandardCharsets.UTF_8));
        }
        return HexFormat.of().formatHex(digest.digest(), 0, 8);
    }

    private static Stream<Path> files(Path folder, String ending) {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
