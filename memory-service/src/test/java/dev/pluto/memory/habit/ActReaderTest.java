package dev.pluto.memory.habit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pluto.language.Rows;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ActReaderTest {

    private static final LocalDateTime NINE = LocalDateTime.of(2026, 9, 7, 9, 10);

    private final ActReader reader = new ActReader();

    @Test
    void groupsWordings() {
        Share fitted = new Share();
        Share held = new Share();
        Set<String> keys = new HashSet<>();
        for (String row : Rows.of(ActReaderTest.class, "wordings.txt")) {
            String[] parts = row.split("\\|", -1);
            List<String> known = wordings(parts[0]);
            String key = keyOf(known.get(0));
            assertThat(keys.add(key)).as("%s is apart from the others", row).isTrue();
            fitted.add(known, key);
            held.add(wordings(parts[1]), key);
        }
        System.out.printf(
                "wordings: fitted %.3f of %d, held back %.3f of %d%n",
                fitted.share(), fitted.all, held.share(), held.all);
        assertThat(fitted.share()).isGreaterThanOrEqualTo(.95);
        assertThat(held.share()).isGreaterThanOrEqualTo(.8);
    }

    private final class Share {
        private int right;
        private int all;

        private void add(List<String> wordings, String key) {
            for (String wording : wordings) {
                all++;
                boolean isRight = keyOf(wording).equals(key);
                right += isRight ? 1 : 0;
                if (!isRight) {
                    System.out.println("otherwise: " + wording + " -> " + keyOf(wording));
                }
            }
        }

        private double share() {
            return (double) right / all;
        }
    }

    private static List<String> wordings(String part) {
        return Arrays.stream(part.split(";")).map(String::strip).toList();
    }

    private String keyOf(String text) {
        List<Act> acts = reader.read(text, NINE);
        return acts.isEmpty() ? "" : acts.get(0).key();
    }

    /** As a reminder is worded, and as somebody says who did it. */
    @Test
    void readsOfARemindersWordsWhatWillHaveBeenDone() {
        int right = 0;
        List<String> rows = Rows.of(ActReaderTest.class, "reminders.txt");
        for (String row : rows) {
            String[] parts = row.split("\\|", -1);
            String wanted = reader.wanted(parts[0].strip(), NINE).map(Act::key).orElse("");
            String done = parts[1].isBlank() ? "" : keyOf(parts[1].strip());
            boolean isRight = wanted.equals(done) && parts[1].isBlank() == done.isEmpty();
            right += isRight ? 1 : 0;
            if (!isRight) {
                System.out.println("otherwise: " + row + " -> " + wanted + " / " + done);
            }
        }
        System.out.printf("reminders: %d of %d%n", right, rows.size());
        assertThat(right).isGreaterThanOrEqualTo(rows.size() * 9 / 10);
    }

    @Test
    void readsNothingFromWhatThePersonDidNotDo() {
        for (String text : List.of(
                "Did I go to the gym?",
                "remind me to call mum",
                "I'll go for a run tomorrow",
                "going to run later",
                "I should water the plants",
                "didn't make it to the gym",
                "skipped yoga",
                "my sister went for a run",
                "Anna went swimming",
                "they ordered pizza",
                "mum called",
                "call mum",
                "I used to play football",
                "I ran a marathon in 2019",
                "took my insulin and had breakfast",
                "went to therapy",
                "I love pizza",
                "nice weather today",
                "hello",
                "yesterday I went for a run",
                "")) {
            assertThat(reader.read(text, NINE)).as(text).isEmpty();
        }
    }

    @Test
    void tellsApartTheDoingsOfTwoInOneText() {
        assertThat(reader.read("Anna went swimming, I went for a run", NINE))
                .extracting(Act::title)
                .containsExactly("go for a run");
        assertThat(reader.read("went for a run and called mum", NINE))
                .extracting(Act::title)
                .containsExactly("go for a run", "call your mother");
    }

    @Test
    void takesTheHourThatIsNamed() {
        assertThat(at("went for a run at 7")).isEqualTo("2026-09-07T07:00");
        assertThat(at("yesterday I called mum at 6:30 pm")).isEqualTo("2026-09-06T18:30");
        assertThat(at("called mum yesterday at 6")).isEqualTo("2026-09-06T18:00");
        assertThat(at("went for a run")).isEqualTo(NINE);
        assertThat(reader.read("went for a run at 26", NINE)).isEmpty();
    }

    private LocalDateTime at(String text) {
        return reader.read(text, NINE).get(0).at();
    }

    @Test
    void namesWhatStandsInNoList() {
        assertThat(reader.read("just fed my sourdough", NINE))
                .extracting(Act::title, Act::kind)
                .containsExactly(tuple("feed your sourdough", "other"));
    }
}
