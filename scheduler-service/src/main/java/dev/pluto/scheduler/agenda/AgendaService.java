package dev.pluto.scheduler.agenda;

import dev.pluto.contracts.AgendaAnswer;
import dev.pluto.protection.Scope;
import dev.pluto.scheduler.task.TaskService;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.UUID;

/** Tells what lies ahead. */
@ApplicationScoped
class AgendaService {

    private static final Scope SCOPE = Scope.service("agenda");

    private final TaskService tasks;

    AgendaService(TaskService tasks) {
        this.tasks = tasks;
    }

    Uni<AgendaAnswer> agenda(UUID userId, Instant from, Instant to) {
        AgendaPolicy.requireSpan(from, to);
        return tasks.ahead(SCOPE, userId, from, to).map(found -> AgendaPolicy.agenda(found, from, to));
    }
}
