package dev.pluto.memory.clause;

import dev.pluto.memory.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the clauses of a text, with their subjects found. Not safe for threads; bounded by the text's first 1,600 units. */
public final class ClauseReader {

    private final Lexicon lexicon = Lexicon.english();
    private final VerbFinder verbs = new VerbFinder();
    private final ClauseCutter cutter = new ClauseCutter();
    private final Leads leads = new Leads();
    private final RelativeSubject relatives = new RelativeSubject();
    private final RelatedClauses related;
    private final Continuation continuation = new Continuation();
    private final Elision elision;
    private final Apposition apposition = new Apposition(this::isName);
    private final Mentions mentions;
    private final NounPhraseReader phrases;
    private final Gaps gaps;
    private final VerbGap verbGap = new VerbGap();
    /** Who "it was Nigel who had the ladder" is about, until the next clause. */
    private @Nullable List<Word> pointed;

    private final ObjectFinder objects;

    /** @param mentions who was spoken of before; carried on by reading */
    public ClauseReader(Mentions mentions) {
        this.mentions = mentions;
        this.phrases = new NounPhraseReader(mentions);
        this.gaps = new Gaps(phrases, mentions);
        this.elision = new Elision(mentions);
        this.related = new RelatedClauses(phrases, mentions);
        this.objects = new ObjectFinder(mentions, phrases);
    }

    /** Whether anything in it asks. */
    public static boolean asks(String text) {
        return Sentence.of(Words.composed(text)).stream().anyMatch(Sentence::isQuestion);
    }

    /** @return the clauses of its statements; questions are left out */
    public List<List<Clause>> read(String text) {
        mentions.nextText();
        elision.nextText();
        List<List<Clause>> read = new ArrayList<>();
        for (Sentence sentence : Sentence.of(Words.composed(text))) {
            if (!sentence.isQuestion()) {
                read.add(clauses(sentence.words()));
            }
        }
        return read;
    }

    /** The words of the questions of a text, one list each. */
    public static List<List<Word>> questions(String text) {
        return Sentence.of(Words.composed(text)).stream()
                .filter(Sentence::isQuestion)
                .map(Sentence::words)
                .toList();
    }

    /** The words of the sentences of a text, as they stand. */
    public static List<List<Word>> sentences(String text) {
        return Sentence.of(Words.composed(text)).stream().map(Sentence::words).toList();
    }

    /** The same of those that ask nothing. */
    public static List<List<Word>> statements(String text) {
        return Sentence.of(Words.composed(text)).stream()
                .filter(sentence -> !sentence.isQuestion())
                .map(Sentence::words)
                .toList();
    }

    public @Nullable NounPhrase phrase(List<Word> words) {
        return phrases.read(words);
    }

    /** The thing spoken of before the last one; null when there was none. */
    public @Nullable Step itemBefore() {
        return mentions.itemBefore();
    }

    public boolean isName(String word) {
        return lexicon.isFirstName(word) || mentions.isName(word);
    }

    public void mention(NounPhrase phrase) {
        mentions.mention(phrase);
    }

    /** Where the first subject has words that tell it apart, what they say is a clause of its own, and no cut goes through them. */
    private List<List<Word>> pieces(List<Word> words, List<Clause> clauses) {
        RelativeSubject.Found found = relatives.find(leads.without(words));
        if (found == null) {
            return cutter.cut(words);
        }
        Clause own = related.own(found);
        if (own != null) {
            clauses.add(own);
        }
        int main = words.size() - leads.without(words).size() + found.main();
        List<List<Word>> pieces = new ArrayList<>(cutter.cut(words.subList(main, words.size())));
        List<Word> first = new ArrayList<>(words.subList(0, main));
        first.addAll(pieces.get(0));
        pieces.set(0, first);
        return pieces;
    }

    private List<Clause> clauses(List<Word> words) {
        List<Clause> clauses = new ArrayList<>();
        boolean hypothetical = Supposition.opens(words);
        pointed = null;
        @Nullable Clause before = null;
        boolean lost = false;
        List<Word> adjunct = List.of();
        List<List<Word>> pieces = pieces(verbGap.filled(apposition.joined(Halves.joined(words))), clauses);
        for (int i = 0; i < pieces.size(); i++) {
            List<Word> piece = pieces.get(i);
            if (ClauseHead.isOfTime(piece) && i + 1 < pieces.size()) {
                adjunct = piece;
                continue;
            }
            hypothetical &= !Supposition.ends(piece);
            boolean led = pointed != null && piece.get(0).is("who");
            Clause next = continuation.read(piece, before, i + 1 == pieces.size());
            Clause clause = gaps.filled(next == null ? clause(piece, before, hypothetical) : next, before);
            if (lost && !led && !clause.isSubjectGiven() && clause.verb() != null) {
                clause = clause.ofNobody();
            }
            lost = clause.verb() != null && clause.subject() == null;
            if (!adjunct.isEmpty() && clause.verb() != null) {
                clause = clause.with(adjunct);
                adjunct = List.of();
            }
            clauses.add(clause);
            if (clause.subject() != null && clause.verb() != null) {
                before = clause;
            }
        }
        return clauses;
    }

