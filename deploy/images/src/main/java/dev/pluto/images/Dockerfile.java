package dev.pluto.images;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * What a Dockerfile of ours says.
 *
 * @param instructions with continued lines joined, without comments
 */
record Dockerfile(List<String> instructions) {

    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"");

    /** That of services. */
    static Dockerfile ofServices(Path root) throws IOException {
        return read(root.resolve("deploy/images/service.Dockerfile"));
    }

    static Dockerfile read(Path file) throws IOException {
        String joined = Files.readString(file).replaceAll("(?m)^#.*\n", "").replaceAll("\\\\\n\\s*", " ");
        return new Dockerfile(joined.lines().filter(line -> !line.isBlank()).toList());
    }

    /** The instructions of the last stage, which is what is shipped. */
    List<String> lastStage() {
        int last = 0;
        for (int i = 0; i < instructions.size(); i++) {
            if (instructions.get(i).startsWith("FROM ")) {
                last = i;
            }
        }
        return instructions.subList(last, instructions.size());
    }

    /** The words of the program that is run, empty when it is run by a shell. */
    List<String> entryPoint() {
        return lastStage().stream()
                .filter(line -> line.startsWith("ENTRYPOINT ["))
                .flatMap(line -> WORD.matcher(line).results())
                .map((MatchResult found) -> found.group(1))
                .toList();
    }
}
