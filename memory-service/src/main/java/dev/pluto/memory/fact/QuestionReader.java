package dev.pluto.memory.fact;

import dev.pluto.memory.clause.ClauseReader;
import dev.pluto.memory.clause.NounPhrase;
import dev.pluto.memory.clause.Step;
import dev.pluto.memory.clause.Word;
import dev.pluto.memory.fact.Asked.Wanted;
import dev.pluto.memory.lexicon.Lexicon;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads what a question asks. English only. Not safe for threads. */
final class QuestionReader {

    private static final Set<String> OPENERS = Set.of("tell", "name", "list", "say", "give");
    private static final Set<String> GENERIC_VERBS = Set.of("be", "have", "do", "get", "go", "use", "make", "remember", "know");

    private final Lexicon lexicon = Lexicon.english();
    private final ClauseReader reader;

    QuestionReader(ClauseReader reader) {
        this.reader = reader;
    }

    /** @return null when nothing in the text asks for a fact */
    @Nullable Asked read(String text, @Nullable Asked before) {
        List<List<Word>> sentences = ClauseReader.sentences(text);
        if (sentences.isEmpty()) {
            return null;
        }
        List<Word> words = stripped(sentences.get(sentences.size() - 1));
        if (words.isEmpty()) {
            return null;
        }
        return asked(words, before);
    }

    /** Without politeness before the question and marks behind it. */
    private List<Word> stripped(List<Word> given) {
        List<Word> words = new ArrayList<>(given);
        while (!words.isEmpty() && (words.get(words.size() - 1).isMark() || lexicon.in("tail", words.get(words.size() - 1).text()) && !words.get(words.size() - 1).is("now"))) {
            words.remove(words.size() - 1);
        }
        int at = 0;
        while (at < words.size() - 1 && (words.get(at).isMark() || lexicon.in("filler", words.get(at).text()) && !words.get(at).is("right"))) {
            at++;
        }
        int comma = comma(words);
        List<Word> rest = words.subList(at, comma > at ? comma : words.size());
        for (int i = 1; i < Math.min(6, rest.size() - 1); i++) {
            boolean known = rest.subList(0, i).stream().anyMatch(word -> word.is("know") || word.is("remember") || word.is("tell") || word.is("remind") || word.is("recall"));
            boolean you = rest.get(0).is("do") || rest.get(0).is("did") || rest.get(0).is("have") || rest.get(0).is("can") || rest.get(0).is("could") || rest.get(0).is("tell") || rest.get(0).is("remind") || rest.get(0).is("you");
            boolean noun = (lexicon.in("possessive", rest.get(i).text()) || rest.get(i).is("the")) && !rest.get(0).is("remind");
            if (known && you && (lexicon.in("wh", rest.get(i).text()) || rest.get(i).is("if") || noun)) {
                return rest.subList(rest.get(i).is("if") ? i + 1 : i, rest.size());
            }
        }
        return rest;
    }

    /** "what do i prefer, camping or hotels": where the choices begin. */
    private static int comma(List<Word> words) {
        boolean or = words.stream().anyMatch(word -> word.is("or"));
        for (int i = 1; or && i < words.size(); i++) {
            if (words.get(i).is(",")) {
                return i;
            }
        }
        return -1;
    }

