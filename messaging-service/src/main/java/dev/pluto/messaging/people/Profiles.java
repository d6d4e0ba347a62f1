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
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
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
                .onFailure(failure -> failure instanceof WebApplicationException refused
                        && refused.getResponse().getStatus() == 422)
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
                .onFailure(failure -> failure instanceof WebApplicationException refused
                        && refused.getResponse().getStatus() == 404)
                .recoverWithItem(Optional.empty());
    }

    /** Changes name, zone or locale; answers the profile after it. */
    public Uni<Profile> change(UUID userId, Map<String, Object> changes) {
        return identity.change(userId, changes).map(Profile::of);
    }

    /** Changes the way of speaking; keys as in {@code style_profile}. */
    public Uni<Profile> changeStyle(UUID userId, Map<String, Object> changes) {
        return identity.changeStyle(userId, changes).map(Profile::of);
    }

    /** Switches preferences. */
    public Uni<Profile> changePreferences(UUID userId, Map<String, Boolean> changes) {
        return identity.changePreferences(userId, changes).map(Profile::of);
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
