package dev.pluto.messaging.reply;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import dev.pluto.contracts.ReminderRequest;
import dev.pluto.language.Excerpt;
import dev.pluto.messaging.model.HeardText;
import dev.pluto.messaging.model.RecalledMemory;
import dev.pluto.messaging.model.ReminderOutcome;
import dev.pluto.messaging.model.ReminderOutcome.Refusal;
import dev.pluto.messaging.model.ReplyTools;
import dev.pluto.messaging.model.ToolRefusedException;
import dev.pluto.messaging.people.Profile;
import dev.pluto.messaging.people.Profiles;
import dev.pluto.messaging.people.Profiles.Section;
import dev.pluto.messaging.tool.Toolbox;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.ProcessingException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** The other services as a reply model's tools, for one person at a time. */
@ApplicationScoped
class PersonTools {

    /** What scheduler takes at most. */
    private static final int LONGEST_WISH = 1_600;

    private final Profiles profiles;
    private final SchedulerClient scheduler;
    private final Toolbox toolbox;

    PersonTools(Profiles profiles, @RestClient SchedulerClient scheduler, Toolbox toolbox) {
        this.profiles = profiles;
        this.scheduler = scheduler;
        this.toolbox = toolbox;
    }

    ReplyTools of(Profile person) {
        return new ReplyTools() {
            @Override
            public Uni<List<RecalledMemory>> recall(HeardText about) {
                return toolbox.of(person, about, false).recall(about);
            }

            @Override
            public Uni<Profile> changeStyle(Map<String, Object> changes) {
                return firm(profiles.change(person.id(), Section.STYLE, changes));
            }

            @Override
            public Uni<Profile> changeName(String name) {
                return firm(profiles.change(person.id(), Section.DETAILS, Map.of("name", name)));
            }

            @Override
            public Uni<Profile> changePreferences(Map<String, Boolean> changes) {
                return firm(profiles.change(person.id(), Section.PREFERENCES, changes));
            }

            @Override
            public Uni<ReminderOutcome> remind(HeardText request) {
                return PersonTools.this.remind(person, request);
            }
        };
    }

    private Uni<ReminderOutcome> remind(Profile person, HeardText request) {
        if (person.zone() == null) {
            // the profile could not be had: "tomorrow at seven" would be somebody else's seven
            return Uni.createFrom().failure(new IllegalStateException("the person's zone is not known"));
        }
        var wish = new ReminderRequest(
                person.id(),
                Excerpt.of(request.text(), LONGEST_WISH),
                person.zoneId().getId(),
                request.saidAt(),
                null);
        return firm(scheduler
                .remind(request.messageId().toString(), wish)
                .<ReminderOutcome>map(ReminderOutcome.Planned::new)
                .onFailure(WebApplicationException.class)
                .recoverWithUni(PersonTools::refusal));
    }

    /** What the person can do something about; everything else stays the failure it is. */
    private static Uni<ReminderOutcome> refusal(Throwable failure) {
        return switch (code(((WebApplicationException) failure).getResponse())) {
            case "scheduler:phrase.not-understood" -> Uni.createFrom().item(Refusal.NO_MOMENT);
            case "scheduler:phrase.ask" -> Uni.createFrom().item(Refusal.UNCLEAR);
            case "scheduler:phrase.over" -> Uni.createFrom().item(Refusal.OVER);
            case "scheduler:phrase.no-such-day" -> Uni.createFrom().item(Refusal.NO_SUCH_DAY);
            case "scheduler:phrase.two-moments" -> Uni.createFrom().item(Refusal.TWO_MOMENTS);
            case "scheduler:phrase.too-far" -> Uni.createFrom().item(Refusal.TOO_FAR);
            case "scheduler:phrase.too-often" -> Uni.createFrom().item(Refusal.TOO_OFTEN);
            case "scheduler:task.limit" -> Uni.createFrom().item(Refusal.TOO_MANY);
            default -> Uni.createFrom().failure(failure);
        };
    }

    private static String code(Response response) {
        try {
            String code = response.hasEntity()
                    ? response.readEntity(ProblemBody.class).code()
                    : null;
            return code == null ? "" : code;
        } catch (ProcessingException | IllegalStateException e) {
            return ""; // no problem+json, so none of ours
        }
    }

    /** The member of a problem+json that never changes. */
    @JsonIgnoreProperties(ignoreUnknown = true)
    record ProblemBody(@Nullable String code) {}

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
}
