package dev.pluto.language.time;

import dev.pluto.language.time.Fragment.Clock;
import dev.pluto.language.time.Fragment.Repeat;
import dev.pluto.language.time.Fragment.Unit;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Optional;

/** "Starting at 2pm", "make it every three hours", "until midnight" of what is counted in hours. */
final class ElapsedChange {

    private ElapsedChange() {}

    /** @return when it comes first then; the parts hold the rest of the change */
    static Optional<ZonedDateTime> of(Draft told, RuleParts parts, ZonedDateTime due, Said said) {
        ZonedDateTime here = said.now().withZoneSameInstant(due.getZone());
        Fragment.Until until = told.until();
        if (until != null && until.clock() != null) {
            parts.remove("COUNT");
            parts.put("UNTIL", Rrule.local(Hours.next(until.clock(), here.toLocalDateTime(), false)));
            return Optional.of(due);
        }
        List<Repeat> repeats = told.all(Repeat.class);
        if (repeats.size() == 1 && repeats.get(0).isElapsed() && told.clock() == null) {
            Repeat repeat = repeats.get(0);
            parts.every(repeat.unit() == Unit.HOUR ? "HOURLY" : "MINUTELY", repeat.interval());
            return repeat.unit() == Unit.SECOND ? Optional.empty() : Optional.of(here.plusSeconds(repeat.seconds()));
        }
        Clock clock = told.clock();
        if (clock == null || told.hasDay() || told.isRule() || told.has(Fragment.PartOf.class)) {
            return Optional.empty();
        }
        return Optional.of(Hours.next(clock, here.toLocalDateTime(), false).atZone(due.getZone()));
    }
}
