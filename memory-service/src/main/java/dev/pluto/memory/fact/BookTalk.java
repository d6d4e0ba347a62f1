package dev.pluto.memory.fact;

import dev.pluto.contracts.FactAnswer;
import dev.pluto.contracts.FactsForgotten;
import dev.pluto.http.body.ComposedText;
import dev.pluto.memory.clause.ClauseReader;
import dev.pluto.memory.clause.Mentions;
import dev.pluto.memory.clause.NounPhrase;
import dev.pluto.memory.clause.Step;
import dev.pluto.memory.clause.Word;
import dev.pluto.memory.lexicon.Lexicon;
import dev.pluto.memory.spanish.SpanishWords;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** One look into the book of a person: who was spoken of last is known from the facts told last. Not safe for threads. */
final class BookTalk {

    /** How long after a text "she" may still mean somebody in it. */
    private static final Duration FRESH = Duration.ofMinutes(30);

    /** Behind whoever has it, with an apostrophe or without. */
    private static final String NAME_OF = "s name";

    private static final String YOURS = "your ";
    private static final List<String> THEIRS = List.of("his ", "her ", "their ");

    private static final int MENTIONED = 6;
    private static final int CANDIDATES = 5;
    /** From here on words alone have found what was asked. */
    private static final double ENOUGH = 0.5;

