package dev.pluto.memory.spanish;

import dev.pluto.memory.spanish.Vocabulary.Verb;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Clauses that leave out the verb of the one before: "mi hermano vive en Lugo y mi hermana en Teruel", "ahora en Soria". */
final class Gapped {

    private static final int LONGEST_SUBJECT = 5;

    private final Vocabulary words = Vocabulary.spanish();
    private final Phrases phrases = new Phrases();

    /** The clause, and behind it the one that leaves out its verb, with that verb. */
    List<List<Word>> apart(List<Word> clause, Group.@Nullable Found found) {
        List<Word> rest = found == null ? List.of() : found.rest();
        for (int i = 1; found != null && !found.isNegative() && i + 2 < rest.size(); i++) {
            boolean joins =
                    rest.get(i).is("y") || rest.get(i).is("e") || rest.get(i).is(",");
            int end = joins ? subjectEnd(rest, i + 1, found.owner()) : 0;
            boolean also = end > 0 && rest.get(end).is("tambien");
            if (also || end > 0 && isAlike(rest.get(0), rest.get(end))) {
                int at = clause.size() - rest.size();
                List<Word> more = new ArrayList<>(rest.subList(i + 1, end));
                more.addAll(third(clause.subList(verbFrom(clause, at, found.verb()), at), found.verb()));
                more.addAll(also ? rest.subList(0, i) : told(rest, i, end));
                return List.of(clause.subList(0, at + i), List.copyOf(more));
            }
        }
        return List.of(clause);
    }

    /** What is told of the second one, with the words that are left out of it: "42" is "42 años", "al polen" is "alérgico al polen". */
    private List<Word> told(List<Word> rest, int first, int from) {
        List<Word> told = new ArrayList<>();
        Word word = rest.get(0);
        if (words.is("allergic", word)) {
            boolean man =
                    rest.get(first + 2).text().endsWith("o") && word.text().endsWith("a");
            told.add(man ? word.as(word.raw().substring(0, word.raw().length() - 1) + "o") : word);
        }
        if (word.is("anos")) {
            told.add(word);
        }
        told.addAll(rest.subList(from, rest.size()));
        boolean years = isNumber(word)
                && from + 1 == rest.size()
                && first > 1
                && rest.get(1).text().startsWith("ano");
        if (years) {
            told.add(rest.get(1));
        }
        return told;
    }

    private static boolean isNumber(Word word) {
        return word.raw().chars().allMatch(Character::isDigit);
    }

    /** Where "mi hermana" ends and what is told of her begins; 0 where nobody is named there. */
    private int subjectEnd(List<Word> rest, int from, @Nullable Owner owner) {
        boolean named = rest.get(from).capital()
                && owner != null
                && !owner.isMe()
                && rest.get(from + 1).is(rest.get(0).text())
                && words.is("preposition", rest.get(0))
                && from + 2 < rest.size();
        if (named || !words.is("mine", rest.get(from))) {
            return named ? from + 1 : 0;
        }
        for (int end = from + 2; end < rest.size() && end <= from + LONGEST_SUBJECT; end++) {
            Word next = rest.get(end);
            boolean dated = next.is("el") && end + 1 < rest.size() && isNumber(rest.get(end + 1));
            boolean opens = words.is("preposition", next) && !next.is("de")
                    || next.capital() && rest.get(0).capital()
                    || dated
                    || isNumber(next)
                    || next.is("tambien")
                    || words.is("people", next)
                    || next.is("de") && rest.get(0).is("de");
            if (opens) {
                return phrases.owner(rest.subList(from, end)) == null ? 0 : end;
            }
        }
        return 0;
    }

    /** Both a place, both a number, both a name, or both what "alérgica al polen" names. */
    private boolean isAlike(Word first, Word other) {
        boolean digits = Character.isDigit(first.raw().charAt(0))
                && Character.isDigit(other.raw().charAt(0));
        boolean names = first.capital() && other.capital();
        boolean led = words.is("preposition", first) && words.is("preposition", other);
        boolean jobs = words.is("people", first) && words.is("people", other);
        boolean days = (first.is("anos") || first.is("el")) && other.is("el");
        boolean allergies = words.is("allergic", first) && (other.is("al") || other.is("a"));
        return digits || names || led || jobs || days || allergies;
    }

    private int verbFrom(List<Word> clause, int at, Verb verb) {
        int from = at - (verb.told().indexOf(' ') > 0 && words.verb(clause.get(at - 1)) == null ? 2 : 1);
        return from > 0 && words.is("clitic", clause.get(from - 1)) ? from - 1 : from;
    }

    /** The verb as it is said of somebody else: "vivo" is "vive". */
    private List<Word> third(List<Word> group, Verb verb) {
        List<Word> said = new ArrayList<>();
        for (Word word : group) {
            boolean own = word.is("me") || word.is("nos");
            boolean form = words.verb(word) != null;
            said.add(own ? word.as("se") : form ? word.as(words.third(verb)) : word);
        }
        return said;
    }

    /**
     * "Ahora está en Soria" and "ahora en Soria" behind "ya no vive en Lugo": said with the subject and the verb of that.
     *
     * @param over what is over; null when nothing is
     * @return the same clause where it is said of something else
     */
    List<Word> since(List<Word> clause, List<Word> before, Group.@Nullable Found over) {
        int from = 0;
        while (from < clause.size()
                && !words.is("preposition", clause.get(from))
                && (clause.get(from).isMark()
                        || words.is("lead", clause.get(from))
                        || words.is("adverb", clause.get(from))
                        || clause.get(from).is("mismo"))) {
            from++;
        }
        boolean led = from > 0 && clause.subList(0, from).stream().anyMatch(word -> word.is("ahora"));
        if (over == null || !led || from >= clause.size()) {
            return clause;
        }
        Verb verb = words.verb(clause.get(from));
        int value = verb != null && verb.lemma().equals("estar") ? from + 1 : from;
        boolean placed = value + 1 < clause.size() && words.is("preposition", clause.get(value));
        if (!placed) {
            return clause;
        }
        int at = before.size() - over.rest().size();
        List<Word> said = new ArrayList<>();
        before.subList(0, at).stream()
                .filter(word -> !word.is("ya") && !words.is("negative", word))
                .forEach(said::add);
        said.addAll(clause.subList(value, clause.size()));
        return List.copyOf(said);
    }
}
