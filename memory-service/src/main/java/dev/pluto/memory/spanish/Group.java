package dev.pluto.memory.spanish;

import dev.pluto.memory.spanish.Vocabulary.Form;
import dev.pluto.memory.spanish.Vocabulary.Verb;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds the verb of a clause, whom it is about, and what stands in front of it. */
final class Group {

    private static final int FURTHEST = 12;

    private final Vocabulary words = Vocabulary.spanish();
    private final Phrases phrases = new Phrases();

    /**
     * A verb with its subject.
     *
     * @param owner null for who was spoken of last
     * @param told the verb as it is told, with "no", "ya no" and its clitic
     * @param rest what stands behind it
     * @param isDative whether the owner stands behind "a": "a mi madre le gusta"
     */
    record Found(
            Verb verb,
            @Nullable Owner owner,
            String told,
            List<Word> rest,
            int start,
            boolean isNegative,
            boolean isOver,
            boolean isBefore,
            boolean isDative) {}

    @Nullable
    Found find(List<Word> clause) {
        int from = 0;
        while (from < clause.size()
                && (isLoose(clause, from) && !clause.get(from).is("no")
                        || clause.get(from).is("que"))) {
            from++;
        }
        List<Word> told = from > 0 && clause.get(from - 1).is("que") ? clause.subList(from, clause.size()) : clause;
        return first(DaysFirst.behind(told, words));
    }

    private @Nullable Found first(List<Word> clause) {
        for (int i = 0; i < Math.min(clause.size(), FURTHEST); i++) {
            Verb verb = verbAt(clause, i);
            Found found = verb == null ? null : found(clause, i, verb);
            if (found != null) {
                return found;
            }
        }
        return null;
    }

    private @Nullable Verb verbAt(List<Word> clause, int i) {
        Word word = clause.get(i);
        Form form = Vocabulary.helping(word);
        Verb done = form != null && i + 1 < clause.size() ? words.participle(clause.get(i + 1)) : null;
        if (form == null || done == null) {
            return i > 0 && isNoun(clause.get(i - 1), word) ? null : words.verb(word);
        }
        boolean own = form == Form.I || form == Form.WE;
        String told = (own ? "has" : word.raw()) + " " + clause.get(i + 1).raw();
        return new Verb(done.lemma(), done.takes(), done.key(), done.isSingle(), form, told);
    }

    /** "Mi peso", "el trabajo". */
    private boolean isNoun(Word before, Word word) {
        boolean determined = words.is("mine", before) || words.is("article", before) && !words.is("clitic", before);
        return determined || before.is("el") || before.is("que") && !word.is("es");
    }

    private @Nullable Found found(List<Word> clause, int at, Verb verb) {
        List<Word> front = new ArrayList<>(clause.subList(0, at));
        Word clitic = front.isEmpty() ? null : front.get(front.size() - 1);
        boolean hasClitic = clitic != null && words.is("clitic", clitic);
        if (hasClitic) {
            front.remove(front.size() - 1);
        }
        if (!verb.takes().isEmpty() && !hasClitic || hasClitic && !fits(verb, clitic)) {
            return null;
        }
        boolean no = !front.isEmpty() && words.is("negative", front.get(front.size() - 1));
        if (no) {
            front.remove(front.size() - 1);
        }
        boolean over = no && !front.isEmpty() && front.get(front.size() - 1).is("ya");
        boolean before = front.stream().anyMatch(word -> words.is("formerly", word));
        List<Word> subject = subject(front);
        boolean dative = verb.takes().equals("()");
        if (subject == null) {
            return null;
        }
        boolean to = !subject.isEmpty() && subject.get(0).is("a");
        Owner owner = dative ? dative(clitic, subject, to) : to ? null : owner(subject, verb);
        boolean unnamed = dative ? !isThird(clitic) : verb.form() == Form.I || words.isIn("bidding", verb.lemma());
        if (owner == null && (!subject.isEmpty() || unnamed)) {
            return null;
        }
        int group = verb.told().indexOf(' ') > 0 && words.verb(clause.get(at)) == null ? 2 : 1;
        String told = told(verb, hasClitic ? clitic : null, no, over, dative, owner);
        return new Found(
                verb,
                owner,
                told,
                clause.subList(at + group, clause.size()),
                clause.stream().mapToInt(Word::start).min().orElse(0),
                no,
                over,
                before,
                dative && owner != null && !owner.isMe());
    }

