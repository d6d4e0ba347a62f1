package dev.pluto.memory.fact;

import dev.pluto.memory.clause.ClauseReader;
import dev.pluto.memory.clause.Mentions;
import dev.pluto.memory.clause.NounPhrase;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One look into the book of a person: who was spoken of last is known from the facts told last. Not safe for threads. */
final class BookTalk {

    /** How long after a text "she" may still mean somebody in it. */
    private static final Duration FRESH = Duration.ofMinutes(30);

    private static final int MENTIONED = 6;
    private static final int CANDIDATES = 5;

    private final List<StoredFact> stored;
    private final FactBook book;
    private final ZoneId zone;
    private final boolean english;

    /** @param stored the oldest first */
    BookTalk(List<StoredFact> stored, ZoneId zone, boolean english) {
        this.stored = stored;
        this.zone = zone;
        this.english = english;
        this.book = new FactBook(stored.stream().map(StoredFact::fact).toList());
        if (!stored.isEmpty()) {
            UUID last = stored.get(stored.size() - 1).messageId();
            book.toldLast(toldIn(last).stream().map(Fact::id).toList());
        }
    }

    List<StoredFact> stored() {
        return stored;
    }

    List<Fact> facts() {
        return book.facts();
    }

    List<Fact> toldIn(UUID messageId) {
        return stored.stream()
                .filter(one -> one.messageId().equals(messageId))
                .map(StoredFact::fact)
                .toList();
    }

    private Mentions mentions(Instant now) {
        Mentions mentions = new Mentions();
        int from = Math.max(0, stored.size() - MENTIONED);
        for (StoredFact one : stored.subList(from, stored.size())) {
            Fact fact = one.fact();
            if (!fact.saidAt().isBefore(now.minus(FRESH))) {
                new ClauseReader(mentions)
                        .mention(new NounPhrase(
                                fact.owner(), List.of(), fact.telling().subject(), false));
            }
        }
        mentions.know(book.names().keySet());
        return mentions;
    }

    /** @return whether it asks to forget */
    boolean read(String text, String messageId, Instant saidAt) {
        if (!english) {
            return false;
        }
        List<Notice> notices = new FactReader(mentions(saidAt), zone).read(text, messageId, saidAt);
        book.apply(notices, messageId, saidAt);
        return notices.stream().anyMatch(Notice.Forgotten.class::isInstance);
    }

    Answered answer(String question, @Nullable String before, Instant now) {
        if (!english) {
            return Answered.UNKNOWN;
        }
        QuestionReader reader = new QuestionReader(new ClauseReader(mentions(now)));
        Asked earlier = before == null ? null : reader.read(before, null);
        Asked asked = reader.read(question, earlier);
        Answer answer = asked == null ? Answer.UNKNOWN : new FactAnswers(book, now).answer(asked);
        List<UUID> ids = stored.stream()
                .filter(one -> answer.factIds().contains(one.fact().id()))
                .map(StoredFact::id)
                .toList();
        return new Answered(answer.kind(), answer.sentence(), answer.likelihood(), ids);
    }

    /** What the words mean: one matter is forgotten, of several the person chooses. */
    Forgot forgotten(String words, Instant now) {
        Set<String> topic = Values.terms(words);
        boolean all = topic.removeIf(term -> term.equals("everything") || term.equals("all"));
        List<Fact> meant = topic.isEmpty() && all ? book.facts() : book.forgettable(topic);
        Set<String> matters = new HashSet<>();
        meant.forEach(fact -> matters.add(fact.owner() + fact.attribute()));
        if (matters.size() == 1 || all && !meant.isEmpty()) {
            return new Forgot(rows(meant), List.of());
        }
        List<Fact> offered = meant.isEmpty() ? near(topic) : meant;
        List<Forgot.Candidate> candidates = new ArrayList<>();
        stored.stream()
                .filter(one -> offered.contains(one.fact()))
                .limit(CANDIDATES)
                .forEach(one ->
                        candidates.add(new Forgot.Candidate(one.id(), one.fact().sentence(now))));
        return new Forgot(List.of(), candidates);
    }

    private List<Fact> near(Set<String> topic) {
        return book.facts().stream()
                .filter(fact -> topic.stream().anyMatch(term -> Terms.anyMeans(book.full(fact), term)))
                .toList();
    }

    private List<UUID> rows(List<Fact> meant) {
        return stored.stream()
                .filter(one -> meant.contains(one.fact()))
                .map(StoredFact::id)
                .toList();
    }
}
