package dev.pluto.messaging.people;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pluto.contracts.ActivationRequest;
import dev.pluto.contracts.BlockOrder;
import dev.pluto.contracts.ProfileAnswer;
import dev.pluto.protection.CacheEntries;
import dev.pluto.protection.EventSeal;
import dev.pluto.protection.SealBroken;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.redis.client.RedisAPI;
import io.vertx.mutiny.redis.client.Response;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.ws.rs.WebApplicationException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.eclipse.microprofile.rest.client.inject.RestClient;
import org.jspecify.annotations.Nullable;

/** People's profiles: from Redis where identity put them, from identity itself where not. */
@ApplicationScoped
public class Profiles {

    private final IdentityClient identity;
    private final RedisAPI redis;
    private final EventSeal seal;
    private final ObjectMapper json;
    private final PeopleConfig config;

    Profiles(
            @RestClient IdentityClient identity,
            RedisAPI redis,
            EventSeal seal,
            ObjectMapper json,
            PeopleConfig config) {
        this.identity = identity;
        this.redis = redis;
        this.seal = seal;
        this.json = json;
        this.config = config;
    }

    /** A person's profile. Fails when neither Redis nor identity answers in time. */
    public Uni<Profile> get(UUID userId) {
        return cached(userId)
                .flatMap(found ->
                        found.map(profile -> Uni.createFrom().item(profile)).orElseGet(() -> asked(userId)));
    }

    /**
     * The person a contact belongs to, made if need be. Idempotent.
     *
     * @param contact the number as the provider wrote it
     * @return empty when the contact is none anybody could be reached by
     */
    public Uni<Optional<Profile>> activate(String contact, String channel) {
        return identity.activate(new ActivationRequest(contact, channel))
                .ifNoItem()
                .after(config.identityDeadline())
                .fail()
                .map(activation -> Optional.of(Profile.of(activation.user())))
                .onFailure(failure -> isAnswered(failure, 422))
                .recoverWithItem(Optional.empty());
    }

    /**
     * How a person stands with identity.
     *
     * @param status as in {@link Profile#status()}
     * @param version of the account; a higher one is newer
     */
    public record AccountStatus(@Nullable String status, long version) {
        /** Identity knows nobody by this id. */
        public static final AccountStatus UNKNOWN = new AccountStatus(null, 0);

        static AccountStatus of(ProfileAnswer answered) {
            return new AccountStatus(answered.status(), answered.version());
        }
    }

    /**
     * Tells identity that an operator blocked or unblocked a person. Idempotent.
     *
     * @param revision counts the decisions about this person
     * @return how the person stands after it; empty when identity knows nobody by this id
     */
    public Uni<Optional<AccountStatus>> decideBlock(UUID userId, boolean blocked, long revision, String operator) {
        return identity.decideBlock(userId, new BlockOrder(blocked, revision, operator))
                .ifNoItem()
                .after(config.identityDeadline())
                .fail()
                .map(answered -> Optional.of(AccountStatus.of(answered)))
                .onFailure(failure -> isAnswered(failure, 404))
                .recoverWithItem(Optional.empty());
    }

    /** What is changed together. */
    public enum Section {
        /** {@code name}, {@code zone}, {@code locale}. */
        DETAILS,
        /** The way of speaking; members as in {@code style_profile}. */
        STYLE,
        /** What is done for the person, by name. */
        PREFERENCES
    }

    /** Changes settings; answers the profile after it. Fails with what identity answers: 422 for a value it does not take. */
    public Uni<Profile> change(UUID userId, Section section, Map<String, ?> changes) {
        return patched(userId, section, null, new HashMap<>(changes));
    }

    /**
     * Changes settings by what they are at identity now, and by nothing older.
     *
     * @param decision what to change, nothing in it when all is right already; empty when it is to be left alone
     * @return the profile after it; empty when it was left alone, or changed by somebody else in between
     */
    public Uni<Optional<Profile>> changeAsFound(
            UUID userId, Section section, Function<Profile, Optional<Map<String, @Nullable Object>>> decision) {
        return identity.profile(userId)
                .chain(found -> decision.apply(Profile.of(found))
                        .map(changes -> changed(found, section, changes))
                        .orElseGet(() -> Uni.createFrom().item(Optional.empty())));
    }

    private Uni<Optional<Profile>> changed(
            ProfileAnswer found, Section section, Map<String, @Nullable Object> changes) {
        return changes.isEmpty()
                ? Uni.createFrom().item(Optional.of(Profile.of(found)))
                : patched(found.id(), section, "\"" + found.version() + "\"", changes)
                        .map(Optional::of)
                        .onFailure(failure -> isAnswered(failure, 412))
                        .recoverWithItem(Optional.empty());
    }

    private Uni<Profile> patched(
            UUID userId, Section section, @Nullable String ifMatch, Map<String, @Nullable Object> changes) {
        return switch (section) {
            case DETAILS -> identity.change(userId, ifMatch, changes).map(Profile::of);
            case STYLE -> identity.changeStyle(userId, ifMatch, changes).map(Profile::of);
            case PREFERENCES ->
                identity.changePreferences(userId, ifMatch, changes).map(Profile::of);
        };
    }

    private static boolean isAnswered(Throwable failure, int status) {
        return failure instanceof WebApplicationException refused
                && refused.getResponse().getStatus() == status;
    }

    private Uni<Profile> asked(UUID userId) {
        return identity.profile(userId)
                .ifNoItem()
                .after(config.identityDeadline())
                .fail()
                .map(Profile::of);
    }

    private Uni<Optional<Profile>> cached(UUID userId) {
        return redis.get(ProfileAnswer.key(userId))
                .ifNoItem()
                .after(config.redisDeadline())
                .fail()
                .map(response -> read(userId, response))
                .onFailure()
                .recoverWithItem(Optional.empty());
    }

    private Optional<Profile> read(UUID userId, Response response) {
        if (response == null) {
            return Optional.empty();
        }
        try {
            String opened = seal.open(CacheEntries.profile(userId), response.toString());
            return Optional.of(json.readValue(opened, ProfileAnswer.class))
                    .filter(profile -> profile.id().equals(userId))
                    .map(Profile::of);
        } catch (JsonProcessingException | SealBroken e) {
            // an entry of another version, or of somebody else: identity is asked instead
            return Optional.empty();
        }
    }
}