    private final List<StoredFact> stored;
    private final FactBook book;
    private final ZoneId zone;
    private final boolean english;
    /** What is told in Spanish, once a text was read. */
    private @Nullable List<Fact> spanish;

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
        return spanish == null ? book.facts() : spanish;
    }

    private List<Fact> toldIn(UUID messageId) {
        return stored.stream()
                .filter(one -> one.messageId().equals(messageId))
                .map(StoredFact::fact)
                .toList();
    }

    /** What a text told, each a sentence in the second person; nothing that it put right itself. */
    List<String> sentences(UUID messageId, Instant now) {
        return toldIn(messageId).stream()
                .filter(fact -> !fact.saidAt().equals(fact.closedAt()))
                .map(fact -> fact.sentence(now))
                .distinct()
                .toList();
    }

    private Mentions mentions(Instant now) {
        Mentions mentions = new Mentions();
        int from = Math.max(0, stored.size() - MENTIONED);
        for (StoredFact one : stored.subList(from, stored.size())) {
            Fact fact = one.fact();
            if (!fact.saidAt().isBefore(now.minus(FRESH))) {
                new ClauseReader(mentions).mention(new NounPhrase(fact.owner(), List.of(), whose(fact), false));
                mentionObject(mentions, fact);
            }
        }
        mentions.know(book.named());
        return mentions;
    }

    /** "I ordered the grey sofa", "you take your coffee black": what "it" and "hers" may mean next. */
    private static void mentionObject(Mentions mentions, Fact fact) {
        String value = fact.telling().value();
        if (value.startsWith(YOURS)) {
            String mine = value.substring(YOURS.length());
            new ClauseReader(mentions).read("i " + fact.telling().lemma() + " my " + mine);
            return;
        }
        if (THEIRS.stream().anyMatch(value::startsWith)) {
            String whose = fact.telling().subject();
            String told = whose.startsWith(YOURS) ? "my " + whose.substring(YOURS.length()) : whose;
            new ClauseReader(mentions).read(told + " " + fact.telling().verb() + " " + value);
            return;
        }
        if (fact.telling().subject().equals("you") && !value.contains("you") && !value.isBlank()) {
            new ClauseReader(mentions).read("i have " + value);
        }
    }

    /** "Rosie" of "Rosie's birthday", "your sister" of "your sister's name". */
    private static String whose(Fact fact) {
        String subject = fact.telling().subject();
        boolean named = fact.attribute().equals(Fact.NAME) && subject.endsWith(NAME_OF);
        int owner = named || fact.attribute().indexOf('|') > 0 ? subject.lastIndexOf("'s ") : -1;
        int end = owner > 0 ? owner : subject.length() - (named ? NAME_OF.length() : 0);
        return subject.substring(0, end);
    }

    /** @return whether it asks to forget */
    boolean read(String text, String messageId, Instant saidAt) {
        if (!english || SpanishWords.are(text)) {
            SpanishBook read = new SpanishBook(book.facts());
            read.read(text, messageId, saidAt);
            spanish = read.facts();
            return false;
        }
        List<Notice> notices =
                new FactReader(mentions(saidAt), zone).read(LostMarks.restored(text, book.named()), messageId, saidAt);
        book.apply(notices, messageId, saidAt);
        return notices.stream().anyMatch(Notice.Forgotten.class::isInstance);
    }

    Found answer(String words, @Nullable String before, Instant now) {
        if (!english || SpanishWords.are(words)) {
            Answer answer = new SpanishAnswers(book.facts(), now).answer(words, before);
            return new Found(told(answer.or(() -> TongueAnswers.english(words, book, mentions(now), now))), List.of());
        }
        String question = LostMarks.possessive(words, book.named());
        QuestionReader reader = new QuestionReader(new ClauseReader(mentions(now)));
        List<Step> about = reader.about(question);
        Answer known = about == null ? Answer.UNKNOWN : new KnownOf(book, now).answer(about);
        if (known.kind() != Answer.Kind.UNKNOWN) {
            return new Found(told(known), List.of());
        }
        Asked earlier = before == null ? null : reader.read(before, null);
        Asked asked = reader.read(question, earlier);
        if (asked == null) {
            return new Found(told(Answer.UNKNOWN), List.of());
        }
        FactAnswers answers = new FactAnswers(book, now);
        Answer answer = answers.answer(asked).or(() -> TongueAnswers.spanish(question, book, now));
        List<Fact> near = answer.likelihood() >= ENOUGH ? List.of() : answers.near(asked);
        return new Found(told(answer), near(near, now));
    }

    private List<Found.Near> near(List<Fact> facts, Instant now) {
        return stored.stream()
                .filter(one -> facts.contains(one.fact()))
                .map(one -> new Found.Near(one.id(), one.fact().sentence(now)))
                .toList();
    }

    private FactAnswer told(Answer answer) {
        List<UUID> ids = stored.stream()
                .filter(one -> answer.factIds().contains(one.fact().id()))
                .map(StoredFact::id)
                .toList();
        return new FactAnswer(
                answer.kind().name().toLowerCase(Locale.ROOT), answer.sentence(), answer.likelihood(), ids);
    }

    /** What the words mean: what they say word for word, or one matter; of several the person chooses. */
    FactsForgotten forgotten(String words, Instant now) {
        List<Fact> said = saying(words, now);
        if (!said.isEmpty()) {
            return new FactsForgotten(rows(said), List.of());
        }
        if (!english || SpanishWords.are(words)) {
            return inSpanish(words, now);
        }
        Lexicon lexicon = Lexicon.english();
        List<List<Word>> sentences = ClauseReader.sentences(words);
        List<Word> wish = sentences.stream().flatMap(List::stream).toList();
        boolean all = wish.stream().anyMatch(word -> lexicon.isCue("all-told", word.text()));
        Set<String> topic = Terms.of(Wishes.wished(sentences));
        topic.removeIf(term -> lexicon.isCue("all-told", term));
        boolean everything = all && topic.stream().allMatch(term -> lexicon.isCue("keeping", term));
        List<Fact> meant = everything ? book.facts() : book.forgettable(topic);
        Set<String> matters = new HashSet<>();
        meant.forEach(fact -> matters.add(book.canonical(fact.owner()) + fact.attribute()));
        return matters.size() == 1 || all && !meant.isEmpty()
                ? new FactsForgotten(rows(meant), List.of())
                : new FactsForgotten(List.of(), candidates(meant.isEmpty() ? near(topic) : meant, now));
    }

    private FactsForgotten inSpanish(String words, Instant now) {
        List<Fact> meant = new SpanishAnswers(book.facts(), now).forgettable(words);
        return meant.size() == 1
                ? new FactsForgotten(rows(meant), List.of())
                : new FactsForgotten(List.of(), candidates(meant, now));
    }

    /** What a person was offered comes back as it was said to them. */
    private List<Fact> saying(String words, Instant now) {
        String wanted = plain(words);
        return stored.stream()
                .map(StoredFact::fact)
                .filter(fact -> plain(fact.sentence(now)).equals(wanted))
                .toList();
    }

    private static String plain(String sentence) {
        String text = ComposedText.of(sentence).strip().toLowerCase(Locale.ROOT).replace('\u2019', '\'');
        int end = text.length();
        while (end > 0 && ".!? ".indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end);
    }

    private List<FactsForgotten.Candidate> candidates(List<Fact> offered, Instant now) {
        return stored.stream()
                .filter(one -> offered.contains(one.fact()))
                .limit(CANDIDATES)
                .map(one -> new FactsForgotten.Candidate(one.id(), one.fact().sentence(now)))
                .toList();
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
