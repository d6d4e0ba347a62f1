package dev.pluto.local.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * What to say, from standard input: on the command line every user of this machine could read it in the list of processes.
 */
final class SpokenWords {

    private SpokenWords() {}

    /**
     * The words of the whole command. A text keeps its lines, but for the end of the last one; of a call each line that is not
     * blank is said in one go.
     *
     * @param in UTF-8, read to its end
     * @return empty when there is nothing to say
     * @throws CharacterCodingException when it is not UTF-8
     */
    static Optional<List<String>> read(CommandLine.Spoken spoken, InputStream in) throws IOException {
        String said = StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(in.readAllBytes()))
                .toString();
        if (said.isBlank()) {
            return Optional.empty();
        }
        Stream<String> words = spoken.command().equals("call")
                ? said.lines().filter(line -> !line.isBlank())
                : Stream.of(withoutEnd(said));
        return Optional.of(Stream.concat(Stream.of(spoken.command(), spoken.number()), words)
                .toList());
    }

    private static String withoutEnd(String text) {
        int end = text.endsWith("\n") ? text.length() - 1 : text.length();
        return text.substring(0, end > 0 && text.charAt(end - 1) == '\r' ? end - 1 : end);
    }
}