    private Asked asked(List<Word> words, @Nullable Asked before) {
        int at = 0;
        Wanted wanted = Wanted.YES_NO;
        Set<String> kind = new LinkedHashSet<>();
        Set<String> terms = new LinkedHashSet<>();
        String attribute = "";
        Word first = words.get(0);
        if (lexicon.in("wh", first.text())) {
            wanted = wanted(words);
            at = 1;
            if (first.is("how") && words.size() > 1 && !isVerbal(words.get(1))) {
                at = 2;
                attribute = wanted == Wanted.HOW_OLD ? "age" : "";
                if (wanted == Wanted.HOW) {
                    terms.add(Terms.term(words.get(1)));
                }
            }
            int nounEnd = at;
            boolean noun = first.is("what") || first.is("which") || first.is("whose") || first.is("how");
            while (noun && nounEnd < words.size() && !isVerbal(words.get(nounEnd)) && !lexicon.in("subject", words.get(nounEnd).text()) && !lexicon.in("possessive", words.get(nounEnd).text())
                    && !words.get(nounEnd).is("the") && !words.get(nounEnd).is("for") && !isAskedVerb(words, nounEnd, at)) {
                nounEnd++;
            }
            kind.addAll(Terms.of(words.subList(at, nounEnd)));
            if (wanted == Wanted.WHEN) {
                kind.removeIf(term -> lexicon.in("type", term));
            }
            at = nounEnd;
        } else if (OPENERS.contains(first.text())) {
            wanted = Wanted.WHAT;
            at = 1;
            if (at < words.size() && words.get(at).is("me")) {
                at++;
            }
        } else if (!isVerbal(first)) {
            boolean about = lexicon.in("possessive", first.text()) || first.is("the") || before == null;
            NounPhrase whose = about ? reader.phrase(words) : null;
            boolean thing = whose != null && (!whose.isAnimate() || before == null);
            if (!thing) {
                return elliptic(words, before);
            }
            wanted = Wanted.WHAT;
        }
        boolean past = words.stream().anyMatch(word -> word.is("did") || word.is("was") || word.is("were") || word.is("before") || word.is("previous") || word.is("previously") || word.is("had")) || Runs.contains(words, "used", "to");
        boolean now = words.stream().anyMatch(word -> word.is("now") || word.is("still") || word.is("currently")) || Runs.contains(words, "these", "days") || Runs.contains(words, "any", "more");
        return rest(words, at, wanted, kind, terms, attribute, past, now);
    }

    private boolean isAskedVerb(List<Word> words, int at, int from) {
        return at == from && words.get(0).is("who") && lexicon.verb(words.get(at).text()).isPresent();
    }

