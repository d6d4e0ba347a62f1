package dev.pluto.memory.fact;

import dev.pluto.language.Pieces;
import dev.pluto.memory.fact.Fact.Mode;
import dev.pluto.memory.spanish.Statement;
import java.util.List;

/** Knows in Spanish what takes another's place by "ahora": "ahora mi jefa es Luz", "ahora tengo tres gatos" of two. */
final class OtherNow {

    private OtherNow() {}

    static boolean is(Fact fact, Statement told, Fact old) {
        boolean same = told.tense() == Statement.Tense.NOW
                && fact.isPositive()
                && old.isPositive()
                && old.mode() == Mode.PRESENT
                && old.owner().equals(fact.owner())
                && old.attribute().equals(fact.attribute())
                && old.telling().lemma().equals(told.lemma());
        return same && (isOtherName(old, fact) || isOtherCount(old, fact));
    }

    /** "Luz" of "Ana", where who is a nurse may also be a mother now. */
    private static boolean isOtherName(Fact old, Fact fact) {
        return fact.telling().lemma().equals("ser") && hasName(old) && hasName(fact);
    }

    private static boolean hasName(Fact fact) {
        return fact.telling().value().chars().anyMatch(Character::isUpperCase);
    }

    /** "tres gatos" of "dos gatos". */
    private static boolean isOtherCount(Fact old, Fact fact) {
        List<String> before = List.of(Pieces.of(old.telling().value(), " "));
        List<String> now = List.of(Pieces.of(fact.telling().value(), " "));
        return before.size() == 2 && now.size() == 2 && before.get(1).equalsIgnoreCase(now.get(1));
    }
}
