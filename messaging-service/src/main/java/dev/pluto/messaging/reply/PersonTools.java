package dev.pluto.messaging.reply;

import dev.pluto.messaging.model.HeardText;
import dev.pluto.messaging.model.RecalledMemory;
import dev.pluto.messaging.model.Reminder;
import dev.pluto.messaging.model.ReplyTools;
import dev.pluto.messaging.model.ToolRefusedException;
import dev.pluto.messaging.people.Profile;
import dev.pluto.messaging.people.Profiles;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.rest.client.inject.RestClient;

/** The other services as a reply model's tools, for one person at a time. */
@ApplicationScoped
class PersonTools {

    // what the two services take at most
    private static final int LONGEST_QUESTION = 2_000;
    private static final int LONGEST_WISH = 1_600;

    private final Profiles profiles;
    private final MemoryClient memory;
    private final SchedulerClient scheduler;
    private final ReplyConfig config;

    PersonTools(
            Profiles profiles,
            @RestClient MemoryClient memory,
            @RestClient SchedulerClient scheduler,
            ReplyConfig config) {
        this.profiles = profiles;
        this.memory = memory;
        this.scheduler = scheduler;
        this.config = config;
    }

    ReplyTools of(Profile person) {
        return new ReplyTools() {
            @Override
            public Uni<List<RecalledMemory>> recall(HeardText about) {
                return PersonTools.this.recall(person, about);
            }

            @Override
            public Uni<Profile> changeStyle(Map<String, Object> changes) {
                return firm(profiles.changeStyle(person.id(), changes));
            }

            @Override
            public Uni<Profile> changeName(String name) {
                return firm(profiles.change(person.id(), Map.of("name", name)));
            }

            @Override
            public Uni<Profile> changePreferences(Map<String, Boolean> changes) {
                return firm(profiles.changePreferences(person.id(), changes));
            }

            @Override
            public Uni<Optional<Reminder>> remind(HeardText request) {
                return PersonTools.this.remind(person, request);
            }
        };
    }

    private Uni<List<RecalledMemory>> recall(Profile person, HeardText about) {
        return memory.recall(new MemoryClient.Question(
                        person.id(), cut(about.text(), LONGEST_QUESTION), config.recallLimit(), about.saidAt()))
                .ifNoItem()
                .after(config.recallDeadline())
                .fail()
                .map(MemoryClient.Recalled::memories)
                .onFailure()
                .recoverWithItem(List.of());
    }

    private Uni<Optional<Reminder>> remind(Profile person, HeardText request) {
        var wish = new SchedulerClient.Wish(
                person.id(), cut(request.text(), LONGEST_WISH), person.zoneId().getId(), request.saidAt());
        return firm(scheduler
                .remind(request.messageId().toString(), wish)
                .map(Optional::of)
                .onFailure(failure -> failure instanceof WebApplicationException refused
                        && refused.getResponse().getStatus() == 422)
                .recoverWithItem(Optional.empty()));
    }

    /** What is refused (4xx) will be refused again, apart from limits and timing. */
    private static <T> Uni<T> firm(Uni<T> deed) {
        return deed.onFailure(PersonTools::isRefusal).transform(ToolRefusedException::new);
    }

    private static boolean isRefusal(Throwable failure) {
        if (!(failure instanceof WebApplicationException refused)) {
            return false;
        }
        int status = refused.getResponse().getStatus();
        return status == 400 || status == 404 || status == 409 || status == 422;
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest);
    }
}
