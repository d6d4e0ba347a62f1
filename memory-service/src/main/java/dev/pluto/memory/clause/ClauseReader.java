package dev.pluto.memory.clause;

import dev.pluto.memory.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the clauses of a text, with their subjects found. Not safe for threads; bounded by the text's first 1,600 units. */
public final class ClauseReader {

    private final Lexicon lexicon = Lexicon.english();
    private final VerbFinder verbs = new VerbFinder();
    private final ClauseCutter cutter = new ClauseCutter();
    private final Mentions mentions;
    private final NounPhraseReader phrases;

    /** @param mentions who was spoken of before; carried on by reading */
    public ClauseReader(Mentions mentions) {
        this.mentions = mentions;
        this.phrases = new NounPhraseReader(mentions);
    }

    /** Whether anything in it asks. */
    public static boolean asks(String text) {
        return Sentence.of(Words.composed(text)).stream().anyMatch(Sentence::isQuestion);
    }

    /** @return the clauses of its statements; questions are left out */
    public List<List<Clause>> read(String text) {
        mentions.nextText();
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

    private List<Clause> clauses(List<Word> words) {
        List<Clause> clauses = new ArrayList<>();
        boolean hypothetical = false;
        for (int i = 0; i < words.size(); i++) {
            boolean start = i == 0 || words.get(i - 1).isMark();
            hypothetical |= lexicon.in("hypothetical", words.get(i).text())
                    && (start || words.get(i).is("if") || words.get(i).is("unless"));
        }
        @Nullable Clause before = null;
        List<Word> adjunct = List.of();
        List<List<Word>> pieces = cutter.cut(apposed(words));
        for (int i = 0; i < pieces.size(); i++) {
            List<Word> piece = pieces.get(i);
            if ((piece.get(0).is("when") || piece.get(0).is("while")) && i + 1 < pieces.size()) {
                adjunct = piece;
                continue;
            }
            Clause clause = clause(piece, before, hypothetical);
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

    /** "Zoë, my goddaughter, plays" and "my goddaughter, Zoë, plays" become "my goddaughter Zoë plays". */
    private List<Word> apposed(List<Word> words) {
        for (int i = 1; i < Math.min(words.size(), 5); i++) {
            if (!words.get(i).is(",")) {
                continue;
            }
            int end = i + 1;
            while (end < words.size() && end < i + 6 && !words.get(end).is(",")) {
                end++;
            }
            if (end >= words.size() || !words.get(end).is(",") || end == i + 1) {
                return words;
            }
            List<Word> first = words.subList(0, i);
            List<Word> second = words.subList(i + 1, end);
            boolean roleLast = lexicon.in("possessive", second.get(0).text())
                    && lexicon.isAnimate(second.get(second.size() - 1).text());
            boolean roleFirst = lexicon.in("possessive", first.get(0).text())
                    && lexicon.isAnimate(first.get(first.size() - 1).text());
            boolean name = second.stream().allMatch(word -> word.capital() || isName(word.text()));
            if (roleLast || roleFirst && name) {
                List<Word> turned = new ArrayList<>(roleLast ? second : first);
                turned.addAll(roleLast ? first : second);
                turned.addAll(words.subList(end + 1, words.size()));
                return turned;
            }
            return words;
        }
        return words;
    }

    private Clause clause(List<Word> piece, @Nullable Clause before, boolean hypothetical) {
        List<Word> words = withoutLead(piece);
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
        Clause gapped = gapped(words, before, start, end, hypothetical);
        return gapped != null
                ? gapped
                : new Clause(null, false, null, piece, words, words, hypothetical, false, "", start, end);
    }

    private Clause clause(
            List<Word> piece, List<Word> words, VerbGroup verb, @Nullable Clause before, boolean hypothetical) {
        List<Word> head = words.subList(0, verb.from());
        List<Word> named = subjectOf(head);
        boolean given =
                !named.isEmpty() && !named.get(0).is("who") && !named.get(0).is("which");
        NounPhrase earlier = before == null ? null : before.subject();
        NounPhrase other = earlier == null ? NounPhrase.ME : earlier;
        NounPhrase subject = given ? phrases.read(named) : other;
        boolean reported = isReport(verb, words) || (before != null && before.isReported() && !given);
        if (subject != null) {
            mentions.mention(subject);
        }
        boolean pronoun =
                given && named.size() == 1 && lexicon.in("subject", named.get(0).text());
        List<Word> rest = new ArrayList<>(referred(words.subList(verb.to(), words.size())));
        boolean sure = !hypothetical && !verb.isDoubted() && verb.tense() != VerbGroup.Tense.FUTURE;
        if (sure && !verb.lemma().equals("be") && !reported) {
            mentionObject(rest);
        }
        rest.addAll(leadAdjunct(head));
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

    /** "i cant stand them": the pronoun becomes whom or what it means. */
    private List<Word> referred(List<Word> rest) {
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < rest.size(); i++) {
            Word word = rest.get(i);
            boolean object = word.is("it")
                    || word.is("them")
                    || word.is("him")
                    || word.is("her")
                            && (i + 1 == rest.size()
                                    || !lexicon.isNoun(rest.get(i + 1).text())
                                            && !rest.get(i + 1).is("own"));
            NounPhrase meant = object ? mentions.meant(word.text()) : null;
            words.add(
                    meant == null
                            ? word
                            : new Word(
                                    meant.last().head(),
                                    meant.told(),
                                    word.kind(),
                                    word.start(),
                                    word.end(),
                                    true,
                                    word.glued()));
        }
        return words;
    }

    private void mentionObject(List<Word> rest) {
        int end = 0;
        while (end < rest.size()
                && !rest.get(end).isMark()
                && !lexicon.in("preposition", rest.get(end).text())
                && !lexicon.in("time", rest.get(end).text())) {
            end++;
        }
        while (end > 0 && lexicon.in("article", rest.get(end - 1).text())) {
            end--;
        }
        boolean noun = end > 0
                && !rest.get(end - 1).hasDigit()
                && lexicon.isNoun(rest.get(end - 1).text())
                && !lexicon.in("number", rest.get(end - 1).text());
        NounPhrase object = noun ? phrases.read(rest.subList(0, end)) : null;
        if (object != null) {
            mentions.mention(object);
        }
    }

    private Word mended(Word word) {
        if (word.capital() && word.start() > 0) {
            return word;
        }
        Optional<String> known = lexicon.verb(word.text()).isPresent() ? Optional.empty() : lexicon.mended(word.text());
        return known.map(word::mended).orElse(word);
    }

    /** "sundays i go", "back in college i rode", "when i was little we lived": the subject is the last pronoun or noun. */
    private List<Word> subjectOf(List<Word> head) {
        int from = adjunctEnd(head);
        return head.subList(from, head.size());
    }

    private List<Word> leadAdjunct(List<Word> head) {
        List<Word> adjunct = head.subList(0, adjunctEnd(head));
        return adjunct.stream()
                        .allMatch(word ->
                                lexicon.in("adverb", word.text()) || lexicon.in("filler", word.text()) || word.isMark())
                ? List.of()
                : adjunct;
    }

    private int adjunctEnd(List<Word> head) {
        boolean opens = !head.isEmpty() && lexicon.in("preposition", head.get(0).text());
        for (int i = head.size() - 1; opens && i > 1; i--) {
            boolean start = lexicon.in("possessive", head.get(i).text())
                    || head.get(i).is("the")
                            && !lexicon.in("preposition", head.get(i - 1).text());
            if (start && !lexicon.in("preposition", head.get(i - 1).text())) {
                return i;
            }
        }
        for (int i = head.size() - 1; i > 0; i--) {
            boolean pronoun = Set.of("i", "we", "he", "she", "they", "it", "you")
                    .contains(head.get(i).text());
            boolean comma = head.get(i - 1).is(",");
            if (pronoun || comma) {
                return i;
            }
        }
        return 0;
    }

    private static final Set<String> THAT_LEADS = Set.of("remember", "note", "know", "noted");

    /** Without greetings and "please remember that" before what is said. */
    private List<Word> withoutLead(List<Word> piece) {
        int at = 0;
        while (at < piece.size() - 1) {
            Word word = piece.get(at);
            int run = leadAt(piece, at);
            if (run > 0 && at + run < piece.size()) {
                at += run;
                continue;
            }
            boolean remember = THAT_LEADS.contains(word.text());
            boolean that = word.is("that")
                    && at > 0
                    && THAT_LEADS.contains(piece.get(at - 1).text());
            boolean soKnow = word.is("just")
                    && at + 3 < piece.size()
                    && piece.get(at + 1).is("so")
                    && piece.get(at + 2).is("you");
            int lead = leadOfTime(piece, at);
            if (lead > 0) {
                at += lead - 1;
            } else if (soKnow) {
                at += 3;
            } else if (!remember
                    && !that
                    && !word.isMark()
                    && !lexicon.in("filler", word.text())
                    && !word.is("that's")) {
                break;
            }
            at++;
        }
        return piece.subList(at, piece.size());
    }

    private int leadAt(List<Word> piece, int at) {
        for (List<String> lead : lexicon.leads()) {
            boolean here = at + lead.size() < piece.size();
            for (int i = 0; here && i < lead.size(); i++) {
                here = piece.get(at + i).is(lead.get(i));
            }
            if (here) {
                return lead.size();
            }
        }
        return 0;
    }

    /** "now", "right now", "for now", "since then" before what is said: how many words. */
    private static int leadOfTime(List<Word> piece, int at) {
        Word word = piece.get(at);
        Word next = at + 1 < piece.size() ? piece.get(at + 1) : word;
        if ((word.is("since") && next.is("then"))
                || (Set.of("right", "for", "just", "until").contains(word.text()) && next.is("now"))
                || (word.is("these") && next.is("days"))
                || (word.is("at") && next.is("present"))) {
            return at + 2 < piece.size() ? 2 : 0;
        }
        if (word.is("at")
                && next.is("the")
                && at + 3 < piece.size()
                && piece.get(at + 2).is("moment")) {
            return 3;
        }
        return word.is("now") || word.is("currently") || word.is("nowadays") || word.is("plus") || word.is("also")
                ? 1
                : 0;
    }

    private boolean isReport(VerbGroup verb, List<Word> words) {
        return (lexicon.in("report", verb.lemma()) || words.stream().anyMatch(word -> word.is(Sentence.QUOTED)))
                && words.size() > verb.to();
    }

    /** "full sister Margot in Nice": the verb of the clause before. */
    private @Nullable Clause gapped(
            List<Word> words, @Nullable Clause before, int start, int end, boolean hypothetical) {
        if (before == null || before.verb() == null) {
            return null;
        }
        int at = 0;
        while (at < words.size() && !lexicon.in("preposition", words.get(at).text())) {
            at++;
        }
        if (at == 0 || at >= words.size()) {
            return null;
        }
        NounPhrase subject = phrases.read(words.subList(0, at));
        if (subject == null || !subject.isAnimate()) {
            return null;
        }
        mentions.mention(subject);
        return new Clause(
                subject,
                true,
                before.verb(),
                words,
                words,
                words.subList(at, words.size()),
                hypothetical,
                false,
                "",
                start,
                end);
    }
}