    private Asked rest(List<Word> words, int from, Wanted wanted, Set<String> kind, Set<String> terms, String attribute, boolean past, boolean now) {
        int at = from;
        boolean be = false;
        boolean helper = false;
        String modal = "";
        if (at < words.size() && isVerbal(words.get(at))) {
            Word aux = words.get(at);
            be = lexicon.in("be", aux.text()) || aux.is("'s");
            helper = !be;
            modal = aux.text();
            at++;
        }
        List<Word> rest = words.subList(at, words.size());
        while (!rest.isEmpty() && rest.get(0).is("not")) {
            rest = rest.subList(1, rest.size());
        }
        boolean had = wanted == Wanted.WHO && helper && lexicon.in("have", modal) && rest.stream().noneMatch(word -> lexicon.verb(word.text()).isPresent() && !lexicon.isNoun(word.text()));
        int end = had ? 0 : subjectEnd(rest, be);
        List<Word> subjectWords = rest.subList(0, end);
        List<Word> tail = new ArrayList<>(rest.subList(end, rest.size()));
        NounPhrase subject = subjectWords.isEmpty() ? null : reader.phrase(subjectWords);
        boolean ownerAsked = (wanted == Wanted.WHO || wanted == Wanted.WHAT) && subjectWords.isEmpty();
        List<Step> owner = subject == null ? null : Statements.owner(subject);
        if (subject != null) {
            reader.mention(subject);
            Set<String> item = new LinkedHashSet<>();
            int skip = subject.steps().get(0).isAnimate() ? owner.size() : 0;
            subject.steps().stream().skip(skip).forEach(step -> item.addAll(Terms.of(step)));
            terms.addAll(item);
        }
        if (ownerAsked && helper && lexicon.in("have", modal)) {
            terms.add("have");
        }
        String verb = verb(tail, helper, modal);
        boolean place = isPlaceAsked(tail);
        boolean loose = !subjectWords.isEmpty() && subjectWords.get(0).is("the");
        Set<String> tailTerms = Terms.of(tail);
        tailTerms.remove(verb);
        terms.addAll(tailTerms);
        if (terms.contains("surname") && owner != null) {
            terms.remove("surname");
            terms.add("name");
        }
        if (terms.contains("due") && owner != null && owner.size() > 1 && owner.get(owner.size() - 1).head().equals("baby")) {
            owner = owner.subList(0, owner.size() - 1);
        }
        boolean called = tail.stream().anyMatch(word -> word.is("called") || word.is("named"));
        if (called || terms.contains("name") && owner != null && (terms.size() == 1 || terms.contains("full")) && wanted != Wanted.YES_NO) {
            attribute = Fact.NAME;
            terms.remove("name");
            terms.remove("call");
            verb = "be";
        } else if (!GENERIC_VERBS.contains(verb) && !verb.isEmpty() && !(verb.equals("own") && !kind.isEmpty())) {
            terms.add(verb);
        }
        if (lexicon.in("report", verb) || verb.equals("tell") || verb.equals("mention")) {
            terms.remove(verb);
            past = false;
        }
        if (verb.equals("call") && words.get(words.size() - 1).is("me")) {
            owner = List.of(Step.ME);
            attribute = Fact.NAME;
            terms.clear();
        }
        if (wanted == Wanted.WHERE && be && terms.isEmpty()) {
            attribute = "place";
        }
        if (wanted == Wanted.WHO && be && owner != null && owner.size() == 1 && !owner.get(0).equals(Step.ME) && terms.isEmpty()) {
            attribute = Fact.NAME;
        }
        if (wanted == Wanted.WHO && terms.isEmpty() && kind.isEmpty() && owner != null && be) {
            attribute = Fact.NAME;
        }
        boolean usual = words.stream().anyMatch(word -> lexicon.in("usual", word.text()));
        if (usual) {
            terms.add("usual");
        }
        if (tail.stream().anyMatch(word -> word.is("been"))) {
            terms.add("been");
        }
        boolean living = tail.stream().anyMatch(word -> word.is("living") || word.is("work"));
        if (wanted == Wanted.WHAT && verb.equals("do") && (living || terms.isEmpty()) && kind.isEmpty()) {
            attribute = "job";
            terms.clear();
        }
        terms.removeIf(term -> lexicon.in("vague", term) || term.equals("anymore") || term.equals("day") && now || term.equals("still"));
        List<String> years = words.stream().map(Word::text).filter(word -> word.matches("(19|20)\\d\\d")).toList();
        if (wanted == Wanted.WHERE || wanted == Wanted.WHAT) {
            terms.removeAll(years);
        }
        if (place && wanted == Wanted.WHEN && !kind.isEmpty()) {
            wanted = Wanted.WHAT;
        }
        return new Asked(wanted, owner, ownerAsked, attribute, Set.copyOf(terms), verb, Set.copyOf(kind), loose, place, past, now, years);
    }

    /** "which city are we in (these days)". */
    private boolean isPlaceAsked(List<Word> tail) {
        for (int i = 0; i < tail.size(); i++) {
            boolean last = i + 1 == tail.size() || tail.get(i + 1).is("these") || lexicon.in("adverb", tail.get(i + 1).text()) || tail.get(i + 1).is("right");
            if (last && lexicon.in("place", tail.get(i).text())) {
                return true;
            }
        }
        return false;
    }

    private String verb(List<Word> tail, boolean helper, String modal) {
        for (Word word : tail) {
            Optional<String> lemma = lexicon.verb(word.text());
            if (lemma.isPresent() && !lexicon.in("be", word.text())) {
                return lemma.get();
            }
            if (!lexicon.in("adverb", word.text()) && !lexicon.in("not", word.text()) && !word.is("use") && !word.is("used") && !word.is("to")) {
                break;
            }
        }
        return helper && lexicon.in("have", modal) ? "have" : "be";
    }

