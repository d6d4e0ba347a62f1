package dev.pluto.client;

import dev.pluto.client.identity.ApplicationsApi;
import dev.pluto.client.identity.AuditApi;
import dev.pluto.client.identity.PasskeysApi;
import dev.pluto.client.identity.ProfilesApi;
import dev.pluto.client.identity.RolesApi;
import dev.pluto.client.identity.SecondFactorApi;
import dev.pluto.client.identity.SessionsApi;
import dev.pluto.client.identity.SettingsApi;
import dev.pluto.client.identity.SignInApi;
import dev.pluto.client.memory.ContactsApi;
import dev.pluto.client.memory.HabitsApi;
import dev.pluto.client.memory.MemoriesApi;
import dev.pluto.client.memory.SnapshotsApi;
import dev.pluto.client.messaging.AdminApi;
import dev.pluto.client.messaging.BlocksApi;
import dev.pluto.client.messaging.ConsentApi;
import dev.pluto.client.messaging.ConversationsApi;
import dev.pluto.client.messaging.DeliveriesApi;
import dev.pluto.client.messaging.TakeoverApi;
import dev.pluto.client.scheduler.TasksApi;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * All of Pluto behind one address. Safe for use by several threads; every call blocks until it is answered, and throws the
 * {@code ApiException} of its package when it is refused: {@link Refusal} reads that.
 */
public final class Pluto {

    private static final Duration DEADLINE = Duration.ofSeconds(30);

    private final dev.pluto.client.identity.ApiClient identity = new dev.pluto.client.identity.ApiClient();
    private final dev.pluto.client.messaging.ApiClient messaging = new dev.pluto.client.messaging.ApiClient();
    private final dev.pluto.client.memory.ApiClient memory = new dev.pluto.client.memory.ApiClient();
    private final dev.pluto.client.scheduler.ApiClient scheduler = new dev.pluto.client.scheduler.ApiClient();

    /**
     * A client of what is at an address.
     *
     * @param url the edge, such as {@code http://localhost:8080}
     * @param token asked before each request, see {@link ClientCredentials}
     */
    public Pluto(URI url, Supplier<String> token) {
        this(url, token, request -> {});
    }

    /**
     * A client for an operator who needs to see what is sensitive.
     *
     * @param reason why, 10 to 200 letters, digits and signs: kept in the audit, where the persons concerned read it
     */
    public Pluto(URI url, Supplier<String> token, String reason) {
        this(url, token, request -> request.setHeader("Access-Reason", reason));
    }

    private Pluto(URI url, Supplier<String> token, Consumer<HttpRequest.Builder> ofMemory) {
        Consumer<HttpRequest.Builder> signed = request -> request.setHeader("Authorization", "Bearer " + token.get())
                // where only a refusal has a body the generator asks for problems alone, and is refused for that
                .setHeader("Accept", "application/json, application/problem+json");
        String base = url.toString();
        identity.setRequestInterceptor(signed).setReadTimeout(DEADLINE).updateBaseUri(base);
        messaging.setRequestInterceptor(signed).setReadTimeout(DEADLINE).updateBaseUri(base);
        memory.setRequestInterceptor(signed.andThen(ofMemory))
                .setReadTimeout(DEADLINE)
                .updateBaseUri(base);
        scheduler.setRequestInterceptor(signed).setReadTimeout(DEADLINE).updateBaseUri(base);
    }

    public AuditApi audit() {
        return new AuditApi(identity);
    }

    public ProfilesApi profiles() {
        return new ProfilesApi(identity);
    }

    /** How persons get in, stay in and leave. */
    public SignInApi signIn() {
        return new SignInApi(identity);
    }

    /** What a person shows beside a password. */
    public SecondFactorApi secondFactor() {
        return new SecondFactorApi(identity);
    }

    /** Keys that open a person's account without a password. */
    public PasskeysApi passkeys() {
        return new PasskeysApi(identity);
    }

    /** Applications that may ask people to act for them, and which of them a person lets do so. */
    public ApplicationsApi applications() {
        return new ApplicationsApi(identity);
    }

    /** What those may do who work for Pluto, and who does. */
    public RolesApi roles() {
        return new RolesApi(identity);
    }

    /** Where a person is signed in. */
    public SessionsApi sessions() {
        return new SessionsApi(identity);
    }

    public SettingsApi settings() {
        return new SettingsApi(identity);
    }

    public BlocksApi blocks() {
        return new BlocksApi(messaging);
    }

    /** Who wants to hear from us. */
    public ConsentApi consent() {
        return new ConsentApi(messaging);
    }

    /** Operators in a person's conversation. */
    public TakeoverApi takeover() {
        return new TakeoverApi(messaging);
    }

    /** The same by the paths operators' tools of before know. */
    public AdminApi admin() {
        return new AdminApi(messaging);
    }

    /** Messages that could not be sent, for operators. */
    public DeliveriesApi deliveries() {
        return new DeliveriesApi(messaging);
    }

    public ConversationsApi conversations() {
        return new ConversationsApi(messaging);
    }

    public MemoriesApi memories() {
        return new MemoriesApi(memory);
    }

    public ContactsApi contacts() {
        return new ContactsApi(memory);
    }

    public HabitsApi habits() {
        return new HabitsApi(memory);
    }

    public SnapshotsApi snapshots() {
        return new SnapshotsApi(memory);
    }

    public TasksApi tasks() {
        return new TasksApi(scheduler);
    }
}
