package dev.pluto.memory.fact;

import dev.pluto.memory.clause.Clause;
import dev.pluto.memory.clause.ClauseReader;
import dev.pluto.memory.clause.NounPhrase;
import dev.pluto.memory.clause.Step;
import dev.pluto.memory.clause.VerbGroup;
import dev.pluto.memory.clause.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What others say of the person is kept as their words: "mum says I'm too thin" makes nobody thin. */
final class Quoted {

    /** The attribute of what somebody says of the person; no fact of theirs, and so it closes none. */
    static final String SAID = "said";

    private Quoted() {}

    /** What is reported by a clause. */
    static List<Fact> of(Clause clause, Statements.Source source, ClauseReader reader, Statements statements) {
        VerbGroup verb = clause.verb();
        List<Word> rest = clause.rest();
        if (verb == null || rest.stream().anyMatch(word -> word.raw().startsWith("\u201c"))) {
            return List.of();
        }
        int from = 0;
        while (from < Math.min(2, rest.size())
                && (rest.get(from).is("that")
                        || rest.get(from).is("me")
                        || rest.get(from).is("us"))) {
            from++;
        }
        StringBuilder text = new StringBuilder();
        rest.subList(from, rest.size())
                .forEach(word -> text.append(word.glued() ? "" : " ").append(word.raw()));
        List<List<Clause>> inner = reader.read(text.toString().strip());
        List<Fact> facts = inner.stream()
                .flatMap(List::stream)
                .filter(each -> each.verb() != null && each.isSubjectGiven() && !each.isReported())
                .flatMap(each -> statements.of(each, source).stream())
                .toList();
        NounPhrase reporter = clause.subject();
        return reporter != null && !reporter.isMe() && reporter.isAnimate() ? of(clause, reporter, facts) : facts;
    }

    /** The same facts; those about the person told as the words of whoever said so, who is told to have said it. */
    private static List<Fact> of(Clause outer, NounPhrase reporter, List<Fact> inner) {
        return inner.stream()
                .flatMap(fact -> fact.owner().equals(List.of(Step.ME))
                                && !fact.attribute().equals(Fact.NAME)
                        ? quoted(outer, reporter, fact).stream()
                        : List.of(fact).stream())
                .toList();
    }

    private static List<Fact> quoted(Clause outer, NounPhrase reporter, Fact fact) {
        String verb = outer.said().words().stream().map(Word::raw).collect(Collectors.joining(" "));
        boolean told = outer.lemma().equals("tell");
        String sentence = words(fact);
        Telling telling = new Telling(reporter.told(), verb, outer.lemma(), (told ? "you that " : "") + sentence, "");
        Set<String> about = new HashSet<>(fact.about());
        about.addAll(Terms.of(reporter.last()));
        Set<String> saying = new HashSet<>(List.of("say", "tell", outer.lemma()));
        saying.addAll(fact.terms());
        return List.of(
                with(fact, "q", List.of(Step.ME), about, telling),
                with(fact, "r", Statements.owner(reporter), saying, telling));
    }

    private static String words(Fact fact) {
        String sentence = fact.telling().sentence().strip();
        String plain = sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence;
        return plain.startsWith("You") ? plain.substring(0, 1).toLowerCase(Locale.ROOT) + plain.substring(1) : plain;
    }

    private static Fact with(Fact fact, String suffix, List<Step> owner, Set<String> about, Telling telling) {
        return new Fact(
                fact.id() + suffix,
                owner,
                SAID,
                false,
                Set.copyOf(about),
                fact.values(),
                telling,
                fact.isPositive(),
                fact.mode(),
                fact.isTemporary(),
                fact.until(),
                fact.saidAt(),
                fact.closedAt(),
                fact.start(),
                fact.end());
    }
}