    /** Where the subject ends: behind a pronoun, before a verb, an article or a preposition, behind a name. */
    private int subjectEnd(List<Word> rest, boolean be) {
        if (rest.isEmpty()) {
            return 0;
        }
        Word first = rest.get(0);
        if (lexicon.in("subject", first.text()) && !Set.of("that", "this", "these", "those").contains(first.text())) {
            return 1;
        }
        boolean determined = lexicon.in("possessive", first.text()) || lexicon.in("article", first.text());
        if (be && first.text().endsWith("ing")) {
            return 0;
        }
        boolean known = determined || reader.isName(first.text()) || be && lexicon.isNoun(first.text()) && !lexicon.isAdjective(first.text()) || lexicon.kin(first.text()).isPresent() || first.capital() || !lexicon.isAdjective(first.text()) && !lexicon.verb(first.text()).isPresent() && !lexicon.in("preposition", first.text());
        if (!known) {
            return 0;
        }
        int end = 1;
        while (end < rest.size()) {
            Word word = rest.get(end);
            Word before = rest.get(end - 1);
            boolean verbHere = lexicon.verb(word.text()).isPresent() && !before.is("'s") && !lexicon.in("possessive", before.text()) && !lexicon.in("article", before.text())
                    && !(be && lexicon.isNoun(word.text()) && !word.text().endsWith("ed") && !word.text().endsWith("ing") && !isEnd(word));
            boolean stop = lexicon.in("preposition", word.text()) && !word.is("of") && !lexicon.in("possessive", before.text()) || lexicon.in("article", word.text()) || lexicon.in("adverb", word.text()) || lexicon.in("be", word.text());
            boolean adjective = be && end > 0 && lexicon.isAdjective(word.text()) && !before.is("'s") && !lexicon.in("possessive", before.text()) && !lexicon.in("article", before.text())
                    && (end == rest.size() - 1 || !lexicon.isNoun(rest.get(end + 1).text()) || !lexicon.isNoun(word.text())) && !lexicon.isNoun(word.text());
            boolean afterName = !determined && !before.is("'s") && (!lexicon.isWord(before.text()) || reader.isName(before.text())) && !word.is("'s") && !word.is("and") && lexicon.isWord(word.text()) && (lexicon.isAdjective(word.text()) || lexicon.in("diet", word.text()) || !lexicon.isNoun(word.text())) && !reader.isName(word.text()) && !lexicon.in("title", before.text());
            if (verbHere || stop || adjective || afterName) {
                break;
            }
            end++;
        }
        return end;
    }

    private static boolean isEnd(Word word) {
        return word.is("born") || word.is("called") || word.is("due") || word.is("named") || word.is("due");
    }

    private boolean isVerbal(Word word) {
        return lexicon.in("be", word.text()) || lexicon.in("do", word.text()) || lexicon.in("have", word.text()) || lexicon.in("modal", word.text()) || word.is("'s");
    }

    private Wanted wanted(List<Word> words) {
        String second = words.size() > 1 ? words.get(1).text() : "";
        return switch (words.get(0).text()) {
            case "who", "whose", "whom" -> Wanted.WHO;
            case "where" -> Wanted.WHERE;
            case "when" -> Wanted.WHEN;
            case "why" -> Wanted.WHY;
            case "how" -> switch (second) {
                case "many", "much" -> Wanted.HOW_MANY;
                case "old" -> Wanted.HOW_OLD;
                default -> Wanted.HOW;
            };
            default -> (second.equals("time") || second.equals("day") || second.equals("date") || second.equals("year")) && words.size() > 2 ? Wanted.WHEN : Wanted.WHAT;
        };
    }

    /** "and my ex wife's?": the question before, about somebody else. */
    private @Nullable Asked elliptic(List<Word> words, @Nullable Asked before) {
        if (before == null) {
            return null;
        }
        List<Word> about = words;
        Word last = words.get(words.size() - 1);
        String one = last.text().endsWith("s") ? last.text().substring(0, last.text().length() - 1) : last.text();
        if (!last.is("'s") && !one.equals(last.text()) && lexicon.kin(one).isPresent()) {
            about = new ArrayList<>(words.subList(0, words.size() - 1));
            about.add(new Word(one, last.raw(), last.kind(), last.start(), last.end(), last.capital(), false));
        } else if (last.is("'s")) {
            about = words.subList(0, words.size() - 1);
        }
        NounPhrase phrase = reader.phrase(about);
        if (phrase == null) {
            return null;
        }
        List<Step> owner = Statements.owner(phrase);
        Set<String> terms = new HashSet<>(before.terms());
        if (!phrase.isAnimate()) {
            terms = new HashSet<>(Terms.of(phrase.last()));
        }
        return new Asked(before.wanted(), owner, false, before.attribute(), terms, before.verb(), before.kind(), false, before.isPlace(), before.isPast(), before.isNow(), List.of());
    }
}
