package dev.pluto.language.act;

import dev.pluto.language.learning.Lesson;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A line of an example file: the text, in front of it in brackets what we had asked before ({@code [when] at 9}).
 *
 * @param text as somebody might type it
 */
record Example(Intent intent, Pending asked, String text) {

    /** All of a folder of one language; a line that begins with {@code #} is for people. */
    static List<Example> in(Path folder) {
        List<Example> all = new ArrayList<>();
        for (Intent intent : Intent.values()) {
            Path file = folder.resolve(intent.fileName() + ".txt");
            if (Files.exists(file)) {
                linesOf(file).forEach(line -> all.add(of(intent, line)));
            }
        }
        return all;
    }

    /** As {@link Lesson#key}. */
    long key(int copy) {
        return Lesson.key(intent.fileName() + '\n' + asked + '\n' + text, copy);
    }

    /** The lines of a file that are no remarks, each once. */
    static List<String> linesOf(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .distinct()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Example of(Intent intent, String line) {
        for (Pending asked : Pending.values()) {
            String mark = "[" + asked.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-') + "] ";
            if (line.startsWith(mark)) {
                return new Example(intent, asked, line.substring(mark.length()));
            }
        }
        return new Example(intent, Pending.NONE, line);
    }
}