    private Clause clause(List<Word> piece, @Nullable Clause before, boolean hypothetical) {
        List<Word> words = leads.without(piece);
        Clause timed = gaps.timed(words, before, hypothetical);
        if (timed != null) {
            return timed;
        }
        RelativeSubject.Found apart = relatives.find(words);
        if (apart != null) {
            return related.main(apart, words, hypothetical);
        }
        VerbGroup verb = verbs.find(words);
        if (verb == null) {
            List<Word> mended = words.stream().map(this::mended).toList();
            verb = verbs.find(mended);
            words = verb == null ? words : mended;
        }
        if (verb != null) {
            return clause(piece, words, verb, before, hypothetical);
        }
        int start = piece.get(0).start();
        int end = piece.get(piece.size() - 1).end();
        Clause gapped = gaps.placed(words, before, hypothetical);
        return gapped != null
                ? gapped
                : new Clause(null, false, null, piece, words, words, hypothetical, false, "", start, end);
    }

    private Clause clause(
            List<Word> piece, List<Word> words, VerbGroup verb, @Nullable Clause before, boolean hypothetical) {
        ClauseHead head = new ClauseHead(words.subList(0, verb.from()));
        List<Word> named = head.subject();
        boolean bare = named.stream()
                .allMatch(word -> isDenying(word) || lexicon.in("adverb", word.text()) && !word.is("there"));
        boolean given = !bare && !named.get(0).is("who") && !named.get(0).is("which");
        NounPhrase earlier = before == null ? null : before.subject();
        NounPhrase other = earlier == null || earlier.isMe() ? elision.missing(verb) : earlier;
        if (!named.isEmpty() && named.get(0).is("who") && pointed != null) {
            other = phrases.read(pointed);
        }
        boolean points = verb.lemma().equals("be") && words.get(0).is("it") && !verb.isNegated();
        pointed = points ? words.subList(verb.to(), words.size()) : null;
        NounPhrase subject = given ? given(named, verb, words) : other;
        boolean reported = isReport(verb, words) || (before != null && before.isReported() && !given);
        // who does it is not whom it is done with: "Mona does it now"
        List<Word> rest = new ArrayList<>(objects.referred(words.subList(verb.to(), words.size())));
        spokenOf(given && subject == null ? NamedFirst.introduced(named, verb, rest) : subject);
        boolean pronoun =
                given && named.size() == 1 && lexicon.in("subject", named.get(0).text());
        boolean sure = !hypothetical && !verb.isDoubted() && verb.tense() != VerbGroup.Tense.FUTURE;
        if (sure && !verb.lemma().equals("be") && !reported) {
            objects.mention(rest, subject != null && subject.isAnimate() && !subject.isMe());
        }
        rest.addAll(head.adjunct());
        return new Clause(
                subject,
                given,
                verb,
                piece,
                words,
                rest,
                hypothetical,
                reported,
                pronoun ? named.get(0).text() : "",
                piece.get(0).start(),
                piece.get(piece.size() - 1).end());
    }

    private void spokenOf(@Nullable NounPhrase subject) {
        if (subject != null) {
            mentions.mention(subject);
            elision.spokenOf(subject);
        }
    }

    private @Nullable NounPhrase given(List<Word> named, VerbGroup verb, List<Word> words) {
        NounPhrase person = NamedFirst.of(named, verb, words.subList(verb.to(), words.size()));
        return person == null ? elision.owned(named, phrases.read(gaps.owning(named, verb))) : person;
    }

    /** "never learned to drive": of oneself. */
    private boolean isDenying(Word word) {
        return lexicon.in("not", word.text()) && !word.is("no") && !word.is("neither");
    }

    private Word mended(Word word) {
        if (word.capital() && word.start() > 0) {
            return word;
        }
        Optional<String> known = lexicon.verb(word.text()).isPresent() ? Optional.empty() : lexicon.mended(word.text());
        return known.map(word::mended).orElse(word);
    }

    private boolean isReport(VerbGroup verb, List<Word> words) {
        boolean elsewhere = words.size() > verb.to()
                && lexicon.in("preposition", words.get(verb.to()).text());
        boolean work = lexicon.in("uttering", verb.lemma())
                && verbs.find(words.subList(verb.to(), words.size())) == null; // "sings tenor"
        return (lexicon.in("report", verb.lemma()) && !elsewhere && !work
                        || words.stream().anyMatch(word -> word.is(Sentence.QUOTED)))
                && words.size() > verb.to();
    }
}
