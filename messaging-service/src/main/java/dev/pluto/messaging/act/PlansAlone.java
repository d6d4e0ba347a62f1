package dev.pluto.messaging.act;

import dev.pluto.language.time.Plan;
import java.util.List;

/** "Pay Dom back friday, i get paid friday" is one wish and why: what somebody does or is then is no matter of its own. */
final class PlansAlone {

    private PlansAlone() {}

    /** Those that are wanted; all of them where the first one is told in the same way. */
    static List<Plan> of(List<Plan> plans, Heard heard) {
        return plans.size() < 2 || tells(plans.get(0), heard)
                ? plans
                : plans.stream().filter(plan -> !tells(plan, heard)).toList();
    }

    /** "I get paid", "she's back from church", but neither "my tablets" nor "i need to pay". */
    private static boolean tells(Plan plan, Heard heard) {
        if (plan.matter() == null || heard.isSpanish()) {
            return false;
        }
        Request r = heard.tongue().request(plan.matter());
        boolean somebody = r.is(0, Kind.CLAUSE) && r.is(0, Kind.OWN, Kind.THEIRS);
        return somebody && r.isIn(1) && !r.has(Kind.DUTY, Kind.TO_BUY);
    }
}