    private static boolean isThird(@Nullable Word clitic) {
        return clitic != null && (clitic.is("le") || clitic.is("les"));
    }

    private boolean fits(Verb verb, @Nullable Word clitic) {
        if (clitic == null) {
            return false;
        }
        if (words.isIn("giving", verb.lemma()) && (isThird(clitic) || clitic.is("me"))) {
            return true; // "le debo", "me debe"
        }
        boolean own = verb.form() == Form.I || verb.form() == Form.WE;
        return switch (verb.takes()) {
            case "se" -> own ? clitic.is("me") || clitic.is("nos") : clitic.is("se");
            case "()" -> clitic.is("me") || clitic.is("nos") || clitic.is("le") || clitic.is("les");
            default -> isObject(clitic);
        };
    }

    private static boolean isObject(Word clitic) {
        return clitic.is("lo") || clitic.is("la") || clitic.is("los") || clitic.is("las");
    }

    private @Nullable Owner dative(@Nullable Word clitic, List<Word> subject, boolean to) {
        boolean third = isThird(clitic);
        if (!third) {
            boolean mine = subject.isEmpty()
                    || to && subject.size() == 2 && subject.get(1).is("mi");
            return mine ? Owner.ME : null;
        }
        return to ? phrases.owner(subject.subList(1, subject.size())) : null;
    }

    private @Nullable Owner owner(List<Word> subject, Verb verb) {
        boolean own = verb.form() == Form.I || verb.form() == Form.WE;
        if (subject.isEmpty()) {
            return own || verb.form() == Form.WAS ? Owner.ME : null;
        }
        boolean last = subject.size() == 1
                && (subject.get(0).is("el") || subject.get(0).is("ella"));
        Owner owner = last ? null : phrases.owner(subject);
        return owner != null && owner.isMe() != own && verb.form() != Form.WAS ? null : owner;
    }

    /** The subject without greetings, leads and adverbs around it; null when something else stands there. */
    private @Nullable List<Word> subject(List<Word> front) {
        int from = 0;
        int end = front.size();
        while (from < end && isLoose(front, from)) {
            from++;
        }
        while (end > from && (front.get(end - 1).isMark() || words.is("adverb", front.get(end - 1)))) {
            end--;
        }
        List<Word> subject = front.subList(from, end);
        boolean broken = subject.stream().anyMatch(Word::isMark);
        return broken ? null : subject.size() == 1 && subject.get(0).is("ella") ? List.of() : subject;
    }

    private boolean isLoose(List<Word> front, int i) {
        Word word = front.get(i);
        boolean correcting = words.is("correcting", word) || words.is("negative", word);
        return word.isMark() || words.is("lead", word) || words.is("adverb", word) || correcting;
    }

    private static String told(
            Verb verb, @Nullable Word clitic, boolean no, boolean over, boolean dative, @Nullable Owner owner) {
        StringBuilder told = new StringBuilder(over ? "ya no " : no ? "no " : "");
        if (clitic != null) {
            boolean own = verb.form() == Form.I || verb.form() == Form.WE || dative;
            boolean thing = isThird(clitic) || isObject(clitic);
            told.append(clitic.is("me") || own && !thing ? "te" : clitic.raw()).append(' ');
        }
        String shown = verb.form() == Form.WAS && owner != null && !owner.isMe() ? third(verb) : verb.told();
        String whom = dative && owner != null && !owner.isMe() ? "a " + owner.told() + " " : "";
        return whom + told.append(shown);
    }

    /** "Vivías" told of somebody else is "vivía". */
    private static String third(Verb verb) {
        return verb.told().endsWith("s") ? verb.told().substring(0, verb.told().length() - 1) : verb.told();
    }
}
