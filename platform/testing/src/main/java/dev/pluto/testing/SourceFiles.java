package dev.pluto.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Sources as text, for rules about what no class file tells: the SQL in them. */
final class SourceFiles {

    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|(?m)(?:^|\\s)(?://|--)[^\n]*");
    private static final Pattern JOINT = Pattern.compile("\"\\s*\\+\\s*\"");
    private static final Pattern SPACES = Pattern.compile("\\s+");
    private static final Pattern NUMBER = Pattern.compile("\\d+");

    private SourceFiles() {}

    /**
     * A source.
     *
     * @param path with slashes
     * @param text without comments, in one line, neighbouring literals as one
     */
    record File(String path, String text) {

        static File read(Path file) {
            try {
                String bare = COMMENT.matcher(Files.readString(file)).replaceAll("");
                String joined = JOINT.matcher(bare).replaceAll("");
                return new File(
                        file.toString().replace('\\', '/'),
                        SPACES.matcher(joined).replaceAll(" "));
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        String folder() {
            return path.substring(0, Math.max(0, path.lastIndexOf('/')));
        }

        String name() {
            return path.substring(path.lastIndexOf('/') + 1);
        }

        /** As the compiler knows it, of a source below {@code src/main/java}. */
        String packageName() {
            return folder().replaceFirst("^.*src/main/java/", "").replace('/', '.');
        }

        /** Below {@code dev/pluto/<module>}: {@code channel/twilio} for one, the module's name for its root. */
        String feature() {
            String below = folder().replaceFirst("^.*/dev/pluto/", "");
            int slash = below.indexOf('/');
            return slash < 0 ? below : below.substring(slash + 1);
        }

        /** A migration's version in a form that sorts: {@code V20261126_9_2__words.sql} after {@code V7__words.sql}. */
        String version() {
            String version = name().substring(0, Math.max(0, name().indexOf("__")));
            return NUMBER.matcher(version)
                    .replaceAll(number ->
                            "0".repeat(Math.max(0, 10 - number.group().length())) + number.group());
        }
    }

    /** All files below a folder with such an end; none when there is no such folder. */
    static List<File> below(Path folder, String end) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> tree = Files.walk(folder)) {
            return tree.filter(file ->
                            file.toString().endsWith(end) && !file.toString().contains("/target/"))
                    .sorted()
                    .map(File::read)
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
