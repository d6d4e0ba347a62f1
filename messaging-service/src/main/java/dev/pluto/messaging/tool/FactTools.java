package dev.pluto.messaging.tool;

import dev.pluto.contracts.DeedUndo;
import dev.pluto.contracts.FactQuestion;
import dev.pluto.contracts.FactTold;
import dev.pluto.contracts.FactWish;
import dev.pluto.contracts.FactsForgotten;
import dev.pluto.contracts.FactsKept;
import dev.pluto.contracts.FactsWanted;
import dev.pluto.contracts.SubjectOrder;
import dev.pluto.contracts.SubjectWish;
import dev.pluto.language.Excerpt;
import dev.pluto.messaging.tool.Outcome.Done;
import dev.pluto.messaging.tool.Outcome.FactAnswered;
import dev.pluto.messaging.tool.Outcome.FactsRecounted;
import dev.pluto.messaging.tool.Outcome.ForgetWhich;
import dev.pluto.messaging.tool.Outcome.Forgotten;
import dev.pluto.messaging.tool.Outcome.Refused;
import dev.pluto.messaging.tool.Outcome.Refused.Reason;
import dev.pluto.messaging.tool.Outcome.Remembered;
import dev.pluto.messaging.tool.Outcome.SubjectForgotten;
import dev.pluto.messaging.tool.Outcome.SubjectKnown;
import dev.pluto.messaging.tool.Outcome.TakenBack;
import dev.pluto.messaging.tool.Outcome.Unavailable.Part;
import io.smallrye.mutiny.Uni;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What memory-service knows about one person. */
final class FactTools {

    // what memory takes at most
    private static final int LONGEST_TEXT = 2_000;
    private static final int LONGEST_WISH = 500;
    private static final int LONGEST_SUBJECT = 200;
    private static final int TOLD = 50;

    private final MemoryClient memory;
    private final UUID personId;
    private final Discretion discretion;
    private final Trial trial;
    private final Clock clock;

    FactTools(MemoryClient memory, UUID personId, Discretion discretion, Trial trial, Clock clock) {
        this.memory = memory;
        this.personId = personId;
        this.discretion = discretion;
        this.trial = trial;
        this.clock = clock;
    }

    Uni<Outcome> remember(UUID deed, String words, Instant saidAt) {
        return trial.of(
                Part.MEMORY,
                () -> memory.remember(new FactTold(personId, deed, Excerpt.of(words, LONGEST_TEXT), saidAt))
                        .map(this::kept));
    }

    Uni<Outcome> answer(String question, @Nullable String before) {
        return trial.of(
                Part.MEMORY,
                () -> memory.answer(new FactQuestion(
                                personId,
                                Excerpt.of(question, LONGEST_TEXT),
                                before == null ? null : Excerpt.of(before, LONGEST_TEXT)))
                        .map(answer -> new FactAnswered(discretion.of(answer))));
    }

    Uni<Outcome> forget(UUID deed, String words) {
        return trial.of(
                Part.MEMORY,
                () -> memory.forget(new FactWish(personId, deed, Excerpt.of(words, LONGEST_WISH)))
                        .map(forgotten -> forgotten(deed, forgotten)));
    }

    Uni<Outcome> countSubject(UUID wish, String subject) {
        return trial.of(
                Part.MEMORY,
                () -> memory.countSubject(new SubjectWish(personId, wish, Excerpt.of(subject, LONGEST_SUBJECT)))
                        .map(known -> known.count() == 0
                                ? new Refused(Reason.NOTHING_KNOWN, null)
                                : new SubjectKnown(subject, known.count())));
    }

    Uni<Outcome> forgetSubject(UUID deed, UUID wish, String subject) {
        return trial.of(
                Part.MEMORY,
                () -> memory.forgetSubject(new SubjectOrder(personId, deed, wish, Excerpt.of(subject, LONGEST_SUBJECT)))
                        .map(gone -> gone.count() == 0
                                ? new Refused(Reason.NOTHING_KNOWN, null)
                                : new SubjectForgotten(new Effect(deed, clock.instant()), subject, gone.count())));
    }

    Uni<Outcome> recount() {
        return trial.of(
                Part.MEMORY,
                () -> memory.recount(new FactsWanted(personId, TOLD))
                        .map(known -> new FactsRecounted(discretion.of(known))));
    }

    Uni<Outcome> takeBack(UUID deed, Done what) {
        return trial.of(
                Part.MEMORY,
                () -> memory.undoFacts(new DeedUndo(personId, what.effect().deed()))
                        .map(undone -> undone.count() == 0
                                ? new Refused(Reason.TOO_LATE, null)
                                : TakenBack.whole(new Effect(deed, clock.instant()), what)));
    }

    private Outcome kept(FactsKept kept) {
        boolean nothing = kept.facts().isEmpty() && kept.closed() + kept.corrected() + kept.forgotten() == 0;
        return nothing
                ? new Refused(Reason.NOTHING_TOLD, null)
                : new Remembered(new Effect(kept.handle(), clock.instant()), kept);
    }

    private Outcome forgotten(UUID deed, FactsForgotten forgotten) {
        if (!forgotten.ids().isEmpty()) {
            return new Forgotten(
                    new Effect(deed, clock.instant()), forgotten.ids().size());
        }
        return forgotten.candidates().isEmpty() ? new Refused(Reason.NOTHING_KNOWN, null) : new ForgetWhich(forgotten);
    }
}
