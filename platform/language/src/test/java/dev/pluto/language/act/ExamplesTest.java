package dev.pluto.language.act;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.language.learning.Masks;
import dev.pluto.language.words.Token;
import dev.pluto.language.words.Tokens;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is learned from is not what it is measured by: no text of a talk of deploy/local stands in an example file. */
class ExamplesTest {

    private static final Path EXAMPLES = Path.of("src/main/examples");
    private static final Path TALK = Path.of("../../deploy/local/src/test/talk");

    /** "yes please", "good morning": everybody says so, and there is no other way to. */
    private static final int WORDS_OF_NOBODY = 3;

    private static final Pattern QUOTED = Pattern.compile("^\\s*(?:- )?(?:say|ask|-)?:? *\"((?:[^\"\\\\]|\\\\.)*+)\"");
    private static final String NAME = "#name";

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void holdNoTextOfATalk(String language) throws IOException {
        Masks masks = Masks.of(language);
        Set<String> said = said().map(text -> masked(text, masks)).collect(Collectors.toSet());

        Set<String> both = texts(language)
                .filter(text -> {
                    String masked = masked(text, masks);
                    return masked.split(" ").length > WORDS_OF_NOBODY && said.contains(masked);
                })
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(both).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "es"})
    void neverCallTheSameTextDangerAndCalm(String language) {
        Map<Boolean, Set<String>> texts = lines(language)
                .collect(Collectors.partitioningBy(
                        DangerTraining.Line::danger,
                        Collectors.mapping(line -> line.text().toLowerCase(Locale.ROOT), Collectors.toSet())));

        assertThat(texts.get(true)).hasSizeGreaterThan(800).doesNotContainAnyElementsOf(texts.get(false));
    }

    private static Stream<String> texts(String language) {
        return lines(language).map(DangerTraining.Line::text);
    }

    /** All that is learned from, what danger alone is learned from too. */
    private static Stream<DangerTraining.Line> lines(String language) {
        return Stream.concat(
                DangerTraining.of(Example.in(EXAMPLES.resolve(language))).stream(),
                language.equals("en") ? DangerTraining.own(EXAMPLES, language).stream() : Stream.empty());
    }

    @Test
    void areComparedWithAllThatIsSaidInTheTalks() throws IOException {
        assertThat(said()).hasSizeGreaterThan(2_000);
    }

    private static Stream<String> said() throws IOException {
        List<String> texts = new ArrayList<>();
        try (Stream<Path> files = Files.walk(TALK)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".yaml")).toList()) {
                for (String line : Files.readAllLines(file)) {
                    Matcher quoted = QUOTED.matcher(line);
                    if (quoted.find()) {
                        texts.add(quoted.group(1).replace("\\n", " ").replace("\\", ""));
                    }
                }
            }
        }
        return texts.stream();
    }

    /** Words alone, with what counts by its kind and what must be a name masked. */
    private static String masked(String text, Masks masks) {
        List<Token> tokens = Tokens.of(text);
        List<String> words = new ArrayList<>();
        for (int i = 0; i < tokens.size(); i++) {
            Token token = tokens.get(i);
            switch (token.kind()) {
                case NUMBER -> words.add(masks.number(tokens, i));
                case WORD ->
                    words.add(i > 0 && token.capital() && token.text().length() > 1 ? NAME : masks.word(token.text()));
                default -> {}
            }
        }
        return String.join(" ", words);
    }
}
