package dev.pluto.messaging.outbound;

import dev.pluto.contracts.SnapshotsAnswer;
import dev.pluto.language.sensitive.RetoldWords;
import dev.pluto.messaging.wording.Line;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What somebody planned and decided the day before, as a digest says it. */
final class Yesterday {

    private static final int MOST_PLANNED = 2;
    private static final int MOST_DECIDED = 1;

    private Yesterday() {}

    /** @param told the memory that is told already */
    static List<Line> lines(SnapshotsAnswer.Snapshot day, @Nullable UUID told) {
        List<Line> lines = new ArrayList<>();
        add(lines, "Planned yesterday: {told}", day.planned(), told, MOST_PLANNED);
        add(lines, "Decided yesterday: {told}", day.decided(), told, MOST_DECIDED);
        return lines;
    }

    private static void add(
            List<Line> lines, String words, List<SnapshotsAnswer.Sentence> sentences, @Nullable UUID told, int most) {
        sentences.stream()
                .filter(sentence -> told == null || !sentence.memories().contains(told))
                .filter(sentence -> RetoldWords.kinds(sentence.text()).isEmpty())
                .limit(most)
                .forEach(sentence -> lines.add(Line.answer(words).where("told", sentence.text())));
    }
}
