package dev.pluto.servers;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;

/**
 * Passwords and rights in Kafka. They lie in Kafka's own data and are put there at each start, so that data made before
 * anybody had to sign in needs no treatment of its own.
 */
public final class KafkaAccounts {
    private static final int ITERATIONS = 4096; // what Kafka asks for at least
    private static final long TIMEOUT_SECONDS = 60;

    private KafkaAccounts() {}

    /**
     * The settings of a broker in a container, as its image reads them from the environment, for {@link #prepare}. Only the
     * listener that can be reached from outside asks who one is.
     *
     * @param listener its name
     */
    public static Map<String, String> environment(String listener, String brokerPassword, Accounts accounts) {
        Map<String, String> settings =
                new HashMap<>(KafkaLogin.ofListener(listener.toLowerCase(Locale.ROOT), brokerPassword));
        settings.putAll(KafkaLogin.ofRights(accounts));
        settings.merge("super.users", ";User:ANONYMOUS", String::concat);
        return settings.entrySet().stream()
                .collect(Collectors.toMap(setting -> variable(setting.getKey()), Map.Entry::getValue));
    }

    private static String variable(String setting) {
        return "KAFKA_" + setting.toUpperCase(Locale.ROOT).replace("-", "___").replace('.', '_');
    }

    /** Signs in as the broker, gives each account its password and all their rights, and then signs in as the operator. */
    public static void prepare(String bootstrapServers, String brokerPassword, Accounts accounts)
            throws ExecutionException, InterruptedException, TimeoutException {
        prepare(bootstrapServers, brokerPassword, Optional.empty(), accounts);
    }

    static void prepare(String bootstrapServers, String brokerPassword, Optional<Path> authorities, Accounts accounts)
            throws ExecutionException, InterruptedException, TimeoutException {
        Map<String, String> broker = KafkaLogin.settingsOfBroker(bootstrapServers, brokerPassword, authorities);
        try (Admin admin = Admin.create(new HashMap<>(broker))) {
            giveRights(admin);
            givePasswords(admin, accounts);
        }
        Map<String, String> operator = KafkaLogin.settings(
                bootstrapServers, Accounts.OPERATOR, accounts.password(Accounts.OPERATOR), authorities);
        // They are known to the controller by now; where the last of them may sign in, the broker knows them all.
        try (Admin admin = Admin.create(new HashMap<>(operator))) {
            admin.describeCluster().nodes().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        }
    }

    private static void giveRights(Admin admin) throws ExecutionException, InterruptedException, TimeoutException {
        Set<AclBinding> wanted = KafkaRights.all();
        Set<AclBinding> missing = new HashSet<>(wanted);
        Set<AclBinding> had =
                new HashSet<>(admin.describeAcls(AclBindingFilter.ANY).values().get(TIMEOUT_SECONDS, TimeUnit.SECONDS));
        missing.removeAll(had);
        had.removeAll(wanted);
        if (!had.isEmpty()) {
            List<AclBindingFilter> tooMany =
                    had.stream().map(AclBinding::toFilter).toList();
            admin.deleteAcls(tooMany).all().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        }
        if (!missing.isEmpty()) {
            admin.createAcls(missing).all().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
        }
    }

    private static void givePasswords(Admin admin, Accounts accounts)
            throws ExecutionException, InterruptedException, TimeoutException {
        ScramCredentialInfo form = new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_512, ITERATIONS);
        List<UserScramCredentialAlteration> passwords = accounts.names().stream()
                .<UserScramCredentialAlteration>map(
                        name -> new UserScramCredentialUpsertion(name, form, accounts.password(name)))
                .toList();
        admin.alterUserScramCredentials(passwords).all().get(TIMEOUT_SECONDS, TimeUnit.SECONDS);
    }
}
