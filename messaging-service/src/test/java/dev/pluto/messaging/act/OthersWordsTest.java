package dev.pluto.messaging.act;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pluto.language.Pieces;
import dev.pluto.language.Rows;
import dev.pluto.language.act.Pending;
import dev.pluto.messaging.model.HeardText;
import dev.pluto.messaging.people.Profile;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OthersWordsTest {

    private static final String NOTHING = "nothing";
    private static final Interpreter INTERPRETER = new Interpreter();
    private static final Profile ANNA = new Profile(
            UUID.randomUUID(),
            "+4915112345678",
            "Anna",
            "en-GB",
            "Europe/Berlin",
            "active",
            Profile.Style.NEUTRAL,
            Map.of());

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '^',
            value = {
                "She said \"wake me at 5\" and left | She said something and left",
                "'make it 10' she said | something she said",
                "my mum wrote: remind me about the bins | my mum wrote something",
                "Fwd: remind me about the bins | something",
                "> remind me about the bins | something",
                "remind me at 6 to tell Tom \"happy birthday\" | remind me at 6 to tell Tom \"happy birthday\"",
                "I said \"Thursday\" not Friday | I said \"Thursday\" not Friday",
                "my dog's name is \"Rex\" | my dog's name is \"Rex\"",
                "I'll take the dogs' leads at 5 | I'll take the dogs' leads at 5",
            })
    void leavesOutWhatOthersSaidAndNothingElse(String text, String own) {
        assertThat(OthersWords.without(text, Tongue.of("en"))).isEqualToNormalizingWhitespace(own);
    }

    @Test
    void readsDangerWhoeverSaidIt() {
        assertThat(acts("she just texted me \"i took all the pills, i want to die\""))
                .containsExactly("Danger");
    }

    /** With figures, as no list of words has all ways to say that somebody said it. */
    @ParameterizedTest
    @ValueSource(strings = {"quoted-seen.txt", "quoted-heldout.txt"})
    void takesNoWishOfOthersForThePersonsOwn(String file) {
        List<String> wrong = new ArrayList<>();
        List<String> rows = Rows.of(OthersWordsTest.class, file);
        for (String row : rows) {
            String[] sides = Pieces.of(row, " = ", 2);
            List<String> acts = acts(sides[1]);
            boolean isRight = sides[0].equals(NOTHING)
                    ? acts.stream().noneMatch(OthersWordsTest::isDeed)
                    : acts.contains(sides[0]);
            if (!isRight) {
                wrong.add(row + " -> " + acts);
            }
        }
        System.out.printf("quoted words, %s: %d of %d right%n", file, rows.size() - wrong.size(), rows.size());
        boolean isSeen = file.contains("seen");
        if (isSeen) {
            wrong.forEach(System.out::println);
        }
        assertThat((rows.size() - wrong.size()) / (double) rows.size()).isGreaterThanOrEqualTo(isSeen ? 0.97 : 0.9);
    }

    private static boolean isDeed(String act) {
        return !List.of("Talk", "AskFact", "ListReminders", "ShowList", "AskClock", "AskProfile", "No", "Yes", "Choice")
                .contains(act);
    }

    private static List<String> acts(String words) {
        HeardText text = new HeardText(UUID.randomUUID(), "person", words, Instant.parse("2026-11-23T12:00:00Z"));
        return INTERPRETER
                .read(text, Pending.NONE, ANNA, texts -> Uni.createFrom().item(Optional.empty()))
                .await()
                .atMost(Duration.ofMinutes(3))
                .stream()
                .map(read -> read.act().getClass().getSimpleName())
                .toList();
    }
}
