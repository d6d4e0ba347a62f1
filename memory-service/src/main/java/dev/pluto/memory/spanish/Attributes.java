package dev.pluto.memory.spanish;

import dev.pluto.memory.spanish.Vocabulary.Verb;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What of somebody a sentence says: by its verb, by a noun ("mi talla es"), or by what it says they are. */
final class Attributes {

    private static final String ALLERGY = "allergy";
    private static final String BE = "be";

    private final Vocabulary words = Vocabulary.spanish();

    /** @param about base forms of the words it is asked by */
    record Attribute(String key, boolean isSingle, Set<String> about) {}

    Attribute of(Verb verb, @Nullable Owner owner, List<Word> rest) {
        Set<String> about = new HashSet<>(Set.of(words.term(verb.lemma())));
        if (rest.stream().anyMatch(word -> words.is("allergic", word))) {
            about.add(words.term("alergia"));
            return new Attribute(ALLERGY, false, about);
        }
        if (owner != null && !owner.thing().isEmpty()) {
            boolean birthday = owner.thing().contains(words.term("cumpleanos"));
            String key = birthday ? "birthday" : String.join(" ", owner.thing()) + "|" + verb.lemma();
            return new Attribute(key, true, about);
        }
        return switch (verb.lemma()) {
            case "ser" -> being(rest, about);
            case "tener" -> having(rest, about);
            case "cumplir" -> cumplir(rest, about);
            case "mudar" -> home(about);
            case "vivir", "residir" -> living(rest, about);
            case "llamar" -> new Attribute(Statement.NAME, true, about);
            default -> new Attribute(verb.key().equals("dislike") ? "like" : verb.key(), verb.isSingle(), about);
        };
    }

    private static Attribute home(Set<String> about) {
        about.add("vivir");
        return new Attribute("home", true, about);
    }

    /** "Vivo con mis padres" says with whom, not where. */
    private static Attribute living(List<Word> rest, Set<String> about) {
        boolean with =
                !rest.isEmpty() && (rest.get(0).is("con") || rest.get(0).text().startsWith("sol"));
        return new Attribute(with ? "household" : "home", true, about);
    }

    private Attribute cumplir(List<Word> rest, Set<String> about) {
        boolean day = rest.stream().anyMatch(word -> word.is("el") || word.is("en"));
        about.add(words.term("cumpleanos"));
        about.add(words.term("edad"));
        return new Attribute(day ? "birthday" : "age", true, about);
    }

    private Attribute being(List<Word> rest, Set<String> about) {
        boolean from = !rest.isEmpty() && (rest.get(0).is("de") || rest.get(0).is("del"));
        return from ? new Attribute("origin", true, about) : new Attribute(BE, false, about);
    }

    private Attribute having(List<Word> rest, Set<String> about) {
        boolean years =
                rest.size() == 2 && (rest.get(1).is("anos") || rest.get(1).is("ano"));
        if (years) {
            about.add(words.term("edad"));
        }
        return years ? new Attribute("age", true, about) : new Attribute("have", false, about);
    }
}
