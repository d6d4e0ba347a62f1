package dev.pluto.messaging.tool;

import dev.pluto.contracts.RecallQuestion;
import dev.pluto.contracts.SnapshotsAnswer;
import dev.pluto.contracts.SnapshotsWanted;
import dev.pluto.language.Excerpt;
import dev.pluto.messaging.model.HeardText;
import dev.pluto.messaging.model.RecalledMemory;
import dev.pluto.messaging.people.Profile;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The other services as tools, for one person at a time. */
@ApplicationScoped
public class Toolbox {

    /** What memory takes at most. */
    private static final int LONGEST_QUESTION = 2_000;

    private final ProfileChanges changes;
    private final SchedulerClient scheduler;
    private final MemoryClient memory;
    private final RecallClient raw;
    private final ToolConfig config;
    private final RecallConfig recallConfig;
    private final Clock clock;
    private final Meanings meanings;

    Toolbox(
            ProfileChanges changes,
            @RestClient SchedulerClient scheduler,
            @RestClient MemoryClient memory,
            @RestClient RecallClient raw,
            ToolConfig config,
            RecallConfig recallConfig,
            Clock clock) {
        this.changes = changes;
        this.scheduler = scheduler;
        this.memory = memory;
        this.raw = raw;
        this.config = config;
        this.recallConfig = recallConfig;
        this.clock = clock;
        this.meanings = new Meanings(memory, config, clock);
    }

    /**
     * @param person as they are before anything is done
     * @param newest the last text of those being answered: whether a deed may still be taken back is asked of the moment it was said
     * @param isLastAttempt whether what does not answer is an {@link Outcome.Unavailable} rather than a failure
     */
    public Tools of(Profile person, HeardText newest, boolean isLastAttempt) {
        return of(person, newest, isLastAttempt, false);
    }

    /** The same for what is said aloud, where others may listen: without what is sensitive. */
    public Tools aloud(Profile person, HeardText newest, boolean isLastAttempt) {
        return of(person, newest, isLastAttempt, true);
    }

    private Tools of(Profile person, HeardText newest, boolean isLastAttempt, boolean isAloud) {
        var trial = new Trial(newest, isLastAttempt, config.deadline());
        return new PersonTools(
                new ReminderTools(scheduler, person, trial, clock),
                new FactTools(memory, person.id(), isAloud ? Discretion.ALOUD : Discretion.NONE, trial, clock),
                new ListTools(memory, person.id(), trial, clock),
                new ProfileTools(changes, person, trial, clock),
                new PersonTools.Lookups(
                        about -> recalled(person, about, isAloud), () -> snapshots(person), meanings::of),
                newest.saidAt(),
                clock);
    }

    private Uni<List<RecalledMemory>> recalled(Profile person, HeardText about, boolean isAloud) {
        RecallQuestion asked = RecallQuestion.before(
                person.id(), Excerpt.of(about.text(), LONGEST_QUESTION), recallConfig.recallLimit(), about.saidAt());
        return raw.recall(isAloud ? asked.onlyPlain() : asked)
                .ifNoItem()
                .after(recallConfig.recallDeadline())
                .fail()
                .map(RecalledMemory::all)
                .onFailure()
                .recoverWithItem(List.of());
    }

    private Uni<List<SnapshotsAnswer.Snapshot>> snapshots(Profile person) {
        return raw.snapshots(new SnapshotsWanted(person.id()))
                .ifNoItem()
                .after(recallConfig.recallDeadline())
                .fail()
                .map(SnapshotsAnswer::snapshots)
                .onFailure()
                .recoverWithItem(List.of());
    }
}
