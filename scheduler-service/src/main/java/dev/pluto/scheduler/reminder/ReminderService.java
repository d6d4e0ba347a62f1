package dev.pluto.scheduler.reminder;

import dev.pluto.contracts.ReminderAnswer;
import dev.pluto.protection.BlindIndex;
import dev.pluto.protection.Scope;
import dev.pluto.scheduler.phrase.Reading.Understood;
import dev.pluto.scheduler.task.TaskPlan;
import dev.pluto.scheduler.task.TaskService;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.ByteBuffer;
import java.time.Instant;
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

    /** The same words of the same moment make one task, however often the request is repeated. */
    Uni<ReminderAnswer> remind(ReminderRequest request) {
        Understood understood = ReminderPolicy.read(request.text(), request.zone(), request.saidAt());
        TaskPlan plan = ReminderPolicy.planOf(understood);
        return tasks.add(SCOPE, idOf(request), request.userId(), plan, understood.what())
                .map(task -> new ReminderAnswer(
                        task.id(),
                        task.kind().code(),
                        task.channel().code(),
                        task.what(),
                        plan.nextRunAt(),
                        plan.schedule().rrule(),
                        task.zone(),
                        task.pausedReason() != null));
    }

    PhraseView parse(PhraseRequest request, Instant now) {
        ReminderPolicy.requireZoneOfPersons(request.zone());
        Understood understood = ReminderPolicy.read(request.text(), request.zone(), now);
        return PhraseView.of(understood, ReminderPolicy.planOf(understood));
    }

    /** Keyed, so that the id gives nothing away about the words. */
    private UUID idOf(ReminderRequest request) {
        ByteBuffer digest =
                ByteBuffer.wrap(index.of("reminder", request.userId() + "/" + request.saidAt() + "/" + request.text()));
        return new UUID(digest.getLong(), digest.getLong());
    }
}
