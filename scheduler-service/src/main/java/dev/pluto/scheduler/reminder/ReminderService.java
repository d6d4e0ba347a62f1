package dev.pluto.scheduler.reminder;

import dev.pluto.contracts.ReminderAnswer;
import dev.pluto.protection.BlindIndex;
import dev.pluto.protection.Scope;
import dev.pluto.scheduler.task.TaskService;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** Plans reminders for messaging, and shows people how their words would be planned. */
@ApplicationScoped
class ReminderService {

    private static final Scope SCOPE = Scope.service("reminder");

    private final TaskService tasks;
    private final BlindIndex index;

    ReminderService(TaskService tasks, BlindIndex index) {
        this.tasks = tasks;
        this.index = index;
    }

    /** The same words of the same moment make the same tasks, however often the request is repeated. */
    Uni<ReminderAnswer> remind(ReminderRequest request) {
        List<PhrasePlan> plans =
                ReminderPolicy.read(request.text(), request.zone(), request.locale(), request.saidAt());
        return Multi.createFrom()
                .range(0, plans.size())
                .onItem()
                .transformToUniAndConcatenate(index -> add(request, plans.get(index), index))
                .collect()
                .asList()
                .map(answers -> answers.get(0).with(answers.subList(1, answers.size())));
    }

    private Uni<ReminderAnswer> add(ReminderRequest request, PhrasePlan said, int index) {
        return tasks.add(SCOPE, idOf(request, index), request.userId(), said.plan(), said.what())
                .map(task -> new ReminderAnswer(
                        task.id(),
                        task.kind().code(),
                        task.channel().code(),
                        task.what(),
                        said.dueAt(),
                        said.plan().schedule().rrule(),
                        task.zone(),
                        task.pausedReason() != null,
                        said.zoneSaid(),
                        said.oddHour(),
                        List.of()));
    }

    PhraseView parse(PhraseRequest request, Instant present) {
        ReminderPolicy.requireZoneOfPersons(request.zone());
        Instant now = ReminderPolicy.now(request.now(), request.zone(), present);
        return PhraseView.of(ReminderPolicy.read(request.text(), request.zone(), request.locale(), now));
    }

    /** Keyed, so that the id gives nothing away about the words. */
    private UUID idOf(ReminderRequest request, int index) {
        String which = index == 0 ? "" : "/" + index;
        ByteBuffer digest = ByteBuffer.wrap(
                this.index.of("reminder", request.userId() + "/" + request.saidAt() + "/" + request.text() + which));
        return new UUID(digest.getLong(), digest.getLong());
    }
}
