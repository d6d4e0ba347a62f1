package dev.pluto.language.time;

import dev.pluto.language.time.Fragment.On;
import dev.pluto.language.time.Fragment.Repeat;
import dev.pluto.language.time.Fragment.Unit;
import java.util.List;

/** "The last friday of the month we pay the bills": what one does, not what is to be done, comes every month. */
final class Habits {

    private Habits() {}

    /** @param matter first token of what is done */
    static Draft of(Words w, Draft draft, int matter) {
        List<Day> days = draft.days();
        boolean ofMonth = !draft.isRule()
                && days.size() == 1
                && days.get(0) instanceof Day.InMonth day
                && day.month() == 0
                && day.ahead() < 0;
        if (!ofMonth || !w.is(matter, Kind.HABIT)) {
            return draft;
        }
        Repeat monthly = RepeatGrammar.ofDay(days.get(0), Repeat.of(Unit.MONTH, 1));
        return draft.without(On.class).with(Draft.of(List.of(Answers.piece(monthly))));
    }
}
