package dev.pluto.messaging.dialogue.hosted;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pluto.contracts.SnapshotsAnswer;
import dev.pluto.language.sensitive.RetoldWords;
import dev.pluto.messaging.act.Secrets;
import dev.pluto.messaging.people.Profile;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.ToIntFunction;

/**
 * Tells a hosted model of a person's latest day and week: what they planned, decided, did and said, each sentence once and with its day. Never
 * what is sensitive, a secret, an address or a number. Not safe for threads.
 */
final class Lately {

    /** What ended longer ago is not the latest any more. */
    private static final Duration RECENT = Duration.ofDays(14);

    /** Of the tokens that are left, one part in so many. */
    private static final int SHARE = 4;

    private final Profile person;
    private final Instant now;
    private final ToIntFunction<String> cost;
    private final Set<String> told = new HashSet<>();
    private int left;

    private Lately(Profile person, Instant now, ToIntFunction<String> cost) {
        this.person = person;
        this.now = now;
        this.cost = cost;
    }

    /** @param cost tokens of a sentence */
    static Lately of(Profile person, Instant now, ToIntFunction<String> cost) {
        return new Lately(person, now, cost);
    }

    /** @return how many tokens are left of those given */
    int add(ObjectNode data, List<SnapshotsAnswer.Snapshot> snapshots, int budget) {
        int share = Math.max(0, budget / SHARE);
        left = share;
        ArrayNode all = data.arrayNode();
        for (SnapshotsAnswer.Snapshot snapshot : snapshots) {
            boolean isPeriod =
                    snapshot.kind().equals("daily") || snapshot.kind().equals("weekly");
            if (isPeriod && snapshot.endsAt().isAfter(now.minus(RECENT))) {
                add(all, snapshot);
            }
        }
        if (!all.isEmpty()) {
            data.set("lately", all);
        }
        return budget - (share - left);
    }

    private void add(ArrayNode all, SnapshotsAnswer.Snapshot snapshot) {
        ObjectNode entry = all.objectNode();
        entry.put("kind", snapshot.kind());
        entry.put(
                "from",
                LocalDate.ofInstant(snapshot.startsAt(), person.zoneId()).toString());
        int before = told.size();
        add(entry, "planned", snapshot.planned());
        add(entry, "decided", snapshot.decided());
        add(entry, "done", snapshot.done());
        add(entry, "said", snapshot.said());
        if (told.size() > before) {
            all.add(entry);
        }
    }

    private void add(ObjectNode entry, String list, List<SnapshotsAnswer.Sentence> sentences) {
        ArrayNode words = entry.arrayNode();
        for (SnapshotsAnswer.Sentence sentence : sentences) {
            int price = cost.applyAsInt(sentence.text());
            if (price <= left && !isWithheld(sentence.text()) && told.add(sentence.text())) {
                words.addObject().put("day", sentence.day().toString()).put("words", sentence.text());
                left -= price;
            }
        }
        if (!words.isEmpty()) {
            entry.set(list, words);
        }
    }

    private boolean isWithheld(String words) {
        return Secrets.areIn(words, person.language())
                || Contacts.areIn(words)
                || !RetoldWords.kinds(words).isEmpty();
    }
}
