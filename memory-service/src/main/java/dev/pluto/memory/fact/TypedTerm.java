package dev.pluto.memory.fact;

import dev.pluto.memory.lexicon.Lexicon;
import dev.pluto.memory.lexicon.Spaces;
import java.util.List;

/** How well a fact answers an asked word that it does not have: a word such as "number" is told by a value that is one. */
final class TypedTerm {

    private static final Lexicon LEXICON = Lexicon.english();
    private static final double LIKELY = 0.8;

    private TypedTerm() {}

    static double of(Asked asked, Fact fact, String term) {
        boolean answers = isPhone(fact, term)
                || LEXICON.concepts(term).contains("height")
                        && Values.isLength(fact.telling().value())
                || switch (asked.wanted()) {
                    case WHERE -> isParked(fact, term);
                    case WHEN -> LEXICON.in("session", term) || isAway(fact, term) || isDayOf(fact, term);
                    case WHO -> term.equals("have") && Places.isWithSomebody(fact);
                    default -> false;
                };
        boolean typed = Values.hasNumber(fact.telling().value()) && LEXICON.in("type", term);
        return answers ? 1 : typed ? LIKELY : 0;
    }

    /** Somebody's number is that of their phone, and so is their home number. */
    private static boolean isPhone(Fact fact, String term) {
        int bar = fact.attribute().indexOf('|');
        List<String> item = bar < 0 ? List.of() : Spaces.split(fact.attribute().substring(0, bar));
        return LEXICON.concepts(term).contains("phone")
                && item.contains("number")
                && item.stream().allMatch(word -> word.equals("number") || LEXICON.isCue("apart", word));
    }

    /** "I parked on level 4" says where the car is, and who stays somewhere sleeps there. */
    private static boolean isParked(Fact fact, String term) {
        boolean rides =
                LEXICON.concepts(term).contains("car") || LEXICON.concepts(term).contains("bike");
        boolean lodges = LEXICON.in("lodging", term)
                && LEXICON.in("lodging", fact.telling().lemma());
        return lodges || rides && fact.telling().lemma().equals("park");
    }

    /** Who is away until Monday is back then. */
    private static boolean isAway(Fact fact, String term) {
        boolean until = fact.telling().words().stream().anyMatch(word -> LEXICON.isCue("until", word.text()));
        return term.equals("back") && until && fact.telling().lemma().equals("be");
    }

    /** "Bin day is Thursday" says when the bins go out. */
    private static boolean isDayOf(Fact fact, String term) {
        return LEXICON.in("collected", term)
                && fact.about().contains("day")
                && fact.telling().lemma().equals("be");
    }
}
